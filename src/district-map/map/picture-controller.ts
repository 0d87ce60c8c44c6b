import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { formatSelection, parseSelection, type Selection } from '../../base/events.js';
import { Camera } from './camera.js';
import type { MapContext } from '../context/map-context.js';
import { renderControls } from './controls.js';
import { MapRenderer } from './map-renderer.js';
import { Gestures } from './gestures.js';
import { findPlaceBox, type MapLayout, layoutMap } from '../geo/map-layout.js';
import { memoizeLatest } from '../../base/memoize-latest.js';
import { nextRovingIndex } from '../parts/roving-index.js';
import { arrowPan, zoomDirection } from './keyboard.js';
import { renderLegend } from './legend.js';
import { isInBox, type Marker } from './markers/markers.js';
import type { DistrictModel } from '../data/model.js';
import { type Box, extentOf } from '../geo/projection.js';
import { TextMetricsController } from './labels/text-metrics.js';
import { ExportController } from '../export/export-controller.js';
import { HOME_VIEWPORT, panBy } from '../geo/viewport.js';

/** How long a hint stays, in milliseconds. */
const HINT_DURATION = 2_500;

/** A press of a key or a button zooms by this. */
const ZOOM_STEP = 2;

/** How much closer one has to come for it to be worth the way. */
const MIN_USEFUL_ZOOM = 1.2;

/**
 * The district as a picture. It is drawn by itself with each move of the camera; its host is updated for a choice, other
 * data or another size.
 */
export class PictureController implements ReactiveController {
  readonly host: LitElement;
  readonly #metrics: TextMetricsController;
  readonly #renderer: MapRenderer;
  readonly #exporter: ExportController;
  readonly #camera = new Camera((isAtRest) => this.#draw(isAtRest));
  readonly #gestures = new Gestures({
    pan: (by) => this.#camera.jumpTo(panBy(this.#camera.viewport, by)),
    zoom: (factor, at) => this.#camera.jumpTo(this.#camera.zoomedViewport(factor, at)),
    doubleTap: (at) => this.#camera.easeTo(this.#camera.zoomedViewport(ZOOM_STEP, at)),
    ignored: (gesture) => this.#showHint(gesture),
    isActive: () => Boolean(this.#viewport?.matches(':focus-within')),
  });

  #context: MapContext | null = null;
  readonly #memoizedLayout = memoizeLatest<MapLayout | null>();
  /** The model that the camera's ground is of. */
  #laidOutModel: DistrictModel | null = null;
  /** The cluster that is shown as a list. */
  #openCluster: Marker | null = null;
  /** The choice that has been brought into sight. */
  #revealedKey: string | null = null;
  #hintTimer = 0;

  constructor(host: LitElement) {
    this.host = host;

    host.addController(this);
    this.#metrics = new TextMetricsController(host);
    this.#renderer = new MapRenderer(host, this.#metrics);
    this.#exporter = new ExportController(host, () => this.#svg);
  }

  hostUpdated(): void {
    this.#draw(true);
    const chosen = this.#context?.selected ?? null;
    if (chosen === this.#revealedKey || !this.#viewport) return;
    // What is chosen before the stations have come is brought into sight when they have.
    const box = this.#findBox(chosen);
    if (box || chosen === null) this.#revealedKey = chosen;
    if (box) this.#camera.reveal(box);
  }

  hostDisconnected(): void {
    this.#camera.stop();
    clearTimeout(this.#hintTimer);
  }

  /** Goes to a thing, whatever part of the map is shown. */
  goTo(selection: Selection): void {
    const box = this.#findBox(formatSelection(selection));
    if (box) this.#camera.fitBox(box);
  }

  /** The picture with all that goes with it; nothing where nothing has a place. */
  render(context: MapContext): TemplateResult | typeof nothing {
    this.#context = context;
    this.#renderer.markerController.preload(context.model.positions.size);
    if (!this.#metrics.isReady) return html`<figure part="picture"><div class="ruler"></div></figure>`;
    const layout = this.#layout(context.model);
    if (!layout) return nothing;
    const { messages, model, localizeText } = context;
    const { width, height } = layout.size;
    const { schematic, name } = model.district;
    const chosen = this.#findBox(context.selected);
    const cluster = this.#openCluster?.cluster;
    this.#renderer.updateMarkers({ context, layout, viewport: this.#camera.viewport }, true);
    return html`<figure part="picture">
      <div class="ruler"></div>
      <div
        class="viewport"
        role="application"
        tabindex="0"
        aria-label=${messages.picture(localizeText(name))}
        aria-describedby="keys"
        @keydown=${this.#onKeyDown}
        @click=${this.#onClick}
        @focusin=${this.#onFocusIn}
        @pointerdown=${this.#gestures.onPointerDown}
        @pointermove=${this.#gestures.onPointerMove}
        @pointerup=${this.#gestures.onPointerUp}
        @pointercancel=${this.#gestures.onPointerCancel}
        @wheel=${this.#gestures.onWheel}
        @touchmove=${this.#gestures.onTouchMove}
      >
        <svg
          viewBox="0 0 ${width} ${height}"
          class="${schematic ? 'schematic' : ''} ${context.basemap ? 'mapped' : ''}"
        ></svg>
        <p class="hint" aria-hidden="true" hidden></p>
      </div>
      <p class="visually-hidden" id="keys">${messages.keys}</p>
      <figcaption class="bar">
        ${renderLegend(context, layout, this.#renderer.hasClusters)}
        ${renderControls(messages, {
          zoomIn: () => this.#camera.easeTo(this.#camera.zoomedViewport(ZOOM_STEP)),
          zoomOut: () => this.#camera.easeTo(this.#camera.zoomedViewport(1 / ZOOM_STEP)),
          fitAll: () => this.#camera.easeTo(HOME_VIEWPORT),
          fitChosen: chosen && (() => this.#camera.fitBox(chosen)),
        })}
      </figcaption>
      ${this.#exporter.render(context)}
      ${context.attribution ? html`<p class="muted small attribution">${context.attribution}</p>` : nothing}
      ${this.#renderer.basemap(context)?.renderNote(context)}
      ${cluster ? this.#renderer.markerController.renderClusterList(cluster, context, () => this.#closeCluster()) : nothing}
      ${
        layout.farOffCount > 0
          ? html`<p class="muted small">
              ${messages.outside(layout.farOffCount)}
              <button type="button" class="link" @click=${() => this.#camera.fitBox(layout.extent)}>
                ${messages.showAll}
              </button>
            </p>`
          : nothing
      }
    </figure>`;
  }

  /** The ground for a model and a width. */
  #layout(model: DistrictModel): MapLayout | null {
    const { width, em } = this.#metrics;
    return this.#memoizedLayout([model, width, em], () => {
      if (model !== this.#laidOutModel) this.#openCluster = null;
      this.#laidOutModel = model;
      const layout = layoutMap(model, width, em);
      this.#camera.setLayout(layout);
      return layout;
    });
  }

  #draw(isAtRest: boolean): void {
    const context = this.#context;
    const svg = this.#svg;
    const { layout, viewport } = this.#camera;
    if (!context || !layout || !svg) return;
    const focused = this.#focusedKey;
    this.#renderer.draw(svg, { context, layout, viewport }, isAtRest);
    if (focused !== null && this.#focusedKey !== focused) this.#restoreFocus(focused);
  }

  /** The focus goes with a thing; what has come together with others, or apart, leaves it to the map. */
  #restoreFocus(key: string): void {
    (this.#findOption(key) ?? this.#viewport)?.focus({ preventScroll: true });
  }

  #findOption(key: string): SVGElement | undefined {
    const options = this.#svg?.querySelectorAll<SVGElement>('[data-key]') ?? [];
    return [...options].find((one) => itemKeyOf(one) === key);
  }

  readonly #onClick = ({ target }: MouseEvent): void => {
    if (this.#gestures.hasDragged) return;
    const key = itemKeyOf(target);
    if (key === null) this.#viewport?.focus({ preventScroll: true });
    else this.#activate(key);
  };

  readonly #onFocusIn = ({ target }: FocusEvent): void => {
    const key = itemKeyOf(target);
    if (key === null || key === this.#renderer.tabStop) return;
    this.#renderer.tabStop = key;
    this.#draw(false);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = itemKeyOf(event.target);
    const zoom = zoomDirection(event.key);
    if (zoom) this.#camera.easeTo(this.#camera.zoomedViewport(ZOOM_STEP ** zoom));
    else if (!(key === null ? this.#handleMapKey(event.key) : this.#handleItemKey(key, event.key))) return;
    event.preventDefault();
  };

  /** With the map itself focused. Whether the key meant anything. */
  #handleMapKey(pressed: string): boolean {
    const { layout, target: aim } = this.#camera;
    const by = layout && arrowPan(pressed, layout.size);
    if (by) this.#camera.easeTo(panBy(aim, by));
    else if (pressed === 'Home') this.#camera.easeTo(HOME_VIEWPORT);
    else if (pressed === 'Escape' && this.#context?.selected) this.#context.clearSelection();
    else return false;
    return true;
  }

  /** With a thing on the map focused: these are walked through as a list is. */
  #handleItemKey(key: string, pressed: string): boolean {
    const keys = this.#renderer.itemKeys;
    const next = nextRovingIndex(pressed, keys.indexOf(key), keys.length);
    if (next !== null) this.#focusItem(keys[next]);
    else if (pressed === 'Enter' || pressed === ' ') this.#activate(key);
    else if (pressed === 'Escape') this.#viewport?.focus({ preventScroll: true });
    else return false;
    return true;
  }

  /** Chooses what has been pressed, or opens what stands together: by looking closer, or else as a list. */
  #activate(key: string): void {
    const marker = this.#findMarker(key);
    if (!marker?.cluster) {
      const selection = parseSelection(key);
      // Where it is, it is seen: the map is not to move under the reader's hand.
      this.#revealedKey = key;
      if (selection && key !== this.#context?.selected) this.#context?.select(selection.type, selection.id);
      return;
    }
    const box = extentOf(marker.cluster.members().map(({ at }) => at));
    const closer = box && this.#camera.viewportForBox(box);
    const isSpread =
      box && closer && Math.max(box.right - box.left, box.bottom - box.top) * closer.k > this.#metrics.em;
    if (isSpread && closer.k > this.#camera.viewport.k * MIN_USEFUL_ZOOM) {
      const hadFocus = this.#focusedKey === key;
      this.#camera.easeTo(
        closer,
        () => hadFocus && this.#focusItem(this.#renderer.markers.find(({ at }) => isInBox(at, box))?.key),
      );
      return;
    }
    this.#openCluster = marker;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('#together')?.focus());
  }

  #closeCluster(): void {
    this.#openCluster = null;
    this.host.requestUpdate();
    this.#viewport?.focus({ preventScroll: true });
  }

  #focusItem(key: string | undefined): void {
    if (key === undefined) return;
    this.#renderer.tabStop = key;
    const marker = this.#findMarker(key);
    const box = marker ? extentOf([marker.at]) : this.#findBox(key);
    if (box) this.#camera.panIntoView(box);
    this.#draw(false);
    this.#findOption(key)?.focus({ preventScroll: true });
  }

  /** Says why a gesture did nothing here. */
  #showHint(gesture: 'wheel' | 'touch'): void {
    const line = this.host.renderRoot.querySelector<HTMLElement>('.hint');
    if (!line || !this.#context) return;
    line.textContent = this.#context.messages.hints[gesture];
    line.hidden = false;
    clearTimeout(this.#hintTimer);
    this.#hintTimer = window.setTimeout(() => (line.hidden = true), HINT_DURATION);
  }

  #findMarker(key: string): Marker | undefined {
    return this.#renderer.markers.find((one) => one.key === key);
  }

  #findBox(key: string | null): Box | null {
    const { layout } = this.#camera;
    return layout && this.#context && key !== null ? findPlaceBox(key, layout, this.#context.model) : null;
  }

  get #viewport(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.viewport');
  }

  get #svg(): SVGSVGElement | null {
    return this.host.renderRoot.querySelector('.viewport svg');
  }

  get #focusedKey(): string | null {
    return itemKeyOf(this.host.shadowRoot?.activeElement ?? null);
  }
}

const itemKeyOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
