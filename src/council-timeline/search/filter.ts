import type { Council, CouncilEvent, EventKind, Term, Text } from '../../contract/index.js';
import { normalizeForSearch, translationsOf } from '../../domain/localize.js';
import { toEndDay, toStartDay } from '../parts/day-number.js';
import { isEmptyQuery, type EventQuery } from './query.js';

/** Which events answer what a reader asks, as plain functions. */

/** A name is known again by what it is in the language given first. */
export const toNameKey = (name: Text): string => translationsOf(name)[0] ?? '';

/** The ids of the events that answer a query. */
export function filterEvents(
  events: readonly CouncilEvent[],
  query: EventQuery,
  terms: readonly Term[],
  text: (event: CouncilEvent) => string = toSearchText,
): ReadonlySet<string> {
  if (isEmptyQuery(query)) return new Set(events.map(({ id }) => id));
  const wanted = normalizeForSearch(query.text);
  const term = terms.find(({ id }) => id === query.term);
  const isIn = term ? createTermFilter(term, terms) : null;
  const fits = (event: CouncilEvent): boolean =>
    (!query.kind || (event.kind ?? 'other') === query.kind) &&
    (!query.person || Boolean(event.people?.some(({ name }) => toNameKey(name) === query.person))) &&
    (!query.organization || collectOrganizations(event).some((one) => toNameKey(one) === query.organization)) &&
    (!query.theme || Boolean(event.themes?.includes(query.theme))) &&
    (!isIn || isIn(event)) &&
    (!wanted || text(event).includes(wanted));
  return new Set(events.filter(fits).map(({ id }) => id));
}

/**
 * Whether an event is one of a term: it says so, or says no term and lies within its dates. A term whose end is not known
 * goes on until the next one begins; of one whose beginning is not known, only those are known that say so.
 */
function createTermFilter(term: Term, terms: readonly Term[]): (event: CouncilEvent) => boolean {
  const { id, start, end, kind } = term;
  const from = start ? toStartDay(start) : null;
  const later = terms
    .filter((one) => one.kind !== 'acting' && kind !== 'acting')
    .flatMap((one) => (one.start && from !== null && toStartDay(one.start) > from ? [toStartDay(one.start)] : []));
  const to = end ? toEndDay(end) : Math.min(Infinity, ...later);
  return ({ term: said, date }) => {
    if (said) return said === id;
    return Boolean(date) && from !== null && toEndDay(date ?? '') > from && toStartDay(date ?? '') < to;
  };
}

/** The organizations that an event names, those of its people included. */
const collectOrganizations = ({ organizations, people }: CouncilEvent): readonly Text[] => [
  ...(organizations ?? []),
  ...(people ?? []).flatMap(({ organization }) => (organization ? [organization] : [])),
];

/** All that an event says, in every language given, as it is searched. A line break is in no query. */
export function toSearchText(event: CouncilEvent): string {
  const { title, summary, venue, statusReason, people, organizations, figures, date } = event;
  const texts = [title, summary, venue, statusReason, ...(organizations ?? [])].flatMap((one) => translationsOf(one));
  const persons = (people ?? []).flatMap((one) =>
    [one.name, one.title, one.organization].flatMap((it) => translationsOf(it)),
  );
  const labels = (figures ?? []).flatMap(({ label }) => translationsOf(label));
  return [...texts, ...persons, ...labels, date ?? ''].map(normalizeForSearch).join('\n');
}

/** Something to choose from, and how many events it has. */
export interface FilterOption {
  readonly value: string;
  readonly name: Text;
  readonly count: number;
}

/** The themes of a council's programmes, each id once. */
export function collectThemes(programmes: Council['programmes']): ReadonlyMap<string, Text> {
  const themes = (programmes ?? []).flatMap(({ themes: all }) => all ?? []).reverse();
  return new Map(themes.map(({ id, name }) => [id, name]));
}

/**
 * What there is to choose from, each with its number: what is named most comes first, and themes as the programmes have
 * them.
 */
export function listFilterOptions(
  events: readonly CouncilEvent[],
  themes: ReadonlyMap<string, Text> = new Map(),
): {
  readonly kinds: ReadonlyMap<EventKind, number>;
  readonly people: readonly FilterOption[];
  readonly organizations: readonly FilterOption[];
  readonly themes: readonly FilterOption[];
} {
  const kinds = new Map<EventKind, number>();
  for (const { kind } of events) kinds.set(kind ?? 'other', (kinds.get(kind ?? 'other') ?? 0) + 1);
  return {
    kinds,
    people: countNames(events, ({ people }) => (people ?? []).map(({ name }) => name)),
    organizations: countNames(events, collectOrganizations),
    themes: [...themes].reverse().flatMap(([value, name]) => {
      const count = events.filter((event) => event.themes?.includes(value)).length;
      return count > 0 ? { value, name, count } : [];
    }),
  };
}

/** An event that has a name twice counts once. */
function countNames(
  events: readonly CouncilEvent[],
  namesOf: (event: CouncilEvent) => readonly Text[],
): readonly FilterOption[] {
  const found = new Map<string, { name: Text; count: number; last: CouncilEvent }>();
  for (const event of events) {
    for (const name of namesOf(event)) {
      const known = found.get(toNameKey(name));
      if (!known) found.set(toNameKey(name), { name, count: 1, last: event });
      else if (known.last !== event) [known.count, known.last] = [known.count + 1, event];
    }
  }
  return [...found].map(([value, { name, count }]) => ({ value, name, count })).sort((a, b) => b.count - a.count);
}
