import { type LitElement, render } from 'lit';

import type { MapContext } from './context.js';
import type { Ground } from './ground.js';
import { Marking } from './marking.js';
import type { Mark } from './marks.js';
import { type Name, namesOf } from './names.js';
import type { RulerController } from './ruler.js';
import { drawnName, spokenName, type Thing } from './saying.js';
import { metresPerPixel, scaleBar } from './scale-bar.js';
import { moveLayer, scene } from './scene.js';
import { Tiling } from './tiling.js';
import { shownBox, type View } from './view.js';

/** What one drawing is of. */
export interface Shot {
  readonly context: MapContext;
  readonly ground: Ground;
  readonly view: View;
}

/** What is drawn of the picture. A move alone moves what is there; it is drawn anew where that no longer serves. */
export class Drawing {
  readonly marking: Marking;
  readonly tiling: Tiling;
  marks: readonly Mark[] = [];
  /** The key of the one thing that Tab goes to. */
  current: string | null = null;
  /** Whether any marks stand together, as far as they have been seen. */
  hasClusters = false;
  readonly #spoken = new Map<string, string>();
  #names: ReadonlyMap<string, Name> = new Map();
  #ground: Ground | null = null;
  #words: MapContext['words'] | null = null;
  /** What the picture was last drawn for. */
  #drawnFor: readonly unknown[] = [];

  constructor(
    readonly host: LitElement,
    readonly ruler: RulerController,
  ) {
    this.marking = new Marking(host);
    this.tiling = new Tiling(host);
  }

  /** The keys of all that can be chosen, in the order in which it is walked through. */
  get keys(): readonly string[] {
    const areas = this.#ground?.areas ?? [];
    return [...areas.map(({ circle }) => `circle:${circle.id}`), ...this.marks.map(({ key }) => key)];
  }

  /** @param isAtRest whether names are to be placed anew; while the picture moves they go with what they name */
  draw(svg: SVGSVGElement, shot: Shot, isAtRest: boolean): void {
    if (isAtRest || !this.#serves(shot)) this.#paint(svg, shot, isAtRest);
    moveLayer(svg, shot.view);
  }

  #paint(svg: SVGSVGElement, { context, ground, view }: Shot, isAtRest: boolean): void {
    const { chosen, words, model } = context;
    const { em } = this.ruler;
    if (ground !== this.#ground || words !== this.#words) this.#spoken.clear();
    if (ground !== this.#ground) this.hasClusters = false;
    this.#ground = ground;
    this.#words = words;
    this.marks = this.marking.marks(ground, view, chosen, em);
    if (isAtRest) {
      this.#names = namesOf({
        ground,
        marks: this.marks,
        view,
        measure: this.ruler,
        nameOf: (thing) => drawnName(thing, context),
        isChosen: (key) => key === chosen,
      });
    }
    const { keys } = this;
    this.current = [this.current, chosen, keys[0]].find((key) => key && keys.includes(key)) ?? null;
    this.#drawnFor = [context, ground, view.k, this.current];
    const alliance = model.alliances.find(({ of }) => `alliance:${of.id}` === chosen);
    const scale = scaleBar(metresPerPixel(ground.fit.perWorld * view.k, ground.fit.middle[1]), ground.size.width / 4);
    const drawing = scene({
      ground,
      view,
      marks: this.marks,
      names: this.#names,
      em,
      current: this.current,
      chosen,
      // An alliance has no place of its own: its organizations are marked.
      isMarked: ({ point }) => Boolean(alliance?.organizations.some((member) => member === point?.item)),
      spoken: (key, thing) => this.#say(key, thing, context),
      tiles: this.tiling.draw(ground, view, context),
      label: words.onMap,
      scale: { ...scale, text: words.metres(scale.metres) },
    });
    render(drawing, svg);
    this.#noticeClusters();
  }

  /** The legend, drawn by now, says what they are. */
  #noticeClusters(): void {
    if (this.hasClusters || this.marks.every(({ cluster }) => !cluster)) return;
    this.hasClusters = true;
    queueMicrotask(() => this.host.requestUpdate());
  }

  /** Whether what is drawn serves for a view as well, once it is moved there. Tiles are drawn for each. */
  #serves({ context, ground, view }: Shot): boolean {
    const { drawn } = this.marking;
    const now = [context, ground, view.k, this.current];
    const shown = shownBox(view, ground.size);
    return (
      drawn !== null &&
      !context.basemap &&
      now.every((one, index) => one === this.#drawnFor[index]) &&
      drawn.left <= shown.left &&
      drawn.right >= shown.right &&
      drawn.top <= shown.top &&
      drawn.bottom >= shown.bottom
    );
  }

  /** Said in full for each of many marks, so what has been said is kept. */
  #say(key: string, thing: Thing, context: MapContext): string {
    let spoken = this.#spoken.get(key);
    if (spoken === undefined) {
      spoken = spokenName(thing, context);
      this.#spoken.set(key, spoken);
    }
    return spoken;
  }
}
