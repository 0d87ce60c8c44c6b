import type { Council, CouncilEvent, EventKind, Term, Text } from '../../contract/index.js';
import { normalizeForSearch } from '../../domain/search-text.js';
import { translationsOf } from '../../domain/localize.js';
import { toEndDay, toStartDay } from '../parts/day-number.js';
import { isEmptyQuery, type EventQuery } from './query.js';

/** Filters of events, as plain functions. */

/** Returns the key by which a name is recognized: its text in the language given first. */
export const toNameKey = (name: Text): string => translationsOf(name)[0] ?? '';

/** Filters events by a query; returns the ids of those that match. */
export function filterEvents(
  events: readonly CouncilEvent[],
  query: EventQuery,
  terms: readonly Term[],
  textOf: (event: CouncilEvent) => string = toSearchText,
): ReadonlySet<string> {
  if (isEmptyQuery(query)) return new Set(events.map(({ id }) => id));
  const text = normalizeForSearch(query.text);
  const term = terms.find(({ id }) => id === query.term);
  const isInTerm = term ? createTermFilter(term, terms) : null;
  const matches = (event: CouncilEvent): boolean =>
    (!query.kind || (event.kind ?? 'other') === query.kind) &&
    (!query.person || Boolean(event.people?.some(({ name }) => toNameKey(name) === query.person))) &&
    (!query.organization || collectOrganizations(event).some((name) => toNameKey(name) === query.organization)) &&
    (!query.theme || Boolean(event.themes?.includes(query.theme))) &&
    (!isInTerm || isInTerm(event)) &&
    (!text || textOf(event).includes(text));
  return new Set(events.filter(matches).map(({ id }) => id));
}

/**
 * Creates a filter of the events of a term: those that name it, and those that name no term and lie within its dates. A
 * term whose end is unknown lasts until the next one begins; a term whose start is unknown has only the events that name it.
 */
function createTermFilter(term: Term, terms: readonly Term[]): (event: CouncilEvent) => boolean {
  const { id, start, end, kind } = term;
  const from = start ? toStartDay(start) : null;
  const later = terms
    .filter((other) => other.kind !== 'acting' && kind !== 'acting')
    .flatMap((other) =>
      other.start && from !== null && toStartDay(other.start) > from ? [toStartDay(other.start)] : [],
    );
  const to = end ? toEndDay(end) : Math.min(Infinity, ...later);
  return ({ term: named, date }) => {
    if (named) return named === id;
    return Boolean(date) && from !== null && toEndDay(date ?? '') > from && toStartDay(date ?? '') < to;
  };
}

/** Collects the organizations that an event names, including those of its people. */
const collectOrganizations = ({ organizations, people }: CouncilEvent): readonly Text[] => [
  ...(organizations ?? []),
  ...(people ?? []).flatMap(({ organization }) => (organization ? [organization] : [])),
];

/** Collects an event's texts in every language given, normalized for search. No query contains the line breaks between them. */
export function toSearchText(event: CouncilEvent): string {
  const { title, summary, venue, statusReason, people, organizations, figures, date } = event;
  const texts = [title, summary, venue, statusReason, ...(organizations ?? [])].flatMap((text) => translationsOf(text));
  const persons = (people ?? []).flatMap((person) =>
    [person.name, person.title, person.organization].flatMap((text) => translationsOf(text)),
  );
  const labels = (figures ?? []).flatMap(({ label }) => translationsOf(label));
  return [...texts, ...persons, ...labels, date ?? ''].map(normalizeForSearch).join('\n');
}

/** Option of a filter, with the number of events that match it. */
export interface FilterOption {
  readonly value: string;
  readonly name: Text;
  readonly count: number;
}

/** Collects the themes of a council's programmes, each id once. */
export function collectThemes(programmes: Council['programmes']): ReadonlyMap<string, Text> {
  const themes = (programmes ?? []).flatMap(({ themes: all }) => all ?? []).reverse();
  return new Map(themes.map(({ id, name }) => [id, name]));
}

/**
 * Lists the options of every filter. Those with most events come first; themes come in the order of the programmes.
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

/** Counts the events that contain each name; an event that contains a name twice counts once. */
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
