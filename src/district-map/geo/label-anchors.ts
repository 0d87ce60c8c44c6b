import { type Box, extentOf, type XY } from './projection.js';

/** Number of horizontal lines drawn through an area to find anchors. */
const SCAN_LINES = 9;

/** Where a place is tried, as parts of each stretch of a line that is inside. */
const STRETCH_FRACTIONS = [0.5, 0.3, 0.7, 0.15, 0.85] as const;

/**
 * Places within an area given as rings, the one deepest inside first: where a name may stand. A centre of mass may lie
 * outside of a bent area, or in its hole.
 */
export function findLabelAnchors(rings: readonly (readonly XY[])[], extent: Box | null = extentOf(rings.flat())): XY[] {
  if (!extent) return [];
  const edges = toEdges(rings);
  const { top, bottom } = extent;
  const found: { readonly at: XY; readonly depth: number }[] = [];
  for (let line = 0.5; line < SCAN_LINES; line += 1) {
    const y = top + ((bottom - top) * line) / SCAN_LINES;
    const crossings = findCrossings(edges, y).sort((a, b) => a - b);
    // By the even-odd rule every other stretch between two edges is inside.
    for (let index = 1; index < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index - 1], crossings[index]];
      for (const part of STRETCH_FRACTIONS) {
        const x = from + (to - from) * part;
        found.push({ at: [x, y], depth: squaredDistanceToEdge(edges, x, y) });
      }
    }
  }
  return found.sort((a, b) => b.depth - a.depth).map(({ at }) => at);
}

/** Every edge as its two ends, four numbers after one another: each is looked at very often. */
function toEdges(rings: readonly (readonly XY[])[]): Float64Array {
  const edges: number[] = [];
  for (const ring of rings) {
    let from: XY | undefined;
    for (const to of ring) {
      if (from) edges.push(from[0], from[1], to[0], to[1]);
      from = to;
    }
  }
  return Float64Array.from(edges);
}

/** Where a horizontal line crosses the edges. */
function findCrossings(edges: Float64Array, y: number): number[] {
  const crossings: number[] = [];
  for (let at = 0; at < edges.length; at += 4) {
    const ay = edges[at + 1] ?? 0;
    const by = edges[at + 3] ?? 0;
    if (ay > y === by > y) continue;
    const ax = edges[at] ?? 0;
    crossings.push((((edges[at + 2] ?? 0) - ax) * (y - ay)) / (by - ay) + ax);
  }
  return crossings;
}

/** The square of the distance to the nearest edge. */
function squaredDistanceToEdge(edges: Float64Array, x: number, y: number): number {
  let least = Infinity;
  for (let at = 0; at < edges.length; at += 4) {
    const ay = edges[at + 1] ?? 0;
    const by = edges[at + 3] ?? 0;
    // Most edges are too far up or down to be the nearest.
    const off = ay > y && by > y ? Math.min(ay, by) - y : ay < y && by < y ? y - Math.max(ay, by) : 0;
    if (off * off >= least) continue;
    const ax = edges[at] ?? 0;
    const dx = (edges[at + 2] ?? 0) - ax;
    const dy = by - ay;
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, (ax + along * dx - x) ** 2 + (ay + along * dy - y) ** 2);
  }
  return least;
}
