import { clipLine, clipRing } from '../../geo/clip.js';
import { findLabelAnchors } from '../../geo/label-anchors.js';
import type { LandmarkShape } from '../../geo/landmark-shapes.js';
import { type Box, extentOf, type XY } from '../../geo/projection.js';
import { stretchesForText } from '../../geo/text-on-line.js';
import { boxToScreen, toBase, toScreen, type Viewport } from '../../geo/viewport.js';
import { isWithin, overlaps } from '../labels/label-placement.js';
import type { TextMetrics } from '../labels/text-metrics.js';
import { isInSight } from './landmark-paths.js';

/** Name of a landmark on the map. */
export interface LandmarkName {
  readonly kind: LandmarkShape['kind'];
  /** One text, or the characters of one that are written one under the other. */
  readonly texts: readonly string[];
  readonly at: XY;
  /** In degrees. */
  readonly angle: number;
  /** From one character to the next, in pixels. */
  readonly step: XY;
  readonly textAnchor: 'start' | 'middle';
}

export interface LandmarkNameOptions {
  readonly shapes: readonly LandmarkShape[];
  readonly viewport: Viewport;
  readonly size: { readonly width: number; readonly height: number };
  readonly metrics: TextMetrics;
  readonly nameOf: (shape: LandmarkShape) => string;
  /** Where no name may lie, in pixels of the picture. */
  readonly taken: readonly Box[];
}

/** Size of a name, in ems. The styles say the same. */
const FONT_SIZE = 0.75;

/** Number of names in one picture, and of landmarks that one is tried for. */
const MAX_NAMES = 40;
const MAX_TRIED = 200;

/** Slope from which Chinese characters stand one under the other, in degrees. */
const MIN_STACKED_ANGLE = 50;

const CHINESE = /^[\u4e00-\u9fff]+$/;

/** Places the names of landmarks that find room: along streets, beside marks, within areas. Stations come first. */
export function placeLandmarkNames({
  shapes,
  viewport,
  size,
  metrics,
  nameOf,
  taken,
}: LandmarkNameOptions): LandmarkName[] {
  const { em, textWidth } = metrics;
  const bounds = { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 };
  const boxes = [...taken];
  const names: LandmarkName[] = [];
  const tryPlace = (
    candidate: Omit<LandmarkName, 'kind' | 'at'>,
    kind: LandmarkName['kind'],
    at: XY,
    cover: Box[],
  ): boolean => {
    if (!cover.every((box) => isWithin(box, bounds) && !boxes.some((other) => overlaps(box, other)))) return false;
    boxes.push(...cover);
    names.push({ ...candidate, kind, at: toBase(viewport, at) });
    return true;
  };
  const visible = shapes.filter(({ extent }) => isInSight(boxToScreen(viewport, extent), bounds)).slice(0, MAX_TRIED);
  const byWeight = [
    ...visible.filter(({ kind }) => kind === 'metro'),
    ...visible.filter(({ kind }) => kind !== 'metro'),
  ];
  for (const shape of byWeight) {
    if (names.length >= MAX_NAMES) break;
    const text = nameOf(shape).trim();
    if (!text) continue;
    const width = (textWidth(text) + 0.5) * FONT_SIZE * em;
    const height = FONT_SIZE * em * 1.2;
    const parts = shape.parts.map((part) => part.map((at) => toScreen(viewport, at)));
    const flat = { texts: [text], angle: 0, step: [0, 0] } as const;
    if (shape.form === 'points') {
      for (const at of parts.flat())
        namesBeside(at, width, height, em).some(([spot, textAnchor, box]) =>
          tryPlace({ ...flat, textAnchor }, shape.kind, spot, [box]),
        );
    } else if (shape.form === 'rings') {
      const rings = parts.map((ring) => clipRing(ring, bounds));
      const extent = extentOf(rings.flat());
      if (!extent || extent.right - extent.left < width) continue;
      findLabelAnchors(rings, extent)
        .slice(0, 5)
        .some((at) => tryPlace({ ...flat, textAnchor: 'middle' }, shape.kind, at, [boxAt(at, width, height)]));
    } else {
      const pieces = parts.flatMap((line) => clipLine(line, bounds));
      const characters = Array.from(text);
      const advance = FONT_SIZE * em * 1.25;
      pieces.some((piece) =>
        stretchesForText(piece, width, em * 0.3).some(({ middle, angle }) => {
          if (Math.abs(angle) < MIN_STACKED_ANGLE || !CHINESE.test(text)) {
            return tryPlace(
              { texts: [text], angle, step: [0, 0], textAnchor: 'middle' },
              shape.kind,
              middle,
              boxesAlong(middle, angle, width, height),
            );
          }
          // From the top down, whichever way the street leans.
          const turn = ((angle < 0 ? angle + 180 : angle) * Math.PI) / 180;
          const step: XY = [Math.cos(turn) * advance, Math.sin(turn) * advance];
          const centres = characters.map((_, index): XY => {
            const steps = index - (characters.length - 1) / 2;
            return [middle[0] + step[0] * steps, middle[1] + step[1] * steps];
          });
          const [first = middle] = centres;
          return tryPlace(
            { texts: characters, angle: 0, step, textAnchor: 'middle' },
            shape.kind,
            first,
            centres.map((at) => boxAt(at, height, height)),
          );
        }),
      );
    }
  }
  return names;
}

const boxAt = ([x, y]: XY, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/** Boxes as high as a text, one after the other along it: what it covers when it is turned. */
function boxesAlong([x, y]: XY, angle: number, width: number, height: number): Box[] {
  const turn = (angle * Math.PI) / 180;
  const count = Math.ceil(width / height);
  return Array.from({ length: count }, (_, index) => {
    const away = (count === 1 ? 0 : index / (count - 1) - 0.5) * (width - height);
    return boxAt([x + Math.cos(turn) * away, y + Math.sin(turn) * away], height, height);
  });
}

/** Places beside a mark, and under and over it: where a text is anchored, how, and what it covers. */
function namesBeside(
  [x, y]: XY,
  width: number,
  height: number,
  em: number,
): (readonly [XY, LandmarkName['textAnchor'], Box])[] {
  const away = em * 0.7;
  return [
    [[x + away, y], 'start', boxAt([x + away + width / 2, y], width, height)],
    [[x, y + away + height / 2], 'middle', boxAt([x, y + away + height / 2], width, height)],
    [[x, y - away - height / 2], 'middle', boxAt([x, y - away - height / 2], width, height)],
  ];
}
