import type { Circle, Organization, StationEntry } from '../../contract/index.js';
import { findLabelAnchors } from './label-anchors.js';
import { type DistrictModel, isShut } from '../data/model.js';
import {
  type Box,
  extentOf,
  type Fit,
  fitExtent,
  pictureHeight,
  projectMercator,
  ringsToPath,
  projectRings,
  type Size,
  toPicture,
  type XY,
} from './projection.js';
import type { ViewportLimits } from './viewport.js';

/** An area on the ground, in base pixels. */
export interface LaidOutArea {
  readonly circle: Circle;
  readonly index: number;
  readonly d: string;
  readonly extent: Box;
  /** Where its name may stand, the best first. */
  readonly labelAnchors: readonly XY[];
}

/** A station or an organization on the ground. */
export type MapPoint = { readonly at: XY } & (
  | { readonly type: 'station'; readonly item: StationEntry }
  | { readonly type: 'organization'; readonly item: Organization }
);

/** Kind of marker of a point. A station known to be closed, temporarily or for good, has one of its own. */
export const pointKind = (point: MapPoint): string => (isShut(point) ? 'station shut' : point.type);

/** Everything that has a place, laid out once for a width; a view moves over it. */
export interface MapLayout {
  readonly size: Size;
  readonly fit: Fit;
  readonly boundary: string;
  readonly areas: readonly LaidOutArea[];
  readonly points: readonly MapPoint[];
  /** Kinds of markers on the map, as the legend distinguishes them. */
  readonly kinds: ReadonlySet<string>;
  /** The box of all there is; the home view shows the most of it that belongs together. */
  readonly extent: Box;
  /** Number of areas and points too far off to be in the home viewport. */
  readonly farOffCount: number;
  readonly limits: ViewportLimits;
}

/** Length of a pixel on the ground at the closest zoom, in metres. */
const MIN_METRES_PER_PIXEL = 0.15;

/** The earth's circumference in metres, near enough for a limit. */
const EARTH_CIRCUMFERENCE = 4e7;

/** Outlier cutoff, in multiples of the median distance from the middle. */
const OUTLIER_CUTOFF = 8;

/** Maximum number of points sampled to find the middle. */
const MAX_OUTLIER_SAMPLES = 1_000;

/**
 * Lays out a model for a picture of a width; `null` where nothing has a place.
 *
 * @param maxHeight in pixels: no more of the window than leaves room for the rest
 */
export function layoutMap(model: DistrictModel, width: number, em: number, maxHeight = Infinity): MapLayout | null {
  const boundary = model.boundary ? projectRings(model.boundary, projectMercator) : [];
  const areas = model.areas.map(({ area, ...of }) => ({ ...of, rings: projectRings(area, projectMercator) }));
  const shapes = [boundary, ...areas.map(({ rings }) => rings)].flatMap((rings) => extentOf(rings.flat()) ?? []);
  const items = [...model.positions.keys()];
  const worlds = [...model.positions.values()].map(projectMercator);
  const all = union([...shapes, extentOf(worlds)]);
  if (!all) return null;
  const belongs = outlierFilter([...shapes.map(boxCentre), ...worlds]);
  const nearShapes = shapes.filter((shape) => belongs(boxCentre(shape)));
  const nearWorlds = worlds.filter(belongs);
  const home = union([...nearShapes, extentOf(nearWorlds)]) ?? all;

  const size = { width, height: Math.min(pictureHeight(home, width), maxHeight) };
  const base = fitExtent(home, size, Math.min(em * 1.25, width / 24));
  const place = (at: XY): XY => toPicture(base, at);
  const whole = boxBetween(place([all.left, all.top]), place([all.right, all.bottom]));
  const most = Math.max(1, EARTH_CIRCUMFERENCE / base.perWorld / MIN_METRES_PER_PIXEL);
  const ratio = Math.min(width / (whole.right - whole.left), size.height / (whole.bottom - whole.top));
  const least = ratio < 1 ? ratio * 0.9 : 1;
  const organizations = new Set<unknown>(model.organizations);
  const points = items.map((item, index): MapPoint => {
    const at = place(worlds[index] ?? [0, 0]);
    return organizations.has(item) ? { type: 'organization', item, at } : { type: 'station', item, at };
  });
  return {
    size,
    fit: base,
    boundary: ringsToPath(boundary.map((ring) => ring.map(place))),
    areas: areas.flatMap(({ rings, ...of }): LaidOutArea[] => {
      const placed = rings.map((ring) => ring.map(place));
      const extent = extentOf(placed.flat());
      return extent ? [{ ...of, d: ringsToPath(placed), extent, labelAnchors: findLabelAnchors(placed, extent) }] : [];
    }),
    points,
    kinds: new Set([...areas.map(() => 'circle'), ...points.map(pointKind)]),
    extent: whole,
    farOffCount: shapes.length - nearShapes.length + worlds.length - nearWorlds.length,
    limits: {
      minScale: least,
      maxScale: most,
      centreBounds: union([whole, { left: 0, top: 0, right: width, bottom: size.height }]) ?? whole,
    },
  };
}

/** Where a thing lies on the ground; an alliance, where its organizations do. `null` where it has no place. */
export function findPlaceBox(key: string, { areas, points }: MapLayout, { alliances }: DistrictModel): Box | null {
  const area = areas.find(({ circle }) => `circle:${circle.id}` === key);
  if (area) return area.extent;
  const alliance = alliances.find(({ owner }) => `alliance:${owner.id}` === key);
  const isOfIt = ({ type, item }: MapPoint): boolean =>
    alliance ? alliance.organizations.some((member) => member === item) : `${type}:${item.id}` === key;
  return extentOf(points.filter(isOfIt).map(({ at }) => at));
}

const boxBetween = ([left, top]: XY, [right, bottom]: XY): Box => ({ left, top, right, bottom });

const boxCentre = ({ left, top, right, bottom }: Box): XY => [(left + right) / 2, (top + bottom) / 2];

const union = (boxes: readonly (Box | null)[]): Box | null =>
  extentOf(
    boxes.flatMap((box): XY[] =>
      box
        ? [
            [box.left, box.top],
            [box.right, box.bottom],
          ]
        : [],
    ),
  );

/** Which of places lie together: one with a slip in its coordinates is not to shrink the others to a dot. */
function outlierFilter(places: readonly XY[]): (place: XY) => boolean {
  if (places.length < 4) return () => true;
  // Of many, so many tell as well where their middle is.
  const stride = Math.ceil(places.length / MAX_OUTLIER_SAMPLES);
  const some = places.filter((_place, index) => index % stride === 0);
  const mx = median(some.map((place) => place[0]));
  const my = median(some.map((place) => place[1]));
  const square = (place: XY): number => (place[0] - mx) ** 2 + (place[1] - my) ** 2;
  const limit = (Math.max(Math.sqrt(median(some.map(square))), 1e-7) * OUTLIER_CUTOFF) ** 2;
  return (place) => square(place) <= limit;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
