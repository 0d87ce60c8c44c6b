import type { MapLayout, MapPoint } from '../../geo/map-layout.js';
import { clusterByGrid } from './grid-cluster.js';
import { type Marker, pointMarker } from './markers.js';
import type { Box } from '../../geo/projection.js';

export { findClusterView } from './cluster-viewport.js';
export { renderClusterList } from './cluster-list.js';
export { clusterListStyles as styles } from './cluster-list.styles.js';

/** Loaded on demand: a map whose points all stand apart does without it. */

/** Points that stand together, or one alone. */
interface Group {
  /** The first of them. */
  readonly point: MapPoint;
  /** Its index: by this the group is known. */
  readonly index: number;
  count: number;
  stations: number;
  /** Their middle, in base pixels. */
  x: number;
  y: number;
}

interface Level {
  readonly groups: readonly Group[];
  /** For each point the index of the first of its group. */
  readonly leaders: Int32Array;
}

/**
 * Clusters of the points on a ground. Each zoom level, twice as close as the one before it, has its own, made when it is
 * first looked at: 100,000 points take some 20 milliseconds a level, where all levels at once would be felt.
 */
export class ClusterIndex {
  readonly layout: MapLayout;
  readonly radius: number;
  readonly #levels = new Map<number, Level>();
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;

  /** @param near how near points are that stand together at any zoom, in pixels of the picture; some twice as far do too */
  constructor(layout: MapLayout, near: number) {
    this.layout = layout;
    this.radius = near;

    const { points } = layout;
    this.#xs = new Float64Array(points.length);
    this.#ys = new Float64Array(points.length);
    points.forEach(({ at }, index) => {
      this.#xs[index] = at[0];
      this.#ys[index] = at[1];
    });
  }

  /** The marks within a box of the base, at a zoom factor. */
  markersIn(box: Box, k: number): Marker[] {
    // A factor that misses a power of two by its last digits only is one.
    const zoom = Math.floor(Math.log2(k) + 1e-6);
    let level = this.#levels.get(zoom);
    // Twice as far where a level begins, which is as far as `near` says where it ends.
    if (!level) this.#levels.set(zoom, (level = this.#buildLevel((2 * this.radius) / 2 ** zoom)));
    const { groups, leaders: takers } = level;
    return groups
      .filter(({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      .map((group) => (group.count === 1 ? pointMarker(group.point) : this.#clusterMarker(group, zoom, takers)));
  }

  #clusterMarker({ index, x, y, count, stations }: Group, zoom: number, takers: Int32Array): Marker {
    const members = (): readonly MapPoint[] => this.layout.points.filter((_point, other) => takers[other] === index);
    return { key: `cluster:${zoom}:${index}`, at: [x, y], point: null, cluster: { count, stations, members } };
  }

  #buildLevel(near: number): Level {
    const { points } = this.layout;
    const takers = clusterByGrid(this.#xs, this.#ys, near);
    const groups: Group[] = [];
    const placeOf = new Uint32Array(points.length);
    points.forEach((point, index) => {
      const [x, y] = point.at;
      const isStation = point.type === 'station';
      const taker = takers[index] ?? index;
      const group = taker === index ? undefined : groups[placeOf[taker] ?? 0];
      if (group) {
        group.count += 1;
        group.stations += Number(isStation);
        group.x += x;
        group.y += y;
      } else {
        placeOf[index] = groups.length;
        groups.push({ point, index, count: 1, stations: Number(isStation), x, y });
      }
    });
    for (const group of groups) {
      group.x /= group.count;
      group.y /= group.count;
    }
    return { groups, leaders: takers };
  }
}
