import { DEFAULT_TIME_ZONE, localTime } from '../../domain/dates.js';
import { isOpenAt } from '../../domain/is-open-at.js';
import type { DistrictModel, Place } from '../data/model.js';
import { isEmptyQuery, type ListQuery } from '../data/query.js';

export interface QueryEnvironment {
  readonly now: Date;
  /** Whether a thing answers to what was typed. */
  readonly matches: (place: Place, text: string) => boolean;
  readonly nameOf: (place: Place) => string;
  /** Distance of a place from the reader, in metres; `null` where it is not known. */
  readonly distanceTo: (place: Place) => number | null;
  readonly language: string;
}

/** Finds the places that match a query, in its order; places of unknown distance come last. */
export function queryPlaces(model: DistrictModel, query: ListQuery, means: QueryEnvironment): readonly Place[] {
  const places = listPlaces(model);
  if (isEmptyQuery(query)) return places;
  const found = places.filter(createFilter(model, query, means));
  if (query.sort === 'name') {
    const { compare } = new Intl.Collator(means.language, { numeric: true });
    const named = found.map((place) => ({ place, name: means.nameOf(place) }));
    return named.sort((a, b) => compare(a.name, b.name)).map(({ place }) => place);
  }
  if (query.sort === 'distance') {
    const far = found.map((place) => ({ place, distance: means.distanceTo(place) ?? Infinity }));
    return far.sort((a, b) => (a.distance === b.distance ? 0 : a.distance - b.distance)).map(({ place }) => place);
  }
  return found;
}

/** Everything that can be chosen, in the order of the data. */
export const listPlaces = ({ circles, alliances, stations, organizations }: DistrictModel): readonly Place[] => [
  ...circles.map(({ owner: item }): Place => ({ type: 'circle', item })),
  ...alliances.map(({ owner: item }): Place => ({ type: 'alliance', item })),
  ...stations.map((item): Place => ({ type: 'station', item })),
  ...organizations.map((item): Place => ({ type: 'organization', item })),
];

function createFilter(
  model: DistrictModel,
  query: ListQuery,
  { now, matches }: QueryEnvironment,
): (place: Place) => boolean {
  const inCircle = model.circles.find(({ owner }) => owner.id === query.circle);
  const inAlliance = model.alliances.find(({ owner }) => owner.id === query.alliance);
  const circled = new Set<unknown>(inCircle && [inCircle.owner, ...inCircle.stations, ...inCircle.organizations]);
  const allied = new Set<unknown>(inAlliance && [inAlliance.owner, ...inAlliance.organizations]);
  const times = new Map<string, ReturnType<typeof localTime>>();
  const isOpenNow = (place: Place): boolean => {
    if (place.type !== 'station' || (place.item.status && place.item.status !== 'open')) return false;
    const zone = place.item.timeZone ?? DEFAULT_TIME_ZONE;
    const time = times.get(zone) ?? localTime(now, zone);
    times.set(zone, time);
    return isOpenAt(place.item, time);
  };
  return (place) =>
    (!query.kind || place.type === query.kind) &&
    (!inCircle || circled.has(place.item)) &&
    (!inAlliance || allied.has(place.item)) &&
    (!query.text.trim() || matches(place, query.text)) &&
    (!query.openNow || isOpenNow(place));
}
