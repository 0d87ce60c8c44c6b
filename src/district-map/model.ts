import type { Selection, SelectionType } from '../base/events.js';
import type {
  Alliance,
  Area,
  Circle,
  CoordinateSystem,
  District,
  Organization,
  Position,
  StationEntry,
  Stations,
} from '../contract/index.js';
import type * as Coordinates from '../domain/coordinates.js';
import { furthest, sameDatum } from '../domain/coordinate-systems.js';

/** What stands under a circle or an alliance. */
export interface Branch<T> {
  readonly of: T;
  readonly stations: readonly StationEntry[];
  readonly organizations: readonly Organization[];
}

/** A circle with an outline that can be drawn. */
export interface AreaOf {
  readonly circle: Circle;
  /** Which of the district's circles it is: by this it is told apart. */
  readonly index: number;
  /** In the model's coordinate system. */
  readonly area: Area;
}

/** A district and its stations, put in order for every view. */
export interface Model {
  readonly district: District;
  readonly circles: readonly Branch<Circle>[];
  readonly alliances: readonly Branch<Alliance>[];
  readonly stations: readonly StationEntry[];
  readonly organizations: readonly Organization[];
  /** What stands under no circle, and under none of either. */
  readonly others: Pick<Branch<null>, 'stations' | 'organizations'>;
  /** What all that has a place is in; geometry in another system has been converted to it. */
  readonly system: CoordinateSystem;
  readonly boundary: Area | null;
  readonly areas: readonly AreaOf[];
  /** Where stations and organizations are, in the model's system; not in it is what has no place. */
  readonly at: ReadonlyMap<StationEntry | Organization, Position>;
  /** What has a place in a system other than the model's, which it has not been converted from. */
  readonly foreign: readonly CoordinateSystem[];
}

/** One thing that can be chosen. */
export type Thing =
  | { readonly type: 'circle'; readonly item: Circle }
  | { readonly type: 'alliance'; readonly item: Alliance }
  | { readonly type: 'station'; readonly item: StationEntry }
  | { readonly type: 'organization'; readonly item: Organization };

/** What turns coordinates of one system into another's: see `domain/coordinates.js`, which is loaded where it is needed. */
export type Conversion = Pick<typeof Coordinates, 'convert' | 'convertArea'>;

export interface ModelOptions {
  /** The system that the picture has to be in, for a basemap's sake; else the one that needs the fewest conversions. */
  readonly system?: CoordinateSystem | null | undefined;
  /** Without it, what is in another system than the district has no place yet. */
  readonly conversion?: Conversion | null | undefined;
}

/** Whether coordinates in more than one system are to be shown together. */
export function areMixed(district: District, pages: readonly Stations[], wanted?: CoordinateSystem | null): boolean {
  const systems = [district, ...pages].map(({ coordinateSystem }) => coordinateSystem ?? 'WGS-84');
  return systems.some((system) => !sameDatum(system, wanted ?? systems[0] ?? system));
}

/** @param pages of `stations.json`: a station on two of them counts once */
export function modelOf(
  district: District,
  pages: readonly Stations[],
  { system: wanted, conversion }: ModelOptions = {},
): Model {
  const organizations = district.organizations ?? [];
  const alliances = district.alliances ?? [];
  const own = district.coordinateSystem ?? 'WGS-84';
  const listed = new Map<string, StationEntry>();
  const systems = new Map<StationEntry, CoordinateSystem>();
  for (const page of pages) {
    const system = page.coordinateSystem ?? 'WGS-84';
    for (const station of page.stations) {
      if (listed.has(station.id)) continue;
      listed.set(station.id, station);
      if (station.location) systems.set(station, system);
    }
  }
  const stations = [...listed.values()];
  const fixed = organizations.filter(({ location }) => location);
  const drawn = district.circles.filter(hasArea);
  const indexOf = new Map<Circle, number>(district.circles.map((circle, index) => [circle, index]));
  const hasGeometry = Boolean(district.boundary) || drawn.length > 0 || fixed.length > 0;
  const used = new Set([...(hasGeometry ? [own] : []), ...systems.values()]);
  const [first = 'WGS-84'] = used;
  const system = conversion ? (wanted ?? furthest([...used])) : first;

  const foreign: CoordinateSystem[] = [];
  const place = <T>(from: CoordinateSystem, as: (by: Conversion) => T, asIs: T): T | null => {
    if (sameDatum(from, system)) return asIs;
    if (conversion) return as(conversion);
    foreign.push(from);
    return null;
  };
  const areaIn = (area: Area): Area | null => place(own, (by) => by.convertArea(area, own, system), area);
  const at = new Map<StationEntry | Organization, Position>();
  const put = (item: StationEntry | Organization, from: CoordinateSystem): void => {
    const { location } = item;
    if (!location) return;
    const position = location.coordinates;
    const there = place(from, (by) => by.convert(position, from, system), position);
    if (there) at.set(item, there);
  };
  for (const organization of fixed) put(organization, own);
  for (const [station, from] of systems) put(station, from);
  const areas = drawn.flatMap((circle): AreaOf[] => {
    const area = areaIn(circle.area);
    return area ? [{ circle, area, index: indexOf.get(circle) ?? 0 }] : [];
  });

  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const members = (ids: readonly string[] | null | undefined): Organization[] =>
    [...new Set(ids ?? [])].flatMap((id) => byId.get(id) ?? []);
  const inCircle = new Map<string, StationEntry[]>(district.circles.map(({ id }) => [id, []]));
  for (const station of stations) inCircle.get(station.circle ?? '')?.push(station);
  const circles = district.circles.map((circle) => ({
    of: circle,
    stations: inCircle.get(circle.id) ?? [],
    organizations: members(circle.organizations),
  }));
  const inAlliances = alliances.map((alliance) => ({
    of: alliance,
    stations: [],
    organizations: members(alliance.organizations),
  }));
  const under = new Set<unknown>([...circles, ...inAlliances].flatMap((branch) => branch.organizations));

  return {
    district,
    circles,
    alliances: inAlliances,
    stations,
    organizations,
    others: {
      stations: stations.filter(({ circle }) => !inCircle.has(circle ?? '')),
      organizations: organizations.filter((organization) => !under.has(organization)),
    },
    system,
    boundary: district.boundary ? areaIn(district.boundary) : null,
    areas,
    at,
    foreign,
  };
}

/** An area of no polygons is one that cannot be drawn. */
const hasArea = (circle: Circle): circle is Circle & { area: Area } =>
  Boolean(circle.area && circle.area.coordinates.length > 0);

/** Whether a thing has a place in the picture. */
export const isPlaced = ({ at, areas }: Model, { item }: Thing): boolean =>
  at.has(item) || areas.some(({ circle }) => circle === item);

/** How many things there are that can be chosen. */
export const countOf = ({ circles, alliances, stations, organizations }: Model): number =>
  circles.length + alliances.length + stations.length + organizations.length;

/** What a selection means here; `null` where there is no such thing. */
export function find(model: Model, selection: Selection | null): Thing | null {
  if (!selection) return null;
  const { type, id } = selection;
  const all: Readonly<Record<SelectionType, readonly { readonly id: string }[]>> = {
    circle: model.district.circles,
    alliance: model.district.alliances ?? [],
    station: model.stations,
    organization: model.organizations,
  };
  const item = all[type].find((one) => one.id === id);
  return item ? ({ type, item } as Thing) : null;
}
