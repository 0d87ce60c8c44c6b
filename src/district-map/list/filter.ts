import { DEFAULT_TIME_ZONE, localTime } from '../../domain/dates.js';
import { isOpenAt } from '../../domain/opening-hours.js';
import type { Model, Thing } from '../data/model.js';
import { isNothing, type Query } from '../data/query.js';

export interface Means {
  readonly now: Date;
  /** Whether a thing answers to what was typed. */
  readonly matches: (thing: Thing, text: string) => boolean;
  readonly nameOf: (thing: Thing) => string;
  /** How far a thing is from the reader, in metres; `null` where that is not known. */
  readonly distanceTo: (thing: Thing) => number | null;
  readonly language: string;
}

/** What of a model answers a query, in the order asked for; of what has no distance, last. */
export function answer(model: Model, query: Query, means: Means): readonly Thing[] {
  const things = thingsOf(model);
  if (isNothing(query)) return things;
  const found = things.filter(filterOf(model, query, means));
  if (query.sort === 'name') {
    const { compare } = new Intl.Collator(means.language, { numeric: true });
    const named = found.map((thing) => ({ thing, name: means.nameOf(thing) }));
    return named.sort((a, b) => compare(a.name, b.name)).map(({ thing }) => thing);
  }
  if (query.sort === 'distance') {
    const far = found.map((thing) => ({ thing, distance: means.distanceTo(thing) ?? Infinity }));
    return far.sort((a, b) => (a.distance === b.distance ? 0 : a.distance - b.distance)).map(({ thing }) => thing);
  }
  return found;
}

/** Everything that can be chosen, in the order of the data. */
export const thingsOf = ({ circles, alliances, stations, organizations }: Model): readonly Thing[] => [
  ...circles.map(({ of: item }): Thing => ({ type: 'circle', item })),
  ...alliances.map(({ of: item }): Thing => ({ type: 'alliance', item })),
  ...stations.map((item): Thing => ({ type: 'station', item })),
  ...organizations.map((item): Thing => ({ type: 'organization', item })),
];

function filterOf(model: Model, query: Query, { now, matches }: Means): (thing: Thing) => boolean {
  const inCircle = model.circles.find(({ of }) => of.id === query.circle);
  const inAlliance = model.alliances.find(({ of }) => of.id === query.alliance);
  const circled = new Set<unknown>(inCircle && [inCircle.of, ...inCircle.stations, ...inCircle.organizations]);
  const allied = new Set<unknown>(inAlliance && [inAlliance.of, ...inAlliance.organizations]);
  const times = new Map<string, ReturnType<typeof localTime>>();
  const isOpenNow = (thing: Thing): boolean => {
    if (thing.type !== 'station' || (thing.item.status && thing.item.status !== 'open')) return false;
    const zone = thing.item.timeZone ?? DEFAULT_TIME_ZONE;
    const time = times.get(zone) ?? localTime(now, zone);
    times.set(zone, time);
    return isOpenAt(thing.item, time);
  };
  return (thing) =>
    (!query.kind || thing.type === query.kind) &&
    (!inCircle || circled.has(thing.item)) &&
    (!inAlliance || allied.has(thing.item)) &&
    (!query.text.trim() || matches(thing, query.text)) &&
    (!query.openNow || isOpenNow(thing));
}
