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
  return isSpread && viewport.k > k * MIN_USEFUL_ZOOM ? { box, viewport } : null;
}
