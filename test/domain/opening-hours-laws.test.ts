import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { isOpenAt } from '../../src/domain/is-open-at.js';
import {
  formatMinutes,
  hoursOn,
  openState,
  type OpenState,
  DAYS_OF_WEEK,
  hoursInWeek,
} from '../../src/domain/opening-hours.js';
import { addDays, localTime } from '../../src/domain/dates.js';
import { evenly } from '../arbitraries.js';

const RUNS = { numRuns: 10_000 };
const MINUTE = 60_000;
const FIRST = Date.UTC(2024, 0, 1);
const LAST = Date.UTC(2027, 0, 1);

/** Time zones without summer time, so that local minutes are real minutes. */
const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC');
const instants = fc.integer({ min: FIRST / MINUTE, max: LAST / MINUTE }).map((minute) => new Date(minute * MINUTE));
const times = fc.integer({ min: 0, max: 95 }).map((quarter) => formatMinutes(quarter * 15));
const span = fc.record({ opens: times, closes: fc.oneof(times, fc.constant('24:00')) });
const weekly = fc
  .record({ days: fc.subarray([...DAYS_OF_WEEK], { minLength: 1 }), span })
  .map(({ days, span: one }) => ({
    dayOfWeek: days,
    ...one,
  }));
const dated = fc
  .record({ from: fc.integer({ min: 0, max: 1096 }), length: fc.integer({ min: 0, max: 10 }), span: fc.option(span) })
  .map(({ from, length, span: one }) => ({
    validFrom: addDays('2024-01-01', from),
    validThrough: addDays('2024-01-01', from + length),
    opens: one?.opens ?? null,
    closes: one?.closes ?? null,
  }));
const rules = fc.record({
  openingHours: fc.array(weekly, { minLength: 1, maxLength: 4 }),
  specialOpeningHours: fc.array(dated, { maxLength: 6 }),
});

const stateAt = (hours: Parameters<typeof openState>[0], at: number, zone: string): OpenState => {
  const state = openState(hours, new Date(at), zone);
  if (!state) throw new Error('weekly hours, but the state is not known');
  return state;
};

/** Returns the time until a change, in milliseconds. */
const timeUntil = ({ change }: OpenState, now: Date, zone: string): number | null =>
  change && (change.days * 1440 + change.minutes - localTime(now, zone).minutes) * MINUTE;

describe('any opening hours', () => {
  it('change at the announced time, and not before', () => {
    fc.assert(
      fc.property(rules, instants, zones, evenly(0, 0.999), (hours, now, zone, part) => {
        const state = stateAt(hours, now.getTime(), zone);
        const wait = timeUntil(state, now, zone);
        const between = now.getTime() + Math.floor(((wait ?? 13 * 86_400_000) * part) / MINUTE) * MINUTE;
        expect(stateAt(hours, between, zone).open, 'on the way').to.equal(state.open);
        if (wait === null) return;
        expect(wait, 'ahead').to.be.greaterThan(0);
        expect(stateAt(hours, now.getTime() + wait, zone).open, 'at the change').to.equal(!state.open);
      }),
      RUNS,
    );
  });

  it('agree for one place and for many', () => {
    fc.assert(
      fc.property(rules, instants, zones, (hours, now, zone) => {
        expect(isOpenAt(hours, localTime(now, zone))).to.equal(stateAt(hours, now.getTime(), zone).open);
      }),
      RUNS,
    );
  });

  it('form a week from Monday that includes today, with separate spans in order', () => {
    fc.assert(
      fc.property(rules, instants, zones, (hours, now, zone) => {
        const week = hoursInWeek(hours, now, zone);
        expect(week.map(({ weekday }) => weekday)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
        expect(week.map(({ date }) => date)).to.include(localTime(now, zone).day);
        for (const { date, spans } of week) {
          expect(hoursOn(hours, date).spans).to.equal(spans);
          let before = -1;
          for (const { opens, closes } of spans) {
            expect(opens).to.be.greaterThan(before);
            expect(closes).to.be.greaterThan(opens);
            before = closes;
          }
        }
      }),
      RUNS,
    );
  });
});
