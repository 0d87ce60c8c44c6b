import Supercluster, { type PointFeature } from 'supercluster';

import type { Ground, Point } from './ground.js';
import { type Mark, single } from './marks.js';
import type { Box, XY } from './projection.js';

export { together } from './together.js';

/** Loaded on demand: a map whose points all stand apart does without it. */

interface Counts {
  readonly stations: number;
}

/** What stays free at the edges of that world, as part of the ground's side: past an edge it would go on at the other. */
const MARGIN = 0.05;

/** As wide as Supercluster takes the world to be, at its zoom level 0. */
const TILE = 512;

/**
 * Clusters of the points on a ground, by Supercluster. Its world is laid over the ground, so that the precision it has is
 * that of the ground; and each zoom level is an index of its own, made when it is first looked at: 100,000 points take a
 * few tens of milliseconds a level, where all levels at once would be felt.
 */
export class Clusters {
  readonly #levels = new Map<number, Supercluster<Point, Counts>>();
  readonly #side: number;
  #features: PointFeature<Point>[] | null = null;

  /** @param near how near points are that stand together, in pixels of the picture */
  constructor(
    readonly ground: Ground,
    readonly near: number,
  ) {
    const { all, reach } = ground;
    this.#side = Math.max(all.right - all.left, all.bottom - all.top, TILE / reach.least) * (1 + 2 * MARGIN);
  }

  /** The marks within a box of the base, at a zoom factor. */
  marks(box: Box, k: number): Mark[] {
    const level = Math.max(0, Math.floor(Math.log2((this.#side * k) / TILE)));
    const index = this.#level(level);
    const { all } = this.ground;
    const room = (this.#side * MARGIN) / 4;
    const [west, north] = this.#toDegrees([Math.max(box.left, all.left - room), Math.max(box.top, all.top - room)]);
    const [east, south] = this.#toDegrees([
      Math.min(box.right, all.right + room),
      Math.min(box.bottom, all.bottom + room),
    ]);
    if (west > east) return [];
    return index.getClusters([west, south, east, north], level).flatMap((feature): Mark | [] => {
      const { properties, geometry } = feature;
      if (!('cluster' in properties)) {
        return single(properties);
      }
      const { cluster_id: id, point_count: count, stations } = properties;
      return {
        key: `cluster:${level}:${id}`,
        at: this.#toBase(geometry.coordinates as [number, number]),
        point: null,
        cluster: { count, stations, members: () => this.#members(index, id) },
      };
    });
  }

  #level(level: number): Supercluster<Point, Counts> {
    const known = this.#levels.get(level);
    if (known) return known;
    const toDegrees = ({ at }: Point): XY => this.#toDegrees(at);
    this.#features ??= this.ground.points.map((point) => new PointOf(point, toDegrees));
    const made = new Supercluster<Point, Counts>({
      minZoom: level,
      maxZoom: level,
      radius: this.near,
      extent: TILE,
      map: ({ type }) => ({ stations: type === 'station' ? 1 : 0 }),
      reduce: (sum, { stations }) => {
        (sum as { stations: number }).stations += stations;
      },
    }).load(this.#features);
    this.#levels.set(level, made);
    return made;
  }

  #members(index: Supercluster<Point, Counts>, id: number): readonly Point[] {
    const members = new Set(index.getLeaves(id, Infinity).map(({ properties }) => properties));
    return this.ground.points.filter((point) => members.has(point));
  }

  /** From base pixels to the degrees of the world that Supercluster has: Web Mercator, backwards. */
  #toDegrees([x, y]: XY): XY {
    const { left, top } = this.ground.all;
    const across = (x - left) / this.#side + MARGIN / 2;
    const down = (y - top) / this.#side + MARGIN / 2;
    return [across * 360 - 180, (Math.atan(Math.exp(Math.PI * (1 - 2 * down))) * 360) / Math.PI - 90];
  }

  #toBase([longitude, latitude]: XY): XY {
    const { left, top } = this.ground.all;
    const sine = Math.sin((latitude * Math.PI) / 180);
    const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    const across = longitude / 360 + 0.5;
    return [left + (across - MARGIN / 2) * this.#side, top + (down - MARGIN / 2) * this.#side];
  }
}

/** A point as Supercluster reads it: its geometry is made when it is read, since there may be very many. */
class PointOf implements PointFeature<Point> {
  readonly type = 'Feature';

  constructor(
    readonly properties: Point,
    readonly toDegrees: (point: Point) => XY,
  ) {}

  get geometry(): PointFeature<Point>['geometry'] {
    return { type: 'Point', coordinates: [...this.toDegrees(this.properties)] };
  }
}
