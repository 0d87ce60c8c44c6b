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
import { positionsOf } from './projection.js';

/** What stands under a circle or an alliance. */
export interface Branch<T> {
  readonly of: T;
  readonly stations: readonly StationEntry[];
  readonly organizations: readonly Organization[];
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
  /** What has a place in the picture, as `circle:plaza-66`. */
  readonly placed: ReadonlySet<string>;
  /** Every position that the picture is to show. */
  readonly positions: readonly Position[];
  /** Stations that are left out of the picture, their coordinates being of another system than its own. */
  readonly foreign: readonly { readonly station: StationEntry; readonly system: CoordinateSystem }[];
}

/** One thing that can be chosen. */
export type Thing =
  | { readonly type: 'circle'; readonly item: Circle }
  | { readonly type: 'alliance'; readonly item: Alliance }
  | { readonly type: 'station'; readonly item: StationEntry }
  | { readonly type: 'organization'; readonly item: Organization };

/** CGCS2000 differs from WGS-84 by centimetres. */
const systemOf = ({ coordinateSystem }: Pick<Stations, 'coordinateSystem'>): CoordinateSystem =>
  coordinateSystem && coordinateSystem !== 'CGCS2000' ? coordinateSystem : 'WGS-84';

const key = (type: SelectionType, { id }: { readonly id: string }): string => `${type}:${id}`;

/** @param pages of `stations.json`: a station on two of them counts once */
export function modelOf(district: District, pages: readonly Stations[]): Model {
  const organizations = district.organizations ?? [];
  const alliances = district.alliances ?? [];
  const listed = new Map<string, { station: StationEntry; system: CoordinateSystem }>();
  for (const page of pages) {
    const system = systemOf(page);
    for (const station of page.stations) {
      if (!listed.has(station.id)) listed.set(station.id, { station, system });
    }
  }
  const entries = [...listed.values()];
  const stations = entries.map(({ station }) => station);

  const areas = district.circles.flatMap((circle) => (circle.area ? [circle.area] : []));
  const fixed = organizations.filter(({ location }) => location);
  const hasGeometry = Boolean(district.boundary) || areas.length > 0 || fixed.length > 0;
  const located = entries.filter(({ station }) => station.location);
  const system = hasGeometry ? systemOf(district) : located[0]?.system;
  const native = located.filter((entry) => entry.system === system).map(({ station }) => station);

  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const members = (ids: readonly string[] | null | undefined): Organization[] =>
    [...new Set(ids ?? [])].flatMap((id) => byId.get(id) ?? []);
  const circles = district.circles.map((circle) => ({
    of: circle,
    stations: stations.filter((station) => station.circle === circle.id),
    organizations: members(circle.organizations),
  }));
  const inAlliances = alliances.map((alliance) => ({
    of: alliance,
    stations: [],
    organizations: members(alliance.organizations),
  }));
  const under = new Set<unknown>(
    [...circles, ...inAlliances].flatMap((branch) => [...branch.stations, ...branch.organizations]),
  );

  return {
    district,
    circles,
    alliances: inAlliances,
    stations,
    organizations,
    others: {
      stations: stations.filter((station) => !under.has(station)),
      organizations: organizations.filter((organization) => !under.has(organization)),
    },
    placed: new Set([
      ...district.circles.filter(hasArea).map((circle) => key('circle', circle)),
      ...native.map((station) => key('station', station)),
      ...fixed.map((organization) => key('organization', organization)),
    ]),
    positions: [
      ...[...(district.boundary ? [district.boundary] : []), ...areas].flatMap(positionsOf),
      ...[...native, ...fixed].flatMap(({ location }) => (location ? [location.coordinates] : [])),
    ],
    foreign: located.filter((entry) => entry.system !== system),
  };
}

/** An area of no polygons is one that cannot be drawn. */
export const hasArea = (circle: Circle): circle is Circle & { area: Area } =>
  Boolean(circle.area && circle.area.coordinates.length > 0);

/** Whether there is nothing to show. */
export const isBare = ({ circles, alliances, stations, organizations }: Model): boolean =>
  circles.length + alliances.length + stations.length + organizations.length === 0;

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
