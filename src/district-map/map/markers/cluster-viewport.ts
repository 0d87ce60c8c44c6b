import { type Box, extentOf } from '../../geo/projection.js';
import type { Viewport } from '../../geo/viewport.js';
import type { Cluster } from './markers.js';

/** Least zoom factor by which it is worth looking at a cluster more closely. */
const MIN_USEFUL_ZOOM = 1.2;

/** A closer look at a cluster: the box of its members, in base pixels, and the viewport that shows it. */
export interface ClusterView {
  readonly box: Box;
  readonly viewport: Viewport;
}

/**
 * Finds a closer look at a cluster; `null` where its members cannot be told apart by looking closer.
 *
 * @param k current zoom factor
 * @param em font size in pixels: members that are not farther apart are one for the eye
 */
export function findClusterView(
  cluster: Cluster,
  k: number,
  em: number,
  viewportForBox: (box: Box) => Viewport,
): ClusterView | null {
  const box = extentOf(cluster.members().map(({ at }) => at));
  if (!box) return null;
  const viewport = viewportForBox(box);
  const isSpread = Math.max(box.right - box.left, box.bottom - box.top) * viewport.k > em;
  if (!isSpread || viewport.k <= k * MIN_USEFUL_ZOOM) return null;
  // Clusters come apart from level to level, a level being twice as close: short of the next one, nothing would change.
  const nextLevel = 2 ** (Math.floor(Math.log2(k) + 1e-6) + 1);
  if (viewport.k >= nextLevel) return { box, viewport };
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const closer = viewport.k - nextLevel;
  return { box, viewport: { k: nextLevel, x: viewport.x + x * closer, y: viewport.y + y * closer } };
}
