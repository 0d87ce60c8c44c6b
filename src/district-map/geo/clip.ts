import type { Box, XY } from './projection.js';

/** Clips lines and rings to a box, as plain functions: what is drawn and named is what can be seen. */

/** The part of a segment within a box, by Liang and Barsky; `null` where it has none. */
function clipSegment([ax, ay]: XY, [bx, by]: XY, { left, top, right, bottom }: Box): readonly [XY, XY] | null {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, ax - left],
    [dx, right - ax],
    [-dy, ay - top],
    [dy, bottom - ay],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  if (from > to) return null;
  return [from === 0 ? [ax, ay] : [ax + dx * from, ay + dy * from], to === 1 ? [bx, by] : [ax + dx * to, ay + dy * to]];
}

/** The pieces of a line within a box, in its order. */
export function clipLine(line: readonly XY[], box: Box): XY[][] {
  const pieces: XY[][] = [];
  let piece: XY[] = [];
  let end: XY | null = null;
  line.forEach((to, index) => {
    const from = line[index - 1];
    const part = from && clipSegment(from, to, box);
    if (!part) return;
    const [start, stop] = part;
    // What left the box comes back somewhere else.
    if (end?.[0] !== start[0] || end[1] !== start[1]) pieces.push((piece = [start]));
    piece.push(stop);
    end = stop;
  });
  return pieces;
}

/** A ring within a box, by Sutherland and Hodgman: where it leaves the box, it goes along its edge. */
export function clipRing(ring: readonly XY[], { left, top, right, bottom }: Box): XY[] {
  const cutX = (x: number): Cut => [([ax, ay], [bx, by]) => [x, ay + ((by - ay) * (x - ax)) / (bx - ax)], 0, x];
  const cutY = (y: number): Cut => [([ax, ay], [bx, by]) => [ax + ((bx - ax) * (y - ay)) / (by - ay), y], 1, y];
  let kept = [...ring];
  for (const [cut, sign] of [
    [cutX(left), 1],
    [cutX(right), -1],
    [cutY(top), 1],
    [cutY(bottom), -1],
  ] as const) {
    const [crossing, axis, edge] = cut;
    const isInside = (point: XY): boolean => (point[axis] - edge) * sign >= 0;
    const uncut = kept;
    kept = uncut.flatMap((point, index): XY[] => {
      const before = uncut[(index || uncut.length) - 1] ?? point;
      const turn = isInside(point) === isInside(before) ? [] : [crossing(before, point)];
      return isInside(point) ? [...turn, point] : turn;
    });
  }
  return kept;
}

/** Where a segment crosses an edge, the coordinate that the edge is of, and its value. */
type Cut = readonly [crossing: (from: XY, to: XY) => XY, axis: 0 | 1, edge: number];
