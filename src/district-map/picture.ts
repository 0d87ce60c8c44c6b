import { html, type LitElement, nothing, type ReactiveController, render, type TemplateResult } from 'lit';

import { formatSelection, parseSelection, type Selection } from '../base/events.js';
import { Camera } from './camera.js';
import type { MapContext } from './context.js';
import { controls } from './controls.js';
import { Gestures } from './gestures.js';
import { type Ground, groundOf } from './ground.js';
import { arrow, walked, zoomOf } from './keyboard.js';
import { legend } from './legend.js';
import { Marking } from './marking.js';
import { keyOf, type Mark } from './marks.js';
import type { Model } from './model.js';
import { type Name, namesOf } from './names.js';
import { type Box, extentOf } from './projection.js';
import { RulerController } from './ruler.js';
import { Saving } from './saving.js';
import { drawnName, spokenName, type Thing } from './saying.js';
import { metresPerPixel, scaleBar } from './scale-bar.js';
import { moveLayer, scene } from './scene.js';
import { Tiling } from './tiling.js';
import { together } from './together.js';
import { HOME, panBy, shownBox, type View } from './view.js';

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
  readonly #ruler: RulerController;
  readonly #marking: Marking;
  readonly #tiling: Tiling;
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
  #laid: readonly unknown[] = [];
  #marks: readonly Mark[] = [];
  #names: ReadonlyMap<string, Name> = new Map();
  /** What the picture was last drawn for. */
  #drawnFor: readonly unknown[] = [];
  readonly #spoken = new Map<string, string>();
  /** The one thing that Tab goes to. */
  #current: string | null = null;
  /** The cluster that is shown as a list. */
  #opened: Mark | null = null;
  /** The choice that has been brought into sight. */
  #revealed: string | null = null;
  #hinting = 0;

  constructor(readonly host: LitElement) {
    host.addController(this);
    this.#ruler = new RulerController(host);
    this.#marking = new Marking(host);
    this.#tiling = new Tiling(host);
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
    if (this.#context?.words !== context.words) this.#spoken.clear();
    this.#context = context;
    if (!this.#ruler.isReady) return html`<figure part="picture"><div class="ruler"></div></figure>`;
    const ground = this.#lay(context.model);
    if (!ground) return nothing;
    const { words, model, text } = context;
    const { width, height } = ground.size;
    const { schematic, name } = model.district;
    const chosen = this.#boxOf(context.chosen);
    const cluster = this.#opened?.cluster;
    return html`<figure part="picture">
      <div class="ruler"></div>
      <div
        class="viewport"
        role="application"
        tabindex="0"
        aria-label=${words.picture(text(name))}
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
      <p class="visually-hidden" id="keys">${words.keys}</p>
      <div class="bar">
        ${legend(context, this.#marking.hasClusters)}
        ${controls(words, {
          zoomIn: () => this.#camera.go(this.#camera.zoomed(STEP)),
          zoomOut: () => this.#camera.go(this.#camera.zoomed(1 / STEP)),
          fitAll: () => this.#camera.go(HOME),
          fitChosen: chosen && (() => this.#camera.fit(chosen)),
        })}
      </div>
      ${this.#saving.render(context)} ${this.#tiling.note(context)}
      ${cluster ? together(cluster, context, () => this.#close()) : nothing}
      ${
        ground.outside > 0
          ? html`<p class="muted small">
              ${words.outside(ground.outside)}
              <button type="button" class="link" @click=${() => this.#camera.fit(ground.all)}>${words.showAll}</button>
            </p>`
          : nothing
      }
    </figure>`;
  }

  /** The ground for a model and a width. */
  #lay(model: Model): Ground | null {
    const { width, em } = this.#ruler;
    const laid = [model, width, em];
    if (laid.some((one, index) => one !== this.#laid[index])) {
      if (model !== this.#laid[0]) this.#opened = null;
      this.#laid = laid;
      this.#camera.lay(groundOf(model, width, em));
      this.#spoken.clear();
    }
    return this.#camera.ground;
  }

  /** @param isAtRest whether names are to be placed anew; while the picture moves they go with what they name */
  #draw(isAtRest: boolean): void {
    const context = this.#context;
    const svg = this.#svg;
    const { ground, view } = this.#camera;
    if (!context || !ground || !svg) return;
    if (!isAtRest && this.#isDrawn(ground, view)) {
      moveLayer(svg, view);
      return;
    }
    const { chosen, words, model } = context;
    const { em } = this.#ruler;
    this.#marks = this.#marking.marks(ground, view, chosen, em);
    if (isAtRest) {
      this.#names = namesOf({
        ground,
        marks: this.#marks,
        view,
        measure: this.#ruler,
        nameOf: (thing) => drawnName(thing, context),
        isChosen: (key) => key === chosen,
      });
    }
    const keys = this.#keys;
    this.#current = [this.#current, chosen, keys[0]].find((key) => key && keys.includes(key)) ?? null;
    this.#drawnFor = [context, ground, view.k, this.#current];
    const alliance = model.alliances.find(({ of }) => `alliance:${of.id}` === chosen);
    const scale = scaleBar(metresPerPixel(ground.fit.perWorld * view.k, ground.fit.middle[1]), ground.size.width / 4);
    const focused = this.#focusedKey;
    const drawing = scene({
      ground,
      view,
      marks: this.#marks,
      names: this.#names,
      em,
      current: this.#current,
      chosen,
      // An alliance has no place of its own: its organizations are marked.
      isMarked: ({ point }) => Boolean(alliance?.organizations.some((member) => member === point?.item)),
      spoken: (key, thing) => this.#say(key, thing, context),
      tiles: this.#tiling.draw(ground, view, context),
      label: words.onMap,
      scale: { ...scale, text: words.metres(scale.metres) },
    });
    render(drawing, svg);
    moveLayer(svg, view);
    if (focused !== null && this.#focusedKey !== focused) this.#keepFocus(focused);
  }

  /** Whether what is drawn serves for a view as well, once it is moved there. Tiles are drawn for each. */
  #isDrawn(ground: Ground, view: View): boolean {
    const { drawn } = this.#marking;
    const now = [this.#context, ground, view.k, this.#current];
    const shown = shownBox(view, ground.size);
    return (
      drawn !== null &&
      !this.#context?.basemap &&
      now.every((one, index) => one === this.#drawnFor[index]) &&
      drawn.left <= shown.left &&
      drawn.right >= shown.right &&
      drawn.top <= shown.top &&
      drawn.bottom >= shown.bottom
    );
  }

  /** The focus goes with a thing; what has come together with others, or apart, leaves it to the map. */
  #keepFocus(key: string): void {
    (this.#option(key) ?? this.#viewport)?.focus({ preventScroll: true });
  }

  #option(key: string): SVGElement | undefined {
    const options = this.#svg?.querySelectorAll<SVGElement>('[data-key]') ?? [];
    return [...options].find((one) => keyAt(one) === key);
  }

  #say(key: string, thing: Thing, context: MapContext): string {
    let spoken = this.#spoken.get(key);
    if (spoken === undefined) {
      spoken = spokenName(thing, context);
      this.#spoken.set(key, spoken);
    }
    return spoken;
  }

  readonly #click = ({ target }: MouseEvent): void => {
    if (this.#gestures.hasDragged) return;
    const key = keyAt(target);
    if (key === null) this.#viewport?.focus({ preventScroll: true });
    else this.#act(key);
  };

  readonly #focused = ({ target }: FocusEvent): void => {
    const key = keyAt(target);
    if (key === null || key === this.#current) return;
    this.#current = key;
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
    const keys = this.#keys;
    const next = walked(pressed, keys.indexOf(key), keys.length);
    if (next !== null) this.#focus(keys[next]);
    else if (pressed === 'Enter' || pressed === ' ') this.#act(key);
    else if (pressed === 'Escape') this.#viewport?.focus({ preventScroll: true });
    else return false;
    return true;
  }

  /** Chooses what has been pressed, or opens what stands together: by looking closer, or else as a list. */
  #act(key: string): void {
    const cluster = this.#marks.find((one) => one.key === key)?.cluster;
    if (!cluster) {
      const selection = parseSelection(key);
      // Where it is, it is seen: the map is not to move under the reader's hand.
      this.#revealed = key;
      if (selection && key !== this.#context?.chosen) this.#context?.choose(selection.type, selection.id);
      return;
    }
    const box = extentOf(cluster.members().map(({ at }) => at));
    const closer = box && this.#camera.fitting(box);
    const isSpread = box && closer && Math.max(box.right - box.left, box.bottom - box.top) * closer.k > this.#ruler.em;
    if (isSpread && closer.k > this.#camera.view.k * WORTH) {
      const hadFocus = this.#focusedKey === key;
      this.#camera.go(closer, () => hadFocus && this.#focus(this.#first(box)));
      return;
    }
    this.#opened = this.#marks.find((one) => one.key === key) ?? null;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('#together')?.focus());
  }

  #close(): void {
    this.#opened = null;
    this.host.requestUpdate();
    this.#viewport?.focus({ preventScroll: true });
  }

  /** The first mark within a box, as far as one is. */
  #first({ left, top, right, bottom }: Box): string | undefined {
    return this.#marks.find(({ at: [x, y] }) => x >= left && x <= right && y >= top && y <= bottom)?.key;
  }

  #focus(key: string | undefined): void {
    if (key === undefined) return;
    this.#current = key;
    const box = this.#boxOf(key);
    if (box) this.#camera.follow(box);
    this.#draw(false);
    this.#option(key)?.focus({ preventScroll: true });
  }

  /** Says why a gesture did nothing here. */
  #hint(gesture: 'wheel' | 'touch'): void {
    const line = this.host.renderRoot.querySelector<HTMLElement>('.hint');
    if (!line || !this.#context) return;
    line.textContent = this.#context.words.hints[gesture];
    line.hidden = false;
    clearTimeout(this.#hinting);
    this.#hinting = window.setTimeout(() => (line.hidden = true), HINT);
  }

  /** Where a thing lies on the ground; an alliance, where its organizations do. `null` where it has no place. */
  #boxOf(key: string | null): Box | null {
    const { ground } = this.#camera;
    if (!ground || key === null) return null;
    const area = ground.areas.find(({ circle }) => `circle:${circle.id}` === key);
    if (area) return area.extent;
    const mark = this.#marks.find((one) => one.key === key);
    if (mark) return extentOf([mark.at]);
    const alliance = this.#context?.model.alliances.find(({ of }) => `alliance:${of.id}` === key);
    const points = ground.points.filter((point) =>
      alliance ? alliance.organizations.some((member) => member === point.item) : keyOf(point) === key,
    );
    return extentOf(points.map(({ at }) => at));
  }

  get #keys(): readonly string[] {
    const areas = this.#camera.ground?.areas ?? [];
    return [...areas.map(({ circle }) => `circle:${circle.id}`), ...this.#marks.map(({ key }) => key)];
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
