import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { CouncilEvent, Term } from '../../src/contract/index.js';
import { toEndDay, toStartDay } from '../../src/council-timeline/parts/day-number.js';
import { layoutTerms } from '../../src/council-timeline/terms/term-layout.js';
import { filterEvents, listFilterOptions, toSearchText } from '../../src/council-timeline/search/filter.js';
import { findUpcomingEvent } from '../../src/council-timeline/events/upcoming-event.js';
import { groupByDay } from '../../src/council-timeline/parts/sort.js';
import { isEmptyQuery, EMPTY_QUERY, type EventQuery } from '../../src/council-timeline/search/query.js';
import { isPast, dateSortKey } from '../../src/domain/dates.js';
import { normalizeForSearch } from '../../src/domain/search-text.js';

const RUNS = { numRuns: 10_000 };

const THEMES = new Map([
  ['green', 'Green towers'],
  ['youth', 'After school'],
]);

const day = fc
  .integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2027, 11, 31) })
  .map((time) => new Date(time).toISOString());
const date = fc.oneof(
  day.map((one) => one.slice(0, 4)),
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 10)),
  day,
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const WORDS = ['联席会议', 'Ｍarket', '上海 国际', 'Reading room', '揭牌', 'ﬁrst', 'Straße'];
const name = fc.constantFrom(...WORDS);
const text = fc.oneof(name, fc.record({ 'zh-Hans': name, en: name }));

const kind = fc.constantFrom('meeting' as const, 'handover' as const, 'activity' as const, 'other' as const);
const status = fc.constantFrom('held' as const, 'planned' as const, 'postponed' as const, 'cancelled' as const);
const event = fc.record({
  date: maybe(date),
  end: maybe(date),
  kind: maybe(kind),
  status: maybe(status),
  title: text,
  summary: maybe(text),
  term: maybe(fc.constantFrom('t0', 't1')),
  people: maybe(fc.array(fc.record({ name: text, organization: maybe(text), part: fc.constant('host' as const) }))),
  organizations: maybe(fc.array(text, { maxLength: 3 })),
  themes: maybe(fc.subarray(['green', 'youth', 'lost'])),
});
const events = fc
  .array(event, { maxLength: 12 })
  .map((all) => all.map((one, index): CouncilEvent => ({ ...one, id: `e${index}` })));
const term = fc
  .record({ kind: maybe(fc.constantFrom('chair' as const, 'acting' as const)), start: maybe(date), end: maybe(date) })
  .map((one) => {
    const turned = one.start && one.end && toStartDay(one.start) > toStartDay(one.end);
    return turned ? { ...one, start: one.end, end: one.start } : one;
  });
const terms = fc
  .array(term, { maxLength: 12 })
  .map((all) => all.map((one, index): Term => ({ ...one, id: `t${index}` })));
const query = fc.record<EventQuery>({
  text: fc.constantFrom('', ' ', '国际', 'MARKET', 'first', 'readingroom', '没有'),
  kind: fc.constantFrom('' as const, 'meeting' as const, 'other' as const),
  person: fc.constantFrom('', ...WORDS),
  organization: fc.constantFrom('', ...WORDS),
  theme: fc.constantFrom('', 'green', 'none'),
  term: fc.constantFrom('', 't0', 't1', 'none'),
});
const listed = (all: readonly CouncilEvent[]) => all.map((one) => ({ event: one, url: '' }));

describe('terms as bars', () => {
  const law = (holds: (all: readonly Term[], today: string) => void) =>
    fc.assert(
      fc.property(
        terms,
        day.map((one) => one.slice(0, 10)),
        holds,
      ),
      RUNS,
    );

  it('have each term once, on the axis, in the order of their starts', () => {
    law((all, today) => {
      const { bars, lanes } = layoutTerms(all, today);
      expect(bars.map(({ term: { id } }) => id).sort()).to.deep.equal(all.map(({ id }) => id).sort());
      for (const { from, to, lane } of bars) {
        expect(from >= 0 && from < to && to <= 1, `${from} to ${to}`).to.equal(true);
        expect(lane >= 0 && lane < lanes).to.equal(true);
      }
      expect(bars.every(({ from }, index) => index === 0 || bars[index - 1]!.from <= from)).to.equal(true);
    });
  });

  it('never overlap, nor share a lane with acting terms', () => {
    law((all, today) => {
      const { bars } = layoutTerms(all, today);
      for (const one of bars) {
        for (const other of bars) {
          if (one === other || one.lane !== other.lane) continue;
          expect(one.to <= other.from || other.to <= one.from).to.equal(true);
          expect(one.term.kind === 'acting').to.equal(other.term.kind === 'acting');
        }
      }
    });
  });

  it('mark unknown ends, and only a running term as the latest', () => {
    law((all, today) => {
      for (const { term: of, isStartUnknown, isEndUnknown, isLatest } of layoutTerms(all, today).bars) {
        expect([isStartUnknown, isEndUnknown]).to.deep.equal([!of.start, !of.end]);
        if (!isLatest) continue;
        expect(isEndUnknown && !isStartUnknown && of.kind !== 'acting').to.equal(true);
        expect(toStartDay(of.start!) <= toStartDay(today)).to.equal(true);
      }
    });
  });

  it('place a known date at its time', () => {
    law((all, today) => {
      const { bars, positionOf } = layoutTerms(all, today);
      for (const { term: of, from } of bars) {
        if (!of.start) continue;
        expect(positionOf(of.start)).not.to.equal(null);
        // The shortest are made long enough to be seen.
        expect(Math.abs(positionOf(of.start)! - from)).to.be.at.most(0.0081);
      }
    });
  });

  it('have a gap only where no term lies between a known end and a known start after it', () => {
    law((all, today) => {
      for (const { start, end, successor, from, to } of layoutTerms(all, today).gaps) {
        expect(successor.start).to.equal(start);
        expect(from <= to).to.equal(true);
        expect(toStartDay(start) > toStartDay(end)).to.equal(true);
        const between = all.filter((one) => one.start && one.end && one !== successor);
        for (const one of between) {
          const covers = toStartDay(one.start!) < toStartDay(start) && toEndDay(one.end!) >= toStartDay(start);
          expect(covers, `${one.start} to ${one.end} covers ${end} to ${start}`).to.equal(false);
        }
      }
    });
  });
});

describe('events by day', () => {
  it('are each on the day of their date once, with days and dates in order', () => {
    fc.assert(
      fc.property(events, fc.constantFrom('newest' as const, 'oldest' as const), (all, order) => {
        const days = groupByDay(listed(all), order);
        const flat = days.flatMap(({ events: group }) => group.map(({ event: one }) => one));
        expect(flat.map(({ id }) => id).sort()).to.deep.equal(all.map(({ id }) => id).sort());
        for (const { day: of, events: group } of days) {
          for (const { event: one } of group) expect(one.date ? dateSortKey(one.date).slice(0, 10) : null).to.equal(of);
        }
        const keys = flat.flatMap((one) => (one.date ? dateSortKey(one.date) : []));
        const sorted = [...keys].sort();
        expect(keys).to.deep.equal(order === 'oldest' ? sorted : sorted.reverse());
        expect(new Set(days.map(({ day: of }) => of)).size).to.equal(days.length);
        expect(days.findIndex(({ day: of }) => of === null)).to.be.oneOf([-1, days.length - 1]);
      }),
      RUNS,
    );
  });
});

describe('a query over events', () => {
  it('matches every event where it is empty', () => {
    fc.assert(
      fc.property(events, terms, query, (all, some, asked) => {
        const found = filterEvents(all, asked, some);
        if (isEmptyQuery(asked)) expect(found.size).to.equal(all.length);
        for (const id of found) expect(all.some((one) => one.id === id)).to.equal(true);
      }),
      RUNS,
    );
  });

  it('matches the events that match each of its members', () => {
    fc.assert(
      fc.property(events, terms, query, (all, some, asked) => {
        const parts = (Object.keys(asked) as (keyof EventQuery)[]).map((key) =>
          filterEvents(all, { ...EMPTY_QUERY, [key]: asked[key] }, some),
        );
        const each = all.filter(({ id }) => parts.every((part) => part.has(id)));
        expect([...filterEvents(all, asked, some)]).to.deep.equal(each.map(({ id }) => id));
      }),
      RUNS,
    );
  });

  it('finds text whatever its width, case and spaces, in every language', () => {
    const typed = fc.string({ maxLength: 4 }).map((one) => one.replace(/\n/g, ''));
    const wide = (one: string) =>
      one.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).toUpperCase();
    fc.assert(
      fc.property(events, fc.oneof(name, typed), (all, wanted) => {
        const found = filterEvents(all, { ...EMPTY_QUERY, text: wanted }, []);
        for (const one of all)
          expect(found.has(one.id)).to.equal(toSearchText(one).includes(normalizeForSearch(wanted)));
        if (/^[a-z ]*$/i.test(wanted)) {
          expect([...filterEvents(all, { ...EMPTY_QUERY, text: ` ${wide(wanted)} ` }, [])]).to.deep.equal([...found]);
        }
      }),
      RUNS,
    );
  });

  it('has options with the number of events that they match', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { kinds, people, organizations, themes } = listFilterOptions(all, THEMES);
        expect(themes.every(({ value }) => THEMES.has(value))).to.equal(true);
        for (const { value, count } of themes) {
          expect(filterEvents(all, { ...EMPTY_QUERY, theme: value }, []).size).to.equal(count);
        }
        for (const [one, count] of kinds) {
          expect(filterEvents(all, { ...EMPTY_QUERY, kind: one }, []).size).to.equal(count);
        }
        for (const { value, count } of people) {
          expect(filterEvents(all, { ...EMPTY_QUERY, person: value }, []).size).to.equal(count);
        }
        for (const { value, count } of organizations) {
          expect(filterEvents(all, { ...EMPTY_QUERY, organization: value }, []).size).to.equal(count);
        }
        expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).to.equal(all.length);
      }),
      RUNS,
    );
  });
});

describe('the upcoming event', () => {
  it('is planned, not past, and the earliest such event', () => {
    fc.assert(
      fc.property(events, day, (all, at) => {
        const now = new Date(at);
        const next = findUpcomingEvent(listed(all), now)?.event ?? null;
        const isOver = (one: CouncilEvent) =>
          isPast(one.date!, now) &&
          !(one.end && dateSortKey(one.end) > dateSortKey(one.date!) && !isPast(one.end, now));
        const toCome = all.filter((one) => one.status === 'planned' && one.date && !isOver(one));
        expect(next === null).to.equal(toCome.length === 0);
        if (next) {
          expect(toCome.includes(next)).to.equal(true);
          for (const one of toCome) expect(dateSortKey(one.date!) >= dateSortKey(next.date!)).to.equal(true);
        }
      }),
      RUNS,
    );
  });
});
