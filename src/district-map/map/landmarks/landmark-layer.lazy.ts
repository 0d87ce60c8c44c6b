import { svg, type TemplateResult } from 'lit';

import type { MapContext } from '../../context/map-context.js';
import type { MapLayout } from '../../geo/map-layout.js';
import { layOutLandmarks, type LandmarkShape } from '../../geo/landmark-shapes.js';
import { type Box, projectMercator, roundToTenth, toPicture, type XY } from '../../geo/projection.js';
import { toScreen, visibleBox, type Viewport } from '../../geo/viewport.js';
import type { TextMetrics } from '../labels/text-metrics.js';
import { isInBox } from '../markers/markers.js';
import { type LandmarkName, placeLandmarkNames } from './landmark-names.js';
import { landmarkPaths, type LandmarkPath } from './landmark-paths.js';

export { landmarkStyles as styles } from './landmarks.styles.js';

/** Part of the ground around the picture that is drawn with it, as a multiple of its size: it is there when the map moves. */
const MARGIN = 1;

/** Number of marks in one picture. */
const MAX_MARKS = 60;

/** Half the size of a mark in ems, and the letter M in it, in tenths of that. */
const MARK_RADIUS = 0.5;
const METRO_LETTER = 'M-5 4V-4L0 2L5 -4V4';

/**
 * Streets, water, metro stations and whatever else readers know the place by, beneath all that can be chosen. What is drawn
 * and named is decided when the map comes to rest, for a part that is larger than the picture: while it moves, it is only
 * magnified.
 */
export class LandmarkLayer {
  readonly layout: MapLayout;
  readonly #shapes: readonly LandmarkShape[];
  #drawn: { readonly box: Box; readonly k: number; readonly paths: readonly LandmarkPath[] } | null = null;
  #marks: readonly { readonly shape: LandmarkShape; readonly at: XY }[] = [];
  #names: readonly LandmarkName[] = [];

  constructor(layout: MapLayout, { landmarks, fromDistrict }: MapContext['model']) {
    this.layout = layout;
    this.#shapes = fromDistrict
      ? layOutLandmarks(landmarks, (position) => toPicture(layout.fit, projectMercator(fromDistrict(position))))
      : [];
  }

  /**
   * Decides what is drawn, once the map is at rest.
   *
   * @returns what the marks cover, in pixels of the picture
   */
  update(viewport: Viewport, em: number): readonly Box[] {
    const shown = visibleBox(viewport, this.layout.size);
    const drawn = this.#drawn;
    const isDrawn = drawn && contains(drawn.box, shown) && viewport.k < drawn.k * 2 && viewport.k > drawn.k / 2;
    if (!isDrawn) {
      const box = grow(shown, MARGIN);
      this.#drawn = { box, k: viewport.k, paths: landmarkPaths(this.#shapes, box, viewport.k) };
    }
    const near = grow(shown, 0.25);
    this.#marks = this.#shapes
      .flatMap((shape) =>
        shape.form === 'points' ? shape.parts.flat().flatMap((at) => (isInBox(at, near) ? [{ shape, at }] : [])) : [],
      )
      .slice(0, MAX_MARKS);
    return this.#marks.map(({ at }) => {
      const [x, y] = toScreen(viewport, at);
      const reach = em * MARK_RADIUS;
      return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
    });
  }

  /** Places the names, once those of the map are placed. */
  placeNames(viewport: Viewport, context: MapContext, metrics: TextMetrics, taken: readonly Box[]): void {
    this.#names = placeLandmarkNames({
      shapes: this.#shapes,
      viewport,
      size: this.layout.size,
      metrics,
      nameOf: ({ landmark }) => context.localizeText(landmark.name),
      taken,
    });
  }

  /** Renders what lies beneath the map. */
  render(viewport: Viewport, em: number): TemplateResult {
    const scale = `scale(${viewport.k})`;
    const radius = roundToTenth(em * MARK_RADIUS);
    return svg`<g class="landmarks" aria-hidden="true">
      ${this.#drawn?.paths.map(({ style, d }) => svg`<path class="landmark ${style}" d=${d} transform=${scale}></path>`)}
      ${this.#marks.map(({ shape, at: [x, y] }) => {
        const isMetro = shape.kind === 'metro';
        const place = `translate(${roundToTenth(x * viewport.k)} ${roundToTenth(y * viewport.k)})`;
        return svg`<g transform=${place}><circle class="landmark mark-${isMetro ? 'metro' : 'point'}" r=${isMetro ? radius : radius / 2}></circle><path
          class="landmark letter" d=${isMetro ? METRO_LETTER : ''} transform="scale(${radius / 10})"></path></g>`;
      })}
    </g>`;
  }

  /** Renders the names, over areas and under all other names. */
  renderNames({ k }: Viewport): TemplateResult[] {
    return this.#names.map(({ kind, texts: [first = '', ...rest], at, angle, step, textAnchor }) => {
      const [x, y] = [roundToTenth(at[0] * k), roundToTenth(at[1] * k)];
      // One after the other, each by its own place.
      return svg`<g transform="translate(${x} ${y}) rotate(${roundToTenth(angle)})"><text
        class="landmark-name ${kind}" x="0" y="0" text-anchor=${textAnchor}>${first}${rest.map(
          (text, index) =>
            svg`<tspan x=${roundToTenth(step[0] * (index + 1))} y=${roundToTenth(step[1] * (index + 1))}>${text}</tspan>`,
        )}</text></g>`;
    });
  }
}

const grow = ({ left, top, right, bottom }: Box, by: number): Box => {
  const [x, y] = [(right - left) * by, (bottom - top) * by];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
};

const contains = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;
