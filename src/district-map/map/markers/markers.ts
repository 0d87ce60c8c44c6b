import { formatSelection } from '../../../base/selection.js';
import type { MapPoint } from '../../geo/map-layout.js';
import type { Box, XY } from '../../geo/projection.js';

/** Several points that lie too close to be told apart. */
export interface Cluster {
  readonly count: number;
  readonly stations: number;
  /** Its points, in the order of the data. */
  readonly members: () => readonly MapPoint[];
}

/** Marker at one point of the picture: of a station or organization, or of a cluster. `at` is in base pixels. */
export type Marker = { readonly key: string; readonly at: XY } & (
  { readonly point: MapPoint; readonly cluster: null } | { readonly point: null; readonly cluster: Cluster }
);

export const pointKey = ({ type, item: { id } }: MapPoint): string => formatSelection({ type, id }) ?? '';

export const pointMarker = (point: MapPoint): Marker => ({ key: pointKey(point), at: point.at, point, cluster: null });

/** Radius of a marker, in ems. */
export function markerRadius({ point, cluster }: Marker): number {
  if (cluster) return 0.8 + 0.2 * Math.log10(cluster.count);
  return point.type === 'station' ? 0.4 : 0.25;
}

/** Radius of what can be pressed with a finger, in pixels, and with a mouse, in ems. */
const TOUCH_RADIUS = 22;
const MOUSE_RADIUS = 0.75;

/** With more markers than this at one time, they are too dense for anything larger. */
const MAX_TOUCH_MARKERS = 150;

/**
 * Radius within which a press is for a marker, in pixels: as large as a finger, but no larger than half the way to the next
 * marker, so that none takes the presses of another.
 */
export function hitRadii(
  markers: readonly Marker[],
  k: number,
  em: number,
  isTouch: boolean,
): (marker: Marker) => number {
  const least = MOUSE_RADIUS * em;
  if (!isTouch || markers.length > MAX_TOUCH_MARKERS) return () => least;
  const radii = new Map(
    markers.map(({ key, at: [x, y] }) => {
      const ways = markers.map((other) =>
        other.key === key ? Infinity : Math.hypot(other.at[0] - x, other.at[1] - y),
      );
      return [key, Math.max(least, Math.min(TOUCH_RADIUS, (Math.min(...ways) * k) / 2))];
    }),
  );
  return ({ key }) => radii.get(key) ?? least;
}

/** With more points than this, they stand together where they are near one another, not only where they overlap. */
export const CLUSTERING_THRESHOLD = 80;

/** Distance, in ems, within which points form a cluster: larger where there are many of them. */
export const clusterRadius = (count: number): number => (count > CLUSTERING_THRESHOLD ? 5 : 0.7);

/** Whether any two points lie so near to one another, in the home view. With many there is no need to look. */
export function needClusters(points: readonly MapPoint[], near: number): boolean {
  if (points.length > CLUSTERING_THRESHOLD) return true;
  return points.some(({ at: [x, y] }, index) =>
    points.slice(index + 1).some(({ at: [bx, by] }) => Math.hypot(bx - x, by - y) < near * 2),
  );
}

/** The marks of points that each stand alone, those within a box. */
export const pointMarkersIn = (points: readonly MapPoint[], box: Box): Marker[] =>
  points.filter(({ at }) => isInBox(at, box)).map(pointMarker);

export const isInBox = ([x, y]: XY, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** From the north to the south, and from the west to the east: the order in which marks are walked through. */
export const sortInReadingOrder = (markers: readonly Marker[]): Marker[] =>
  [...markers].sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0]);
