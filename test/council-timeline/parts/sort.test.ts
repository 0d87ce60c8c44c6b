import { expect } from '@open-wc/testing';

import type { Term } from '../../../src/contract/index.js';
import { groupByDay, sortTerms, type SortOrder, parseSortOrder } from '../../../src/council-timeline/parts/sort.js';

const events = (dates: Record<string, string | null>) =>
  Object.entries(dates).map(([id, date]) => ({ event: { id, date, title: id }, url: '' }));

const days = (dates: Record<string, string | null>, order: SortOrder) =>
  groupByDay(events(dates), order).map(({ day, events: group }) => [day, ...group.map(({ event }) => event.id)]);

describe('the order of events', () => {
  const some = { a: '2019-12', b: null, c: '2020-06-29', d: '2020-01-05', e: '2019' };

  it('is by day, as precise as it is known, the newest first or the oldest', () => {
    expect(days(some, 'newest')).to.deep.equal([
      ['2020-06-29', 'c'],
      ['2020-01-05', 'd'],
      ['2019-12', 'a'],
      ['2019', 'e'],
      [null, 'b'],
    ]);
    expect(days(some, 'oldest')).to.deep.equal([
      ['2019', 'e'],
      ['2019-12', 'a'],
      ['2020-01-05', 'd'],
      ['2020-06-29', 'c'],
      [null, 'b'],
    ]);
  });

  it('keeps events of one date as they were given', () => {
    const day = { x: '2020-06-29', y: '2020-06-29', z: '2020-06-29' };
    for (const order of ['newest', 'oldest'] as const)
      expect(days(day, order)).to.deep.equal([['2020-06-29', 'x', 'y', 'z']]);
  });

  it('reads a time in the local time zone', () => {
    expect(days({ eve: '2019-12-31T17:00:00Z' }, 'newest')).to.deep.equal([['2020-01-01', 'eve']]);
    expect(days({ early: '2020-06-29T09:00:00+08:00', late: '2020-06-29T18:00:00+08:00' }, 'newest')).to.deep.equal([
      ['2020-06-29', 'late', 'early'],
    ]);
  });

  it('is newest first unless it is set to oldest', () => {
    for (const none of [null, undefined, '', 'Oldest', 'upside-down']) expect(parseSortOrder(none)).to.equal('newest');
    expect(parseSortOrder('oldest')).to.equal('oldest');
  });
});

describe('the order of terms', () => {
  const ids = (terms: Partial<Term>[], order: SortOrder) => sortTerms(terms as Term[], order).map(({ id }) => id);

  it('puts a term of unknown start at its end, before the one that took over that day', () => {
    const terms = [
      { id: 'first', start: null, end: '2020-06-29' },
      { id: 'second', start: '2020-06-29', end: null },
    ];
    expect(ids(terms, 'newest')).to.deep.equal(['second', 'first']);
    expect(ids([...terms].reverse(), 'oldest')).to.deep.equal(['first', 'second']);
  });

  it('puts terms without any date last', () => {
    const terms = [{ id: 'none' }, { id: 'old', start: '2019' }, { id: 'new', start: '2020-02' }];
    expect(ids(terms, 'newest')).to.deep.equal(['new', 'old', 'none']);
    expect(ids(terms, 'oldest')).to.deep.equal(['old', 'new', 'none']);
  });
});
