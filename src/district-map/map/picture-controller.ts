import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { formatSelection, parseSelection, type Selection } from '../../base/events.js';
import { Camera } from './camera.js';
import type { MapContext } from '../context/map-context.js';
import { controls } from './controls.js';
import { Drawing } from './map-renderer.js';
import { Gestures } from './gestures.js';
import { boxOf, type Ground, groundOf } from '../geo/map-layout.js';
import { memoizeLatest } from '../../base/memoize-latest.js';
import { walked } from '../parts/roving-index.js';
import { arrow, zoomOf } from './keyboard.js';
import { legend } from './legend.js';
import { isIn, type Mark } from './markers/markers.js';
import type { Model } from '../data/model.js';
import { type Box, extentOf } from '../geo/projection.js';
import { RulerController } from './labels/text-metrics.js';
import { Saving } from '../export/export-controller.js';
import { HOME, panBy } from '../geo/viewport.js';

/** How long a hint stays, in milliseconds. */
const HINT = 2_500;

/** A press of a key or a button zooms by this. */
const STEP = 2;

/** How much closer one has to come for it to be worth the way. */
const WORTH = 1.2;

/**
 * The district as a picture. It is drawn by itself with each move of the camera; its host is updated for a choice, other
 * data or another size.
 */
export class PictureController implements ReactiveController {
  readonly host: LitElement;
  readonly #ruler: RulerController;
  readonly #drawing: Drawing;
  readonly #saving: Saving;
  readonly #camera = new Camera((isAtRest) => this.#draw(isAtRest));
  readonly #gestures = new Gestures({
    pan: (by) => this.#camera.move(panBy(this.#camera.view, by)),
    zoom: (factor, at) => this.#camera.move(this.#camera.zoomed(factor, at)),
    step: (at) => this.#camera.go(this.#camera.zoomed(STEP, at)),
    left: (gesture) => this.#hint(gesture),
    isActive: () => Boolean(this.#viewport?.matches(':focus-within')),
  });

  #context: MapContext | null = null;
  readonly #ground = memoizeLatest<Ground | null>();
  /** The model that the camera's ground is of. */
  #laid: Model | null = null;
  /** The cluster that is shown as a list. */
  #opened: Mark | null = null;
  /** The choice that has been brought into sight. */
  #revealed: string | null = null;
  #hinting = 0;

  constructor(host: LitElement) {
    this.host = host;

    host.addController(this);
    this.#ruler = new RulerController(host);
    this.#drawing = new Drawing(host, this.#ruler);
    this.#saving = new Saving(host, () => this.#svg);
  }

  hostUpdated(): void {
    this.#draw(true);
    const chosen = this.#context?.chosen ?? null;
    if (chosen === this.#revealed || !this.#viewport) return;
    // What is chosen before the stations have come is brought into sight when they have.
    const box = this.#boxOf(chosen);
    if (box || chosen === null) this.#revealed = chosen;
    if (box) this.#camera.reveal(box);
  }

  hostDisconnected(): void {
    this.#camera.stop();
    clearTimeout(this.#hinting);
  }

  /** Goes to a thing, whatever part of the map is shown. */
  show(selection: Selection): void {
    const box = this.#boxOf(formatSelection(selection));
    if (box) this.#camera.fit(box);
  }

  /** The picture with all that goes with it; nothing where nothing has a place. */
  render(context: MapContext): TemplateResult | typeof nothing {
    this.#context = context;
    this.#drawing.marking.expect(context.model.at.size);
    if (!this.#ruler.isReady) return html`<figure part="picture"><div class="ruler"></div></figure>`;
    const ground = this.#lay(context.model);
    if (!ground) return nothing;
    const { messages, model, localizeText } = context;
    const { width, height } = ground.size;
    const { schematic, name } = model.district;
    const chosen = this.#boxOf(context.chosen);
    const cluster = this.#opened?.cluster;
    this.#drawing.look({ context, ground, view: this.#camera.view }, true);
    return html`<figure part="picture">
      <div class="ruler"></div>
      <div
        class="viewport"
        role="application"
        tabindex="0"
        aria-label=${messages.picture(localizeText(name))}
        aria-describedby="keys"
        @keydown=${this.#press}
        @click=${this.#click}
        @focusin=${this.#focused}
        @pointerdown=${this.#gestures.down}
        @pointermove=${this.#gestures.move}
        @pointerup=${this.#gestures.up}
        @pointercancel=${this.#gestures.cancel}
        @wheel=${this.#gestures.wheel}
        @touchmove=${this.#gestures.touch}
      >
        <svg
          viewBox="0 0 ${width} ${height}"
          class="${schematic ? 'schematic' : ''} ${context.basemap ? 'mapped' : ''}"
        ></svg>
        <p class="hint" aria-hidden="true" hidden></p>
      </div>
      <p class="visually-hidden" id="keys">${messages.keys}</p>
      <figcaption class="bar">
        ${legend(context, ground, this.#drawing.hasClusters)}
        ${controls(messages, {
          zoomIn: () => this.#camera.go(this.#camera.zoomed(STEP)),
          zoomOut: () => this.#camera.go(this.#camera.zoomed(1 / STEP)),
          fitAll: () => this.#camera.go(HOME),
          fitChosen: chosen && (() => this.#camera.fit(chosen)),
        })}
      </figcaption>
      ${this.#saving.render(context)}
      ${context.attribution ? html`<p class="muted small attribution">${context.attribution}</p>` : nothing}
      ${this.#drawing.basemap(context)?.note(context)}
      ${cluster ? this.#drawing.marking.together(cluster, context, () => this.#close()) : nothing}
      ${
        ground.outside > 0
          ? html`<p class="muted small">
              ${messages.outside(ground.outside)}
              <button type="button" class="link" @click=${() => this.#camera.fit(ground.all)}>
                ${messages.showAll}
              </button>
            </p>`
          : nothing
      }
    </figure>`;
  }

  /** The ground for a model and a width. */
  #lay(model: Model): Ground | null {
    const { width, em } = this.#ruler;
    return this.#ground([model, width, em], () => {
      if (model !== this.#laid) this.#opened = null;
      this.#laid = model;
      const ground = groundOf(model, width, em);
      this.#camera.lay(ground);
      return ground;
    });
  }

  #draw(isAtRest: boolean): void {
    const context = this.#context;
    const svg = this.#svg;
    const { ground, view } = this.#camera;
    if (!context || !ground || !svg) return;
    const focused = this.#focusedKey;
    this.#drawing.draw(svg, { context, ground, view }, isAtRest);
    if (focused !== null && this.#focusedKey !== focused) this.#keepFocus(focused);
  }

  /** The focus goes with a thing; what has come together with others, or apart, leaves it to the map. */
  #keepFocus(key: string): void {
    (this.#option(key) ?? this.#viewport)?.focus({ preventScroll: true });
  }

  #option(key: string): SVGElement | undefined {
    const options = this.#svg?.querySelectorAll<SVGElement>('[data-key]') ?? [];
    return [...options].find((one) => keyAt(one) === key);
  }

  readonly #click = ({ target }: MouseEvent): void => {
    if (this.#gestures.hasDragged) return;
    const key = keyAt(target);
    if (key === null) this.#viewport?.focus({ preventScroll: true });
    else this.#act(key);
  };

  readonly #focused = ({ target }: FocusEvent): void => {
    const key = keyAt(target);
    if (key === null || key === this.#drawing.current) return;
    this.#drawing.current = key;
    this.#draw(false);
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyAt(event.target);
    const zoom = zoomOf(event.key);
    if (zoom) this.#camera.go(this.#camera.zoomed(STEP ** zoom));
    else if (!(key === null ? this.#pressOnMap(event.key) : this.#pressOn(key, event.key))) return;
    event.preventDefault();
  };

  /** With the map itself focused. Whether the key meant anything. */
  #pressOnMap(pressed: string): boolean {
    const { ground, aim } = this.#camera;
    const by = ground && arrow(pressed, ground.size);
    if (by) this.#camera.go(panBy(aim, by));
    else if (pressed === 'Home') this.#camera.go(HOME);
    else if (pressed === 'Escape' && this.#context?.chosen) this.#context.clear();
    else return false;
    return true;
  }

  /** With a thing on the map focused: these are walked through as a list is. */
  #pressOn(key: string, pressed: string): boolean {
    const keys = this.#drawing.keys;
    const next = walked(pressed, keys.indexOf(key), keys.length);
    if (next !== null) this.#focus(keys[next]);
    else if (pressed === 'Enter' || pressed === ' ') this.#act(key);
    else if (pressed === 'Escape') this.#viewport?.focus({ preventScroll: true });
    else return false;
    return true;
  }

  /** Chooses what has been pressed, or opens what stands together: by looking closer, or else as a list. */
  #act(key: string): void {
    const mark = this.#markOf(key);
    if (!mark?.cluster) {
      const selection = parseSelection(key);
      // Where it is, it is seen: the map is not to move under the reader's hand.
      this.#revealed = key;
      if (selection && key !== this.#context?.chosen) this.#context?.choose(selection.type, selection.id);
      return;
    }
    const box = extentOf(mark.cluster.members().map(({ at }) => at));
    const closer = box && this.#camera.fitting(box);
    const isSpread = box && closer && Math.max(box.right - box.left, box.bottom - box.top) * closer.k > this.#ruler.em;
    if (isSpread && closer.k > this.#camera.view.k * WORTH) {
      const hadFocus = this.#focusedKey === key;
      this.#camera.go(closer, () => hadFocus && this.#focus(this.#drawing.marks.find(({ at }) => isIn(at, box))?.key));
      return;
    }
    this.#opened = mark;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('#together')?.focus());
  }

  #close(): void {
    this.#opened = null;
    this.host.requestUpdate();
    this.#viewport?.focus({ preventScroll: true });
  }

  #focus(key: string | undefined): void {
    if (key === undefined) return;
    this.#drawing.current = key;
    const mark = this.#markOf(key);
    const box = mark ? extentOf([mark.at]) : this.#boxOf(key);
    if (box) this.#camera.follow(box);
    this.#draw(false);
    this.#option(key)?.focus({ preventScroll: true });
  }

  /** Says why a gesture did nothing here. */
  #hint(gesture: 'wheel' | 'touch'): void {
    const line = this.host.renderRoot.querySelector<HTMLElement>('.hint');
    if (!line || !this.#context) return;
    line.textContent = this.#context.messages.hints[gesture];
    line.hidden = false;
    clearTimeout(this.#hinting);
    this.#hinting = window.setTimeout(() => (line.hidden = true), HINT);
  }

  #markOf(key: string): Mark | undefined {
    return this.#drawing.marks.find((one) => one.key === key);
  }

  #boxOf(key: string | null): Box | null {
    const { ground } = this.#camera;
    return ground && this.#context && key !== null ? boxOf(key, ground, this.#context.model) : null;
  }

  get #viewport(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.viewport');
  }

  get #svg(): SVGSVGElement | null {
    return this.host.renderRoot.querySelector('.viewport svg');
  }

  get #focusedKey(): string | null {
    return keyAt(this.host.shadowRoot?.activeElement ?? null);
  }
}

const keyAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
