import type { Area } from '../contract/index.js';
import { extentOf, polygonsOf, type Projection, type XY } from './projection.js';

/** How many places are tried across an area, and down. */
const STEPS = 12;

/**
 * Places within an area, the one deepest inside first: where a name may stand. A centre of mass may lie outside of a bent
 * area, or in its hole.
 */
export function interior(area: Area, project: Projection): XY[] {
  const rings = polygonsOf(area)
    .flat()
    .map((ring) => ring.map(project));
  const extent = extentOf(rings.flat());
  if (!extent) return [];
  const { left, top, right, bottom } = extent;
  const found: { readonly at: XY; readonly depth: number }[] = [];
  for (let row = 0.5; row < STEPS; row += 1) {
    for (let column = 0.5; column < STEPS; column += 1) {
      const at: XY = [left + ((right - left) * column) / STEPS, top + ((bottom - top) * row) / STEPS];
      if (isInside(rings, at)) found.push({ at, depth: depthOf(rings, at) });
    }
  }
  return found.sort((a, b) => b.depth - a.depth).map(({ at }) => at);
}

type Edge = readonly [from: XY, to: XY];

const edgesOf = (ring: readonly XY[]): Edge[] =>
  ring.slice(1).flatMap((to, index): Edge[] => {
    const from = ring[index];
    return from ? [[from, to]] : [];
  });

/** By the even-odd rule: a line to the left crosses the edges an odd number of times. */
function isInside(rings: readonly (readonly XY[])[], [x, y]: XY): boolean {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of rings.flatMap(edgesOf)) {
    if (ay > y !== by > y && x > ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** The square of the distance to the nearest edge. */
function depthOf(rings: readonly (readonly XY[])[], [x, y]: XY): number {
  let least = Infinity;
  for (const [[ax, ay], [bx, by]] of rings.flatMap(edgesOf)) {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, (ax + along * dx - x) ** 2 + (ay + along * dy - y) ** 2);
  }
  return least;
}
