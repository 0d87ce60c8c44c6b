import type { PlaceSelection, PlaceType } from '../../base/selection.js';
import type {
  Alliance,
  Area,
  Circle,
  CoordinateSystem,
  District,
  Landmark,
  Organization,
  Position,
  StationEntry,
  Stations,
} from '../../contract/index.js';
import type * as Coordinates from '../../domain/coordinate-conversion.js';
import { lastInConversionOrder, sameDatum } from '../../domain/coordinate-systems.js';

/** Stations and organizations that belong to a circle or an alliance. */
export interface MemberGroup<T> {
  readonly owner: T;
  readonly stations: readonly StationEntry[];
  readonly organizations: readonly Organization[];
}

/** A circle with an outline that can be drawn. */
export interface CircleArea {
  readonly circle: Circle;
  /** Which of the district's circles it is: by this it is told apart. */
  readonly index: number;
  /** In the model's coordinate system. */
  readonly area: Area;
}

/** A district and its stations, put in order for every view. */
export interface DistrictModel {
  readonly district: District;
  readonly circles: readonly MemberGroup<Circle>[];
  readonly alliances: readonly MemberGroup<Alliance>[];
  readonly stations: readonly StationEntry[];
  readonly organizations: readonly Organization[];
  /** Stations in no circle, and organizations in no circle or alliance. */
  readonly ungrouped: Pick<MemberGroup<null>, 'stations' | 'organizations'>;
  /** Coordinate system of all positions and areas; geometry in another system has been converted to it. */
  readonly system: CoordinateSystem;
  readonly boundary: Area | null;
  readonly areas: readonly CircleArea[];
  /** Where stations and organizations are, in the model's system; not in it is what has no place. */
  readonly positions: ReadonlyMap<StationEntry | Organization, Position>;
  /** Streets, stations and the like that readers know the place by, with coordinates in the district's own system. */
  readonly landmarks: readonly Landmark[];
  /** Takes a position of the district's own system to the model's; `null` where it is not converted yet. */
  readonly fromDistrict: ((position: Position) => Position) | null;
  /** Coordinate systems of geometry that is not converted yet, an entry for each position or area left out. */
  readonly unconverted: readonly CoordinateSystem[];
}

/** One thing that can be chosen. */
export type Place =
  | { readonly type: 'circle'; readonly item: Circle }
  | { readonly type: 'alliance'; readonly item: Alliance }
  | { readonly type: 'station'; readonly item: StationEntry }
  | { readonly type: 'organization'; readonly item: Organization };

/** Conversion between coordinate systems: `domain/coordinate-conversion.js`, loaded on demand. */
export type CoordinateConversion = Pick<typeof Coordinates, 'convertPosition' | 'convertArea'>;

export interface ModelOptions {
  /** The system that the picture has to be in, for a basemap's sake; else the one that needs the fewest conversions. */
  readonly system?: CoordinateSystem | null | undefined;
  /** Without it, what is in another system than the district has no place yet. */
  readonly conversion?: CoordinateConversion | null | undefined;
}

const coordinateSystemOf = ({ coordinateSystem }: District | Stations): CoordinateSystem =>
  coordinateSystem ?? 'WGS-84';

/** Whether coordinates in more than one system are to be shown together. */
export function hasMixedSystems(
  district: District,
  pages: readonly Stations[],
  wanted?: CoordinateSystem | null,
): boolean {
  const systems = [district, ...pages].map(coordinateSystemOf);
  return systems.some((system) => !sameDatum(system, wanted ?? systems[0] ?? system));
}

/** @param pages of `stations.json`: a station on two of them counts once */
export function buildModel(
  district: District,
  pages: readonly Stations[],
  { system: wanted, conversion }: ModelOptions = {},
): DistrictModel {
  const organizations = district.organizations ?? [];
  const alliances = district.alliances ?? [];
  const own = coordinateSystemOf(district);
  const listed = withoutDuplicates(pages);
  const stations = listed.flatMap((page) => page.stations);
  const hasGeometry = Boolean(district.boundary) || district.circles.some(hasArea) || organizations.some(isLocated);
  const used = [
    ...(hasGeometry ? [own] : []),
    ...listed.filter((page) => page.stations.some(isLocated)).map(coordinateSystemOf),
  ];
  const system = conversion ? (wanted ?? lastInConversionOrder(used)) : (used[0] ?? 'WGS-84');

  const foreign: CoordinateSystem[] = [];
  const areaIn = (area: Area): Area | null => {
    if (sameDatum(own, system)) return area;
    if (conversion) return conversion.convertArea(area, own, system);
    foreign.push(own);
    return null;
  };
  const at = new Map<StationEntry | Organization, Position>();
  const put = (items: readonly (StationEntry | Organization)[], from: CoordinateSystem): void => {
    const isHere = sameDatum(from, system);
    for (const item of items) {
      const position = item.location?.coordinates;
      if (!position) continue;
      if (isHere) at.set(item, position);
      else if (conversion) at.set(item, conversion.convertPosition(position, from, system));
      else foreign.push(from);
    }
  };
  put(organizations, own);
  for (const page of listed) put(page.stations, coordinateSystemOf(page));
  const areas = district.circles.flatMap((circle, index): CircleArea[] => {
    const area = hasArea(circle) ? areaIn(circle.area) : null;
    return area ? [{ circle, area, index }] : [];
  });

  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const members = (ids: readonly string[] | null | undefined): Organization[] =>
    [...new Set(ids ?? [])].flatMap((id) => byId.get(id) ?? []);
  const inCircle = new Map<string, StationEntry[]>(district.circles.map(({ id }) => [id, []]));
  const loose: StationEntry[] = [];
  for (const station of stations) (inCircle.get(station.circle ?? '') ?? loose).push(station);
  const circles = district.circles.map((circle) => ({
    owner: circle,
    stations: inCircle.get(circle.id) ?? [],
    organizations: members(circle.organizations),
  }));
  const inAlliances = alliances.map((alliance) => ({
    owner: alliance,
    stations: [],
    organizations: members(alliance.organizations),
  }));
  const under = new Set<unknown>([...circles, ...inAlliances].flatMap((group) => group.organizations));

  return {
    district,
    circles,
    alliances: inAlliances,
    stations,
    organizations,
    ungrouped: {
      stations: loose,
      organizations: organizations.filter((organization) => !under.has(organization)),
    },
    system,
    boundary: district.boundary ? areaIn(district.boundary) : null,
    areas,
    positions: at,
    landmarks: district.landmarks ?? [],
    fromDistrict: sameDatum(own, system)
      ? (position) => position
      : conversion
        ? (position) => conversion.convertPosition(position, own, system)
        : null,
    unconverted: foreign,
  };
}

/** Pages without what an earlier one has as well; within one, no id stands twice. */
function withoutDuplicates(pages: readonly Stations[]): readonly Stations[] {
  if (pages.length < 2) return pages;
  const seen = new Set<string>();
  const isNew = ({ id }: StationEntry): boolean => {
    const isKnown = seen.has(id);
    seen.add(id);
    return !isKnown;
  };
  return pages.map((page) => ({ ...page, stations: page.stations.filter(isNew) }));
}

const isLocated = ({ location }: StationEntry | Organization): boolean => Boolean(location);

/** An area of no polygons is one that cannot be drawn. */
const hasArea = (circle: Circle): circle is Circle & { area: Area } =>
  Boolean(circle.area && circle.area.coordinates.length > 0);

/** Whether a station is known not to be open, for a time or for good: it looks closed wherever it is named. */
export const isShut = ({ type, item }: { readonly type: PlaceType; readonly item: object }): boolean =>
  type === 'station' && !['open', null, undefined].includes((item as StationEntry).status);

/** Whether a thing has a place in the picture. */
export const isPlaced = ({ positions: at, areas }: DistrictModel, { item }: Place): boolean =>
  at.has(item) || areas.some(({ circle }) => circle === item);

/** Counts everything that can be selected. */
export const countPlaces = ({ circles, alliances, stations, organizations }: DistrictModel): number =>
  circles.length + alliances.length + stations.length + organizations.length;

/** Finds the place that a selection names; `null` where there is none. */
export function findPlace(model: DistrictModel, selection: PlaceSelection | null): Place | null {
  if (!selection) return null;
  const { type, id } = selection;
  const all: Readonly<Record<PlaceType, readonly { readonly id: string }[]>> = {
    circle: model.district.circles,
    alliance: model.district.alliances ?? [],
    station: model.stations,
    organization: model.organizations,
  };
  const item = all[type].find((one) => one.id === id);
  return item ? ({ type, item } as Place) : null;
}
