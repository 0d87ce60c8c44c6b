import { type LitElement, nothing, render } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import { sameDatum } from '../../domain/coordinate-systems.js';
import type { MapContext } from '../context/map-context.js';
import type { Ground } from '../geo/map-layout.js';
import { Marking } from './markers/marker-controller.js';
import type { Mark } from './markers/markers.js';
import { type Name, namesOf } from './labels/label-candidates.js';
import type { RulerController } from './labels/text-metrics.js';
import { drawnName, spokenName, type Thing } from './markers/accessible-name.js';
import { metresPerPixel, scaleBar } from '../geo/scale-bar.js';
import { moveLayer, scene } from './scene.js';
import type * as TilingPart from './basemap/basemap-layer.lazy.js';
import type { Tiling } from './basemap/basemap-layer.lazy.js';
import { shownBox, type View } from '../geo/viewport.js';

/** What one drawing is of. */
export interface Shot {
  readonly context: MapContext;
  readonly ground: Ground;
  readonly view: View;
}

/** So many of the things that a drawing depends on stay the same when it is moved. */
const MOVED = 5;

/** What is drawn of the picture. A move alone moves what is there; it is drawn anew where that no longer serves. */
export class Drawing {
  readonly host: LitElement;
  readonly ruler: RulerController;
  readonly marking: Marking;
  readonly #tilingPart: LazyModule<typeof TilingPart>;
  #tiling: Tiling | null = null;
  marks: readonly Mark[] = [];
  /** The key of the one thing that Tab goes to. */
  current: string | null = null;
  /** Whether any marks stand together, as far as they have been seen. */
  hasClusters = false;
  /** The keys of all that can be chosen, in the order in which it is walked through. */
  keys: readonly string[] = [];
  readonly #spoken = new Map<string, string>();
  #names: ReadonlyMap<string, Name> = new Map();
  #ground: Ground | null = null;
  #words: MapContext['messages'] | null = null;
  /** What the picture was last drawn for; more of it where that was at rest. */
  #drawnFor: readonly unknown[] = [];

  constructor(host: LitElement, ruler: RulerController) {
    this.host = host;
    this.ruler = ruler;

    this.marking = new Marking(host);
    this.#tilingPart = new LazyModule(host, () => import('./basemap/basemap-layer.lazy.js'));
  }

  /** Sees which marks there are, before they are drawn: what is around the picture says what they mean. */
  look({ context, ground, view }: Shot, isAtRest: boolean): void {
    if (ground !== this.#ground || context.messages !== this.#words) {
      this.#spoken.clear();
      this.hasClusters = false;
    }
    this.#ground = ground;
    this.#words = context.messages;
    this.marks = this.marking.marks(ground, view, context.chosen, this.ruler.em, isAtRest);
    this.hasClusters ||= this.marks.some(({ cluster }) => cluster);
  }

  /** What lies under the picture; `null` where nothing does, and until it is here. Tiles lie where the data are in their system. */
  basemap({ basemap, model }: MapContext): Tiling | null {
    if (!basemap || !sameDatum(basemap.system, model.system)) return null;
    const part = this.#tilingPart.get();
    return part && (this.#tiling ??= new part.Tiling(this.host));
  }

  /** @param isAtRest whether names are to be placed anew; while the picture moves they go with what they name */
  draw(svg: SVGSVGElement, shot: Shot, isAtRest: boolean): void {
    const hadClusters = this.hasClusters;
    if (isAtRest) this.look(shot, true);
    if (isAtRest ? !this.#isOf(svg, shot) : !this.#serves(svg, shot)) this.#paint(svg, shot, isAtRest);
    moveLayer(svg, shot.view);
    // The legend, drawn by now, says what they are.
    if (this.hasClusters && !hadClusters) queueMicrotask(() => this.host.requestUpdate());
  }

  #paint(svg: SVGSVGElement, shot: Shot, isAtRest: boolean): void {
    const { context, ground, view } = shot;
    const { chosen, messages, model } = context;
    const { em } = this.ruler;
    if (!isAtRest) this.look(shot, false);
    else {
      this.#names = namesOf({
        ground,
        marks: this.marks,
        view,
        measure: this.ruler,
        nameOf: (thing) => drawnName(thing, context),
        isChosen: (key) => key === chosen,
      });
    }
    const keys = [...ground.areas.map(({ circle }) => `circle:${circle.id}`), ...this.marks.map(({ key }) => key)];
    this.keys = keys;
    this.current = [this.current, chosen, keys[0]].find((key) => key && keys.includes(key)) ?? null;
    this.#drawnFor = this.#dependsOn(svg, shot).slice(0, isAtRest ? Infinity : MOVED);
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
      tiles: this.basemap(context)?.draw(ground, view, context) ?? nothing,
      label: messages.onMap,
      scale: { ...scale, text: messages.metres(scale.metres) },
    });
    render(drawing, svg);
  }

  /** All that a drawing depends on: first what it keeps when it is moved, then what is done at rest alone. */
  #dependsOn(svg: SVGSVGElement, { context, ground, view }: Shot): readonly unknown[] {
    const { current, marks, ruler } = this;
    return [svg, context, ground, view.k, current, view, marks, ruler.family, this.basemap(context)];
  }

  /** Whether what is drawn is of the same things, as far as they count. */
  #isOf(svg: SVGSVGElement, shot: Shot, most = Infinity): boolean {
    return this.#dependsOn(svg, shot).every((one, index) => index >= most || one === this.#drawnFor[index]);
  }

  /** Whether what is drawn serves for a view as well, once it is moved there. Tiles are drawn for each. */
  #serves(svg: SVGSVGElement, shot: Shot): boolean {
    const { drawn } = this.marking;
    const shown = shownBox(shot.view, shot.ground.size);
    return (
      drawn !== null &&
      !shot.context.basemap &&
      this.#isOf(svg, shot, MOVED) &&
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
