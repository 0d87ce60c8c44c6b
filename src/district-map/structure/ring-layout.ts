import type { Box, Size, XY } from '../geo/projection.js';

/** Where things stand on rings, as plain functions. */

/** Sizes of the cards to lay out: in the middle, on the inner ring, and on the outer ring. */
export interface RingSizes {
  readonly centre: Size;
  readonly inner: readonly Size[];
  readonly outer: readonly Size[];
}

/** An ellipse around the middle of the layout. */
export interface Orbit {
  readonly rx: number;
  readonly ry: number;
}

export interface RingLayout {
  /** The middles of what stands on each ring, clockwise from the top. */
  readonly centre: XY;
  readonly inner: readonly XY[];
  readonly outer: readonly XY[];
  readonly orbits: { readonly inner: Orbit; readonly outer: Orbit };
  readonly height: number;
}

/** Minimum gap between two cards, in pixels. */
const MIN_GAP = 18;

/** By how much a ring grows until all have room. */
const GROWTH_STEP = 10;

/** No higher than this, as a multiple of its width: an outline is easier to read then. */
const MAX_HEIGHT_RATIO = 1.25;

/** Number of points at which a ring is sampled. */
const ELLIPSE_SAMPLES = 360;

/** Sizes of the inner ring as a fraction of the outer one; the first that has room is taken. */
const INNER_RING_RATIOS = [0.56, 0.5, 0.62, 0.44] as const;

/** Lays rings out in a width, as low as it goes; `null` where they have no room in it. */
export function layoutRings({ centre, inner, outer }: RingSizes, width: number): RingLayout | null {
  const widest = largestSize([centre, ...inner, ...outer]);
  const most = (width * MAX_HEIGHT_RATIO) / 2;
  const out = largestSize(outer);
  const ring = largestSize(inner);
  const rx = (width - (outer.length > 0 ? out : ring).width) / 2;
  if (rx <= 0 || widest.width > width) return null;
  for (const part of outer.length > 0 ? INNER_RING_RATIOS : [1]) {
    const inside = Math.max(rx * part, Math.min(rx, (centre.width + ring.width) / 2 + MIN_GAP));
    const least = inner.length > 0 ? (centre.height + ring.height) / 2 + MIN_GAP : 0;
    for (let ry = least; ry < most; ry += GROWTH_STEP) {
      const innerAt = spreadOnEllipse(inner.length, inside, ry, meanSize(inner), 0);
      const taken = [boxAround([0, 0], centre), ...boxesAround(innerAt, inner)];
      if (!areApart(taken)) continue;
      const outerLayout = outer.length > 0 ? layoutOuterRing(outer, rx, ry, taken, most) : { at: [], ry };
      if (!outerLayout) break;
      return moveToOrigin(centre, inner, outer, innerAt, outerLayout.at, {
        inner: { rx: inside, ry },
        outer: { rx, ry: outerLayout.ry },
      });
    }
  }
  return null;
}

/** The outer ring, grown until it has room around what is taken. */
function layoutOuterRing(
  sizes: readonly Size[],
  rx: number,
  least: number,
  taken: readonly Box[],
  most: number,
): { readonly at: readonly XY[]; readonly ry: number } | null {
  const size = meanSize(sizes);
  for (let ry = least + size.height / 2; ry < most; ry += GROWTH_STEP) {
    // Between those of the inner ring.
    const at = spreadOnEllipse(sizes.length, rx, ry, size, 0.5);
    if (areApart([...taken, ...boxesAround(at, sizes)])) return { at, ry };
  }
  return null;
}

/** From the middle as the origin to a box that begins at 0. */
function moveToOrigin(
  centre: Size,
  inner: readonly Size[],
  outer: readonly Size[],
  innerAt: readonly XY[],
  outerAt: readonly XY[],
  orbits: RingLayout['orbits'],
): RingLayout {
  const boxes = [boxAround([0, 0], centre), ...boxesAround(innerAt, inner), ...boxesAround(outerAt, outer)];
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const half =
    outer.length > 0 ? orbits.outer.rx + largestSize(outer).width / 2 : orbits.inner.rx + largestSize(inner).width / 2;
  const place = ([x, y]: XY): XY => [x + half, y - top];
  return {
    centre: place([0, 0]),
    inner: innerAt.map(place),
    outer: outerAt.map(place),
    orbits,
    height: bottom - top,
  };
}

/**
 * So many places on an ellipse, clockwise from the top, spread so that boxes of a size keep the same distance: along the
 * top a box needs its width, along the sides its height.
 *
 * @param shift by which part of the distance between two the first stands past the top
 */
function spreadOnEllipse(count: number, rx: number, ry: number, size: Size, shift: number): readonly XY[] {
  const point = (turn: number): XY => [rx * Math.sin(turn * 2 * Math.PI), -ry * Math.cos(turn * 2 * Math.PI)];
  const lengths = [0];
  for (let index = 1; index <= ELLIPSE_SAMPLES; index += 1) {
    const [ax, ay] = point((index - 1) / ELLIPSE_SAMPLES);
    const [bx, by] = point(index / ELLIPSE_SAMPLES);
    const step = Math.max(Math.abs(bx - ax) / (size.width + MIN_GAP), Math.abs(by - ay) / (size.height + MIN_GAP));
    lengths.push((lengths[index - 1] ?? 0) + step);
  }
  const whole = lengths[ELLIPSE_SAMPLES] ?? 0;
  return [...Array(count).keys()].map((index) => {
    const wanted = (whole * (index + shift)) / count;
    const after = Math.max(
      1,
      lengths.findIndex((length) => length >= wanted),
    );
    const [from = 0, to = 0] = [lengths[after - 1], lengths[after]];
    return point((after - 1 + (to > from ? (wanted - from) / (to - from) : 0)) / ELLIPSE_SAMPLES);
  });
}

const boxAround = ([x, y]: XY, { width, height }: Size): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const boxesAround = (at: readonly XY[], sizes: readonly Size[]): readonly Box[] =>
  at.map((place, index) => boxAround(place, sizes[index] ?? { width: 0, height: 0 }));

const areApart = (boxes: readonly Box[]): boolean =>
  boxes.every((a, index) =>
    boxes
      .slice(index + 1)
      .every(
        (b) =>
          a.right + MIN_GAP / 2 <= b.left ||
          b.right + MIN_GAP / 2 <= a.left ||
          a.bottom + MIN_GAP / 2 <= b.top ||
          b.bottom + MIN_GAP / 2 <= a.top,
      ),
  );

/** By their mean, a single large one does not keep all others apart. */
const meanSize = (sizes: readonly Size[]): Size => ({
  width: sizes.reduce((sum, { width }) => sum + width, 0) / Math.max(1, sizes.length),
  height: sizes.reduce((sum, { height }) => sum + height, 0) / Math.max(1, sizes.length),
});

const largestSize = (sizes: readonly Size[]): Size => ({
  width: Math.max(0, ...sizes.map(({ width }) => width)),
  height: Math.max(0, ...sizes.map(({ height }) => height)),
});
