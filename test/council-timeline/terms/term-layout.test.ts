import { expect } from '@open-wc/testing';

import type { Term } from '../../../src/contract/index.js';
import { layoutTerms } from '../../../src/council-timeline/terms/term-layout.js';

type Some = Pick<Term, 'id' | 'start' | 'end'> & Partial<Term>;

const bars = (terms: readonly Some[], latestEvent: string | null = null, today = '2026-11-26') =>
  layoutTerms(terms, today, latestEvent);
const lanes = (terms: readonly Some[]) => Object.fromEntries(bars(terms).bars.map(({ term, lane }) => [term.id, lane]));

describe('terms on the axis', () => {
  it('share a lane where one takes over on the day that the other ends', () => {
    const { bars: all, lanes: count } = bars([
      { id: 'b', start: '2020-06-29', end: null },
      { id: 'a', start: null, end: '2020-06-29' },
    ]);
    expect(count).to.equal(1);
    expect(all.map(({ term, predecessor }) => [term.id, predecessor?.id])).to.deep.equal([
      ['a', undefined],
      ['b', 'a'],
    ]);
    expect(all[0]!.to).to.equal(all[1]!.from);
  });

  it('share a lane too where only the month of the start is known, and on the day after', () => {
    expect(
      bars([
        { id: 'a', start: '2019', end: '2020' },
        { id: 'b', start: '2020-06', end: '2021-03-31' },
        { id: 'c', start: '2021-04-01', end: '2022' },
      ]).bars.map(({ term, lane, predecessor }) => [term.id, lane, predecessor?.id]),
    ).to.deep.equal([
      ['a', 0, undefined],
      ['b', 0, 'a'],
      ['c', 0, 'b'],
    ]);
  });

  it('have lanes of their own where they are acting, or overlap', () => {
    expect(
      lanes([
        { id: 'a', start: '2018', end: '2020' },
        { id: 'stand-in', kind: 'acting', start: '2019-02', end: '2019-04' },
        { id: 'b', start: '2019', end: '2022' },
      ]),
    ).to.deep.equal({ a: 0, b: 1, 'stand-in': 2 });
  });

  it('leave a gap only where nobody is known to have chaired, not even acting', () => {
    const two = [
      { id: 'a', start: '2020', end: '2021-12-31' },
      { id: 'b', start: '2022-03-15', end: null },
    ];
    const said = (terms: readonly Some[]) => bars(terms).gaps.map(({ end, start }) => `${end} ${start}`);
    expect(said(two)).to.deep.equal(['2021-12-31 2022-03-15']);
    expect(said([...two, { id: 'c', kind: 'acting', start: '2022-01', end: '2022-03' }])).to.deep.equal([]);
    expect(said([{ id: 'a', start: '2020', end: null }, two[1]!])).to.deep.equal([]);
  });

  it('fade out where their end is unknown, at the latest where the next one began', () => {
    const [a, b] = bars([
      { id: 'a', start: '2020', end: null },
      { id: 'b', start: '2022', end: null },
    ]).bars;
    expect([a!.isEndUnknown, a!.isLatest, b!.isEndUnknown, b!.isLatest]).to.deep.equal([true, false, true, true]);
    expect([a!.to, b!.to]).to.deep.equal([b!.from, 1]);
  });

  it('include today only where something is known of it', () => {
    expect(bars([{ id: 'a', start: '2010', end: '2012' }]).today).to.equal(null);
    expect(bars([{ id: 'a', start: '2010', end: null }]).today).to.equal(null);
    expect(bars([{ id: 'a', start: '2010', end: null }], '2020-06-29').today).to.equal(null);
    expect(bars([{ id: 'a', start: '2010', end: null }], '2027-01').today).to.be.within(0.8, 1);
    expect(bars([{ id: 'a', start: '2010', end: '2030' }]).today).to.be.within(0.5, 1);
  });

  it('are known until the last date of the data, and fade beyond it', () => {
    const running = { id: 'a', start: '2020-01-01', end: null };
    const [late] = bars([running], '2025-01-01').bars;
    expect([late!.from, late!.to]).to.deep.equal([0, 1]);
    expect(late!.knownPart).to.be.within(0.85, 0.95);
    const [unheard] = bars([running]).bars;
    expect(unheard!.knownPart).to.equal(0);
    // A plan for next year tells nothing of who is in the chair by then.
    const { bars: planned, today } = bars([running], '2029-01-01');
    expect(planned[0]!.knownPart).to.be.closeTo(today!, 0.01);
    const [ended, next] = bars([{ id: 'z', start: '2018', end: '2020-01-01' }, running], '2025-01-01').bars;
    expect([ended!.knownPart, next!.knownPart < 1]).to.deep.equal([1, true]);
  });

  it('never show year 0 for an unknown date', () => {
    const { years, bars: all } = bars([{ id: 'a', start: null, end: null }]);
    expect([all[0]!.from, all[0]!.to]).to.deep.equal([0, 1]);
    for (const { year } of years) expect(year).to.be.within(2025, 2027);
  });

  it('label nine years at most', () => {
    for (const start of ['0001', '0980', '1949', '1999', '2019', '2026-11']) {
      const { years } = bars([{ id: 'a', start, end: null }]);
      expect(years.length, start).to.be.within(0, 9);
      for (const { at } of years) expect(at).to.be.within(0, 1);
    }
  });
});
