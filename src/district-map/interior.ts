import { type Box, extentOf, type XY } from './projection.js';

/** How many lines are drawn through an area, one under the other. */
const LINES = 9;

/** Where a place is tried, as parts of each stretch of a line that is inside. */
const PARTS = [0.5, 0.3, 0.7, 0.15, 0.85] as const;

/**
 * Places within an area given as rings, the one deepest inside first: where a name may stand. A centre of mass may lie
 * outside of a bent area, or in its hole.
 */
export function interior(rings: readonly (readonly XY[])[], extent: Box | null = extentOf(rings.flat())): XY[] {
  if (!extent) return [];
  const { top, bottom } = extent;
  const found: { readonly at: XY; readonly depth: number }[] = [];
  for (let line = 0.5; line < LINES; line += 1) {
    const y = top + ((bottom - top) * line) / LINES;
    const crossings = crossingsAt(rings, y).sort((a, b) => a - b);
    // By the even-odd rule every other stretch between two edges is inside.
    for (let index = 1; index < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index - 1], crossings[index]];
      for (const part of PARTS) {
        const x = from + (to - from) * part;
        found.push({ at: [x, y], depth: depthOf(rings, x, y) });
      }
    }
  }
  return found.sort((a, b) => b.depth - a.depth).map(({ at }) => at);
}

/** Where a horizontal line crosses the edges. */
function crossingsAt(rings: readonly (readonly XY[])[], y: number): number[] {
  const crossings: number[] = [];
  forEdges(rings, (ax, ay, bx, by) => {
    if (ay > y !== by > y) crossings.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
  });
  return crossings;
}

/** The square of the distance to the nearest edge. */
function depthOf(rings: readonly (readonly XY[])[], x: number, y: number): number {
  let least = Infinity;
  forEdges(rings, (ax, ay, bx, by) => {
    const dx = bx - ax;
    const dy = by - ay;
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, (ax + along * dx - x) ** 2 + (ay + along * dy - y) ** 2);
  });
  return least;
}

function forEdges(
  rings: readonly (readonly XY[])[],
  call: (ax: number, ay: number, bx: number, by: number) => void,
): void {
  for (const ring of rings) {
    let from: XY | undefined;
    for (const to of ring) {
      if (from) call(from[0], from[1], to[0], to[1]);
      from = to;
    }
  }
}
