import { type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { formatSelection, parseSelection, type Selection } from '../../base/selection.js';
import { Camera } from './camera.js';
import type { MapContext } from '../context/map-context.js';
import { MapRenderer } from './map-renderer.js';
import { Gestures } from './gestures.js';
import { findPlaceBox, type MapLayout, layoutMap } from '../geo/map-layout.js';
import { memoizeLatest } from '../../base/memoize-latest.js';
import { type LegendEntry, legendEntries } from '../parts/legend-entries.js';
import { nextRovingIndex } from '../parts/roving-index.js';
import { arrowPan, zoomDirection } from './keyboard.js';
import { renderPicture, renderUnmeasuredPicture } from './picture.js';
import { isInBox, type Marker } from './markers/markers.js';
import type { DistrictModel } from '../data/model.js';
import { type Box, extentOf } from '../geo/projection.js';
import { TextMetricsController } from './labels/text-metrics.js';
import { ExportController } from '../export/export-controller.js';
import { HOME_VIEWPORT, panBy } from '../geo/viewport.js';

/** Time that a hint stays, in milliseconds. */
const HINT_DURATION = 2_500;

/** Number of members up to which a cluster is listed: a closer look at so few would be a blank one. */
const MAX_LISTED_CLUSTER = 8;

/** Zoom factor of one press of a key or a button. */
const ZOOM_STEP = 2;

/**
 * Shows the district as a picture. The map in it is drawn with each move of the camera; its host is updated only for another
 * selection, other data or another size.
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
  #legend: readonly LegendEntry[] = [];
  readonly #memoizedLayout = memoizeLatest<MapLayout | null>();
  /** Model that the camera's layout is of. */
  #laidOutModel: DistrictModel | null = null;
  /** Cluster whose members are listed. */
  #openCluster: Marker | null = null;
  /** Key of the selection that was brought into sight last. */
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
    const selected = this.#context?.selected ?? null;
    if (selected === this.#revealedKey || !this.#viewport) return;
    // A station that was selected before it loaded is brought into sight once it has.
    const box = this.#findBox(selected);
    if (box || selected === null) this.#revealedKey = selected;
    if (box) this.#camera.reveal(box);
  }

  hostDisconnected(): void {
    this.#camera.stop();
    clearTimeout(this.#hintTimer);
  }

  /** Moves the map to a place, whichever part of it is shown. */
  goTo(selection: Selection): void {
    const box = this.#findBox(formatSelection(selection));
    if (box) this.#camera.fitBox(box);
  }

  /**
   * Prepares the picture for a render: its layout, its markers, and what the legend says of them.
   *
   * @param context `null` where the picture is not shown
   */
  update(context: MapContext | null): void {
    this.#context = context;
    if (!context) return;
    this.#renderer.preload(context);
    if (!this.#metrics.isReady) return;
    const layout = this.#layOut(context.model);
    if (!layout) return;
    this.#renderer.updateMarkers({ context, layout, viewport: this.#camera.viewport }, true);
    this.#legend = legendEntries(layout.kinds, this.#renderer.hasClusters, context.messages);
  }

  /** Whether code that draws the markers is loading. */
  get isPending(): boolean {
    return this.#renderer.markerController.isPending;
  }

  /** Renders the picture with all that goes with it; nothing where nothing has a place. */
  render(context: MapContext): TemplateResult | typeof nothing {
    if (!this.#metrics.isReady) return renderUnmeasuredPicture();
    const { layout } = this.#camera;
    if (!layout) return nothing;
    const selectedBox = this.#findBox(context.selected);
    const cluster = this.#openCluster?.cluster;
    return renderPicture({
      context,
      layout,
      legend: this.#legend,
      gestures: this.#gestures,
      onKeyDown: this.#onKeyDown,
      onClick: this.#onClick,
      onFocusIn: this.#onFocusIn,
      controls: {
        zoomIn: () => this.#camera.easeTo(this.#camera.zoomedViewport(ZOOM_STEP)),
        zoomOut: () => this.#camera.easeTo(this.#camera.zoomedViewport(1 / ZOOM_STEP)),
        fitAll: () => this.#camera.easeTo(HOME_VIEWPORT),
        fitChosen: selectedBox && (() => this.#camera.fitBox(selectedBox)),
      },
      showAll: () => this.#camera.fitBox(layout.extent),
      exportControls: this.#exporter.render(context, this.#legend),
      notes: [
        this.#renderer.basemapLayer?.renderNote(context),
        cluster && this.#renderer.markerController.clusters?.renderClusterList(cluster, context, this.#closeCluster),
      ],
    });
  }

  /** Lays out a model for the size of the picture. */
  #layOut(model: DistrictModel): MapLayout | null {
    const { width, em, maxHeight } = this.#metrics;
    return this.#memoizedLayout([model, width, em, maxHeight], () => {
      if (model !== this.#laidOutModel) this.#openCluster = null;
      this.#laidOutModel = model;
      const layout = layoutMap(model, width, em, maxHeight);
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

  /** Moves the focus with an item that was drawn anew; where it has become part of a cluster, or is one no longer, to the map. */
  #restoreFocus(key: string): void {
    (this.#findOption(key) ?? this.#viewport)?.focus({ preventScroll: true });
  }

  #findOption(key: string): SVGElement | undefined {
    const options = this.#svg?.querySelectorAll<SVGElement>('[data-key]') ?? [];
    return [...options].find((option) => itemKeyOf(option) === key);
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

  /** Handles a key with the map itself focused; returns whether the key does anything there. */
  #handleMapKey(pressed: string): boolean {
    const { layout, target } = this.#camera;
    const by = layout && arrowPan(pressed, layout.size);
    if (by) this.#camera.easeTo(panBy(target, by));
    else if (pressed === 'Home') this.#camera.easeTo(HOME_VIEWPORT);
    else if (pressed === 'Escape' && this.#context?.selected) this.#context.clearSelection();
    else return false;
    return true;
  }

  /** Handles a key with an item on the map focused: items are walked through as a list is. */
  #handleItemKey(key: string, pressed: string): boolean {
    const keys = this.#renderer.itemKeys;
    const next = nextRovingIndex(pressed, keys.indexOf(key), keys.length);
    if (next !== null) this.#focusItem(keys[next]);
    else if (pressed === 'Enter' || pressed === ' ') this.#activate(key);
    else if (pressed === 'Escape') this.#viewport?.focus({ preventScroll: true });
    else return false;
    return true;
  }

  /** Selects the place that was pressed, or opens a cluster: by zooming in on it, or else as a list. */
  #activate(key: string): void {
    const marker = this.#findMarker(key);
    if (!marker?.cluster) {
      const selection = parseSelection(key);
      // It is in sight already: the map must not move under the reader's hand.
      this.#revealedKey = key;
      if (selection && key !== this.#context?.selected) this.#context?.select(selection.type, selection.id);
      return;
    }
    const view =
      marker.cluster.count > MAX_LISTED_CLUSTER &&
      this.#renderer.markerController.clusters?.findClusterView(
        marker.cluster,
        this.#camera.viewport.k,
        this.#metrics.em,
        (box) => this.#camera.viewportForBox(box),
      );
    if (view) {
      const hadFocus = this.#focusedKey === key;
      this.#camera.easeTo(view.viewport, () => {
        if (hadFocus) this.#focusItem(this.#renderer.markers.find(({ at }) => isInBox(at, view.box))?.key);
      });
      return;
    }
    this.#openCluster = marker;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('#together')?.focus());
  }

  readonly #closeCluster = (): void => {
    this.#openCluster = null;
    this.host.requestUpdate();
    this.#viewport?.focus({ preventScroll: true });
  };

  #focusItem(key: string | undefined): void {
    if (key === undefined) return;
    this.#renderer.tabStop = key;
    const marker = this.#findMarker(key);
    const box = marker ? extentOf([marker.at]) : this.#findBox(key);
    if (box) this.#camera.panIntoView(box);
    this.#draw(false);
    this.#findOption(key)?.focus({ preventScroll: true });
  }

  /** Shows why a gesture did nothing. */
  #showHint(gesture: 'wheel' | 'touch'): void {
    const line = this.host.renderRoot.querySelector<HTMLElement>('.hint');
    if (!line || !this.#context) return;
    line.textContent = this.#context.messages.hints[gesture];
    line.hidden = false;
    clearTimeout(this.#hintTimer);
    this.#hintTimer = window.setTimeout(() => (line.hidden = true), HINT_DURATION);
  }

  #findMarker(key: string): Marker | undefined {
    return this.#renderer.markers.find((marker) => marker.key === key);
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
