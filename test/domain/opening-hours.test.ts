import { expect } from '@open-wc/testing';

import type { OpeningHours, SpecialOpeningHours } from '../../src/contract/index.js';
import { addDays } from '../../src/domain/dates.js';
import { isOpenAt } from '../../src/domain/is-open-at.js';
import {
  formatMinutes,
  hoursOn,
  openState,
  hoursInWeek,
  DAYS_OF_WEEK,
  type OpeningSchedule,
  type OpenState,
} from '../../src/domain/opening-hours.js';

const WEEKDAYS = DAYS_OF_WEEK.slice(0, 5);

const hoursOfWeek = (dayOfWeek: OpeningHours['dayOfWeek'], opens: string, closes: string): OpeningHours => ({
  dayOfWeek,
  opens,
  closes,
});

const special = (validFrom: string, validThrough: string, hours: string | null): SpecialOpeningHours => {
  const [opens = null, closes = null] = hours?.split('–') ?? [];
  return { validFrom, validThrough, opens, closes };
};

/** Formats the spans of a day. */
const spansOn = (hours: OpeningSchedule, date: string): string =>
  hoursOn(hours, date)
    .spans.map(({ opens, closes }) => `${formatMinutes(opens)}–${formatMinutes(closes)}`)
    .join(' ');

/** Describes the state at an instant, with its next change: `open until 2026-11-23 17:30`. */
function stateAt(hours: OpeningSchedule, instant: string, timeZone = 'Asia/Shanghai'): string | null {
  const state: OpenState | null = openState(hours, new Date(instant), timeZone);
  if (!state) return null;
  const { open, change } = state;
  if (!change) return open ? 'open' : 'closed';
  return `${open ? 'open until' : 'closed until'} ${change.date} ${formatMinutes(change.minutes)}`;
}

/** Office hours with a break, Monday to Friday. 23 November 2026 is a Monday. */
const office: OpeningSchedule = {
  openingHours: [hoursOfWeek(WEEKDAYS, '09:00', '12:00'), hoursOfWeek(WEEKDAYS, '13:30', '17:30')],
};

describe('the hours of a day', () => {
  it('are the weekly ones, in order, however they are listed', () => {
    const hours = { openingHours: [...(office.openingHours ?? [])].reverse() };
    expect(spansOn(hours, '2026-11-23')).to.equal('09:00–12:00 13:30–17:30');
    expect(spansOn(hours, '2026-11-27')).to.equal('09:00–12:00 13:30–17:30');
    expect(spansOn(hours, '2026-11-28')).to.equal('');
  });

  it('know their weekday, Monday first', () => {
    expect(hoursOn(office, '2026-11-23')).to.include({ date: '2026-11-23', weekday: 0, special: false });
    expect(hoursOn(office, '2026-11-29').weekday).to.equal(6);
    expect(hoursOn(office, '2024-02-29').weekday).to.equal(3);
  });

  it('are merged where two spans touch or overlap', () => {
    const hours = {
      openingHours: [hoursOfWeek(['Monday'], '09:00', '12:00'), hoursOfWeek(['Monday'], '12:00', '14:00')],
    };
    expect(spansOn(hours, '2026-11-23')).to.equal('09:00–14:00');
    const within = {
      openingHours: [hoursOfWeek(['Monday'], '09:00', '18:00'), hoursOfWeek(['Monday'], '10:00', '11:00')],
    };
    expect(spansOn(within, '2026-11-23')).to.equal('09:00–18:00');
  });

  const WHOLE_DAYS = [
    ['00:00–24:00'],
    ['00:00:00–24:00:00'],
    ['00:00–00:00'],
    ['00:00:00–00:00:00'],
    ['00:00–23:59'],
    ['00:00:00–23:59:00'],
    ['00:00:00–23:59:59'],
    ['00:00–12:00', '12:00–23:59'],
    ['12:00–00:00', '00:00–12:00'],
    ['08:00–08:00'],
    ['06:00–05:59'],
    ['00:01–00:00'],
  ];

  for (const spans of WHOLE_DAYS) {
    it(`are round the clock where every day says ${spans.join(', ')}`, () => {
      const rules = (days: OpeningHours['dayOfWeek']) =>
        spans.map((span) => hoursOfWeek(days, ...(span.split('–') as [string, string])));
      const schedules = [
        { openingHours: rules([...DAYS_OF_WEEK]) },
        { openingHours: DAYS_OF_WEEK.flatMap((day) => rules([day])) },
      ];
      for (const hours of schedules) {
        for (const time of ['23T00:00:00', '23T00:00:30', '23T12:00:00', '24T23:59:00', '29T23:59:59'])
          expect(stateAt(hours, `2026-11-${time}+08:00`), time).to.equal('open');
        const [row] = hoursInWeek(hours, new Date('2026-11-23T23:59:00+08:00'), 'Asia/Shanghai');
        expect(row!.spans.reduce((sum, { opens, closes }) => sum + closes - opens, 0)).to.be.within(1439, 1440);
      }
    });
  }

  it('end with the last minute of the last of some whole days', () => {
    for (const closes of ['23:59', '23:59:59', '24:00', '00:00']) {
      const hours = { openingHours: [hoursOfWeek(WEEKDAYS, '00:00', closes)] };
      expect(spansOn(hours, '2026-11-27')).to.equal('00:00–24:00');
      expect(stateAt(hours, '2026-11-23T23:59:30+08:00')).to.equal('open until 2026-11-28 00:00');
      expect(stateAt(hours, '2026-11-27T23:59:30+08:00')).to.equal('open until 2026-11-28 00:00');
      expect(stateAt(hours, '2026-11-28T00:00:00+08:00')).to.equal('closed until 2026-11-30 00:00');
    }
  });

  it('are none on a dated day from midnight to midnight, and the whole of one to 23:59 or 24:00', () => {
    const on = (hours: string | null): string =>
      spansOn({ ...office, specialOpeningHours: [special('2026-11-23', '2026-11-23', hours)] }, '2026-11-23');
    for (const closed of [null, '00:00–00:00', '00:00:00–00:00:00']) expect(on(closed)).to.equal('');
    for (const whole of ['00:00–23:59', '00:00–24:00', '00:00:00–23:59:59']) expect(on(whole)).to.equal('00:00–24:00');
  });

  it('run past midnight where they close no later than they open', () => {
    const spans = (opens: string, closes: string) =>
      hoursOn({ openingHours: [hoursOfWeek(['Monday'], opens, closes)] }, '2026-11-23').spans;
    expect(spans('18:00', '02:00')).to.deep.equal([{ opens: 1080, closes: 1560 }]);
    expect(spans('00:00', '00:00')).to.deep.equal([{ opens: 0, closes: 1440 }]);
    expect(spans('00:00', '24:00')).to.deep.equal([{ opens: 0, closes: 1440 }]);
    expect(spans('09:00', '09:00')).to.deep.equal([{ opens: 540, closes: 1980 }]);
  });

  it('are empty where none are known', () => {
    for (const none of [{}, { openingHours: null }, { openingHours: [] }])
      expect(spansOn(none, '2026-11-23')).to.equal('');
  });

  it('are not those of public holidays, which need dates', () => {
    expect(spansOn({ openingHours: [hoursOfWeek(['PublicHolidays'], '10:00', '16:00')] }, '2026-10-01')).to.equal('');
  });
});

describe('special hours', () => {
  const holidays: OpeningSchedule = {
    ...office,
    specialOpeningHours: [
      special('2026-10-01', '2026-10-07', null),
      special('2026-10-10', '2026-10-10', '09:00–12:00'),
      special('2026-10-10', '2026-10-10', '14:00–16:00'),
    ],
  };

  it('replace the weekly ones, from their first day through their last', () => {
    const DAYS = { '2026-09-30': 2, '2026-10-01': 0, '2026-10-05': 0, '2026-10-07': 0, '2026-10-08': 2 };
    for (const [date, spans] of Object.entries(DAYS)) {
      expect(hoursOn(holidays, date).spans, date).to.have.length(spans);
      expect(hoursOn(holidays, date).special, date).to.equal(spans === 0);
    }
  });

  it('open a day that is usually closed: a make-up working day', () => {
    expect(spansOn(holidays, '2026-10-10')).to.equal('09:00–12:00 14:00–16:00');
    expect(spansOn(holidays, '2026-10-17')).to.equal('');
  });

  it('follow the narrower range: a closed day within the summer hours, an open day within a closed month', () => {
    const summer = special('2026-07-01', '2026-08-31', '10:00–16:00');
    const closed = special('2026-07-15', '2026-07-15', null);
    for (const specialOpeningHours of [
      [summer, closed],
      [closed, summer],
    ]) {
      const hours = { ...office, specialOpeningHours };
      expect(spansOn(hours, '2026-07-14')).to.equal('10:00–16:00');
      expect(spansOn(hours, '2026-07-15')).to.equal('');
      expect(hoursOn(hours, '2026-07-15').special).to.equal(true);
    }
    const month = {
      specialOpeningHours: [special('2026-07', '2026-07', null), special('2026-07-15', '2026-07-15', '10:00–16:00')],
    };
    expect(spansOn(month, '2026-07-15')).to.equal('10:00–16:00');
    const sameStart = {
      specialOpeningHours: [
        special('2026-07-01', '2026-07-31', null),
        special('2026-07-01', '2026-07-01', '10:00–16:00'),
      ],
    };
    expect(spansOn(sameStart, '2026-07-01')).to.equal('10:00–16:00');
    expect(spansOn(sameStart, '2026-07-02')).to.equal('');
  });

  it('follow the range that begins last where two cross, and of two that begin together the shorter alone', () => {
    const crossing = {
      specialOpeningHours: [
        special('2026-07-01', '2026-07-20', '08:00–09:00'),
        special('2026-07-10', '2026-08-31', '10:00–16:00'),
      ],
    };
    expect(spansOn(crossing, '2026-07-15')).to.equal('10:00–16:00');
    const together = {
      specialOpeningHours: [
        special('2026-07-01', '2026-07-31', '08:00–18:00'),
        special('2026-07-01', '2026-07-01', '10:00–12:00'),
      ],
    };
    expect(spansOn(together, '2026-07-01')).to.equal('10:00–12:00');
  });

  it('mean closed where only one of their times is said', () => {
    for (const half of [
      { opens: '09:00', closes: null },
      { opens: null, closes: '17:00' },
    ]) {
      const hours = { ...office, specialOpeningHours: [{ ...special('2026-11-23', '2026-11-23', null), ...half }] };
      expect(spansOn(hours, '2026-11-23')).to.equal('');
    }
  });

  it('may begin and end with a month, a year or a time, and cover whole days', () => {
    const RANGES: readonly (readonly [from: string, through: string, within: string[], without: string[]])[] = [
      ['2026-10', '2026-10', ['2026-10-01', '2026-10-31'], ['2026-09-30', '2026-11-01']],
      ['2026', '2027', ['2026-01-01', '2027-12-31'], ['2025-12-31', '2028-01-01']],
      ['2026-02', '2026-02-28', ['2026-02-01', '2026-02-28'], ['2026-03-01']],
      [
        '2026-10-01T12:00:00+08:00',
        '2026-10-07T12:00:00+08:00',
        ['2026-10-01', '2026-10-07'],
        ['2026-09-30', '2026-10-08'],
      ],
    ];
    for (const [from, through, within, without] of RANGES) {
      const hours = { specialOpeningHours: [special(from, through, null)] };
      for (const date of within) expect(hoursOn(hours, date).special, `${from} ${date}`).to.equal(true);
      for (const date of without) expect(hoursOn(hours, date).special, `${from} ${date}`).to.equal(false);
    }
  });
});

describe('whether a place is open', () => {
  it('changes as its hours begin and end', () => {
    const STATES: readonly (readonly [time: string, state: string])[] = [
      ['2026-11-23T08:59:59+08:00', 'closed until 2026-11-23 09:00'],
      ['2026-11-23T09:00:00+08:00', 'open until 2026-11-23 12:00'],
      ['2026-11-23T11:59:59+08:00', 'open until 2026-11-23 12:00'],
      ['2026-11-23T12:00:00+08:00', 'closed until 2026-11-23 13:30'],
      ['2026-11-23T13:30:00+08:00', 'open until 2026-11-23 17:30'],
      ['2026-11-23T17:30:00+08:00', 'closed until 2026-11-24 09:00'],
      ['2026-11-27T17:30:00+08:00', 'closed until 2026-11-30 09:00'],
    ];
    for (const [time, state] of STATES) expect(stateAt(office, time), time).to.equal(state);
  });

  it('changes at the same minutes for many places at once', () => {
    const at = (minutes: number) => isOpenAt(office, { day: '2026-11-23', minutes });
    expect([539, 540, 719, 720].map(at)).to.deep.equal([false, true, true, false]);
  });

  it('counts the days until it changes', () => {
    const days = (time: string) => openState(office, new Date(time), 'Asia/Shanghai')?.change?.days;
    expect(days('2026-11-23T10:00:00+08:00')).to.equal(0);
    expect(days('2026-11-23T18:00:00+08:00')).to.equal(1);
    expect(days('2026-11-27T18:00:00+08:00')).to.equal(3);
  });

  it('lasts past midnight, on the day after', () => {
    const bar = { openingHours: [hoursOfWeek(['Saturday'], '18:00', '02:00')] };
    expect(stateAt(bar, '2026-11-28T23:00:00+08:00')).to.equal('open until 2026-11-29 02:00');
    expect(stateAt(bar, '2026-11-29T01:59:00+08:00')).to.equal('open until 2026-11-29 02:00');
    expect(stateAt(bar, '2026-11-29T02:00:00+08:00')).to.equal('closed until 2026-12-05 18:00');
    expect(stateAt(bar, '2026-11-28T01:00:00+08:00')).to.equal('closed until 2026-11-28 18:00');
  });

  it('lasts past midnight into a closed day', () => {
    const hours = {
      openingHours: [hoursOfWeek([...DAYS_OF_WEEK], '18:00', '02:00')],
      specialOpeningHours: [special('2026-10-01', '2026-10-01', null)],
    };
    expect(stateAt(hours, '2026-10-01T01:00:00+08:00')).to.equal('open until 2026-10-01 02:00');
    expect(stateAt(hours, '2026-10-01T20:00:00+08:00')).to.equal('closed until 2026-10-02 18:00');
  });

  it('ends at midnight with 24:00', () => {
    const late = { openingHours: [hoursOfWeek(['Monday'], '20:00', '24:00')] };
    expect(stateAt(late, '2026-11-23T23:59:00+08:00')).to.equal('open until 2026-11-24 00:00');
    expect(stateAt(late, '2026-11-24T00:00:00+08:00')).to.equal('closed until 2026-11-30 20:00');
  });

  it('lasts through the nights of a week end where the spans meet at midnight', () => {
    const hours = {
      openingHours: [
        hoursOfWeek(['Friday'], '18:00', '24:00'),
        hoursOfWeek(['Saturday'], '00:00', '24:00'),
        hoursOfWeek(['Sunday'], '00:00', '20:00'),
      ],
    };
    for (const time of ['2026-11-27T18:00:00+08:00', '2026-11-28T00:00:00+08:00', '2026-11-29T12:00:00+08:00']) {
      expect(stateAt(hours, time), time).to.equal('open until 2026-11-29 20:00');
    }
    expect(stateAt(hours, '2026-11-29T20:00:00+08:00')).to.equal('closed until 2026-12-04 18:00');
  });

  it('lasts from Sunday night into Monday', () => {
    const nights = { openingHours: [hoursOfWeek(['Sunday'], '22:00', '06:00')] };
    expect(stateAt(nights, '2026-11-30T05:00:00+08:00')).to.equal('open until 2026-11-30 06:00');
  });

  it('does not change where it is open day and night', () => {
    const always = { openingHours: [hoursOfWeek([...DAYS_OF_WEEK], '00:00', '24:00')] };
    for (const time of ['2026-11-23T00:00:00+08:00', '2026-11-28T23:59:00+08:00'])
      expect(stateAt(always, time)).to.equal('open');
  });

  it('has its next change within a fortnight, or none', () => {
    const closedThrough = (validThrough: string): OpeningSchedule => ({
      openingHours: [hoursOfWeek([...DAYS_OF_WEEK], '09:00', '17:00')],
      specialOpeningHours: [special('2026-02-01', validThrough, null)],
    });
    expect(stateAt(closedThrough('2026-02-13'), '2026-02-01T12:00:00+08:00')).to.equal('closed until 2026-02-14 09:00');
    expect(stateAt(closedThrough('2026-02-14'), '2026-02-01T12:00:00+08:00')).to.equal('closed');
  });
});

describe('an unknown state', () => {
  const now = '2026-11-23T10:00:00+08:00';

  it('is not shown as closed where there are no hours', () => {
    const NONE: OpeningSchedule[] = [
      {},
      { openingHours: null, specialOpeningHours: null },
      { openingHours: [], specialOpeningHours: [] },
    ];
    for (const none of NONE) expect(stateAt(none, now)).to.equal(null);
  });

  it('is not shown as closed where there are only hours of other days', () => {
    expect(stateAt({ specialOpeningHours: [special('2026-10-01', '2026-10-07', null)] }, now)).to.equal(null);
    expect(stateAt({ specialOpeningHours: [special('2026-11-25', '2026-11-25', '09:00–12:00')] }, now)).to.equal(null);
  });

  it('ends where special hours begin, and resumes after them', () => {
    const hours = {
      specialOpeningHours: [
        special('2026-11-22', '2026-11-23', '18:00–02:00'),
        special('2026-11-26', '2026-11-26', '09:00–12:00'),
      ],
    };
    expect(stateAt(hours, '2026-11-23T01:00:00+08:00')).to.equal('open until 2026-11-23 02:00');
    expect(stateAt(hours, '2026-11-23T10:00:00+08:00')).to.equal('closed until 2026-11-23 18:00');
    expect(stateAt(hours, '2026-11-24T01:00:00+08:00')).to.equal('open until 2026-11-24 02:00');
    expect(stateAt(hours, '2026-11-24T02:00:00+08:00')).to.equal(null);
    expect(stateAt(hours, '2026-11-26T13:00:00+08:00')).to.equal('closed');
  });
});

describe('the time zone of opening hours', () => {
  const hours = { openingHours: [hoursOfWeek([...DAYS_OF_WEEK], '09:00', '17:00')] };

  it('is that of the place', () => {
    const instant = '2026-11-23T08:30:00Z';
    expect(stateAt(hours, instant, 'Asia/Shanghai')).to.equal('open until 2026-11-23 17:00');
    expect(stateAt(hours, instant, 'Asia/Kathmandu')).to.equal('open until 2026-11-23 17:00');
    expect(stateAt(hours, instant, 'Europe/London')).to.equal('closed until 2026-11-23 09:00');
    expect(stateAt(hours, instant, 'Pacific/Auckland')).to.equal('closed until 2026-11-24 09:00');
    expect(stateAt(hours, instant, 'Pacific/Pago_Pago')).to.equal('closed until 2026-11-23 09:00');
  });

  it('keeps local opening times across a change of clocks', () => {
    // New York: UTC-5 through 7 March 2026, UTC-4 from the 8th; back on 1 November.
    expect(stateAt(hours, '2026-03-07T14:00:00Z', 'America/New_York')).to.equal('open until 2026-03-07 17:00');
    expect(stateAt(hours, '2026-03-08T12:59:00Z', 'America/New_York')).to.equal('closed until 2026-03-08 09:00');
    expect(stateAt(hours, '2026-03-08T13:00:00Z', 'America/New_York')).to.equal('open until 2026-03-08 17:00');
    expect(stateAt(hours, '2026-10-31T13:00:00Z', 'America/New_York')).to.equal('open until 2026-10-31 17:00');
    expect(stateAt(hours, '2026-11-01T13:30:00Z', 'America/New_York')).to.equal('closed until 2026-11-01 09:00');
    expect(stateAt(hours, '2026-11-01T14:00:00Z', 'America/New_York')).to.equal('open until 2026-11-01 17:00');
  });

  it('keeps a night open across a change of clocks', () => {
    const night = { openingHours: [hoursOfWeek(['Saturday'], '22:00', '06:00')] };
    expect(stateAt(night, '2026-03-08T09:59:00Z', 'America/New_York')).to.equal('open until 2026-03-08 06:00');
    expect(stateAt(night, '2026-03-08T10:00:00Z', 'America/New_York')).to.equal('closed until 2026-03-14 22:00');
  });
});

describe('a week', () => {
  it('has seven days from Monday, in the time zone of the place', () => {
    const dates = (instant: string) => hoursInWeek(office, new Date(instant), 'Asia/Shanghai').map(({ date }) => date);
    const week = Array.from({ length: 7 }, (_, index) => addDays('2026-11-23', index));
    expect(dates('2026-11-22T16:00:00Z')).to.deep.equal(week);
    expect(dates('2026-11-29T15:59:59Z')).to.deep.equal(week);
    expect(dates('2026-11-29T16:00:00Z')[0]).to.equal('2026-11-30');
  });

  it('crosses the end of a month and a year', () => {
    const week = hoursInWeek(office, new Date('2026-12-31T12:00:00+08:00'), 'Asia/Shanghai');
    expect(week.map(({ weekday }) => weekday)).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect(week[6]?.date).to.equal('2027-01-03');
  });
});

describe('adding days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2024-02-28', 1)).to.equal('2024-02-29');
    expect(addDays('2026-03-01', -1)).to.equal('2026-02-28');
    expect(addDays('2026-11-23', 0)).to.equal('2026-11-23');
  });
});

describe('minutes as a time of day', () => {
  it('have two digits each, are 24:00 at the end of a day, and start over after it', () => {
    const TIMES = { 0: '00:00', 5: '00:05', 570: '09:30', 1439: '23:59', 1440: '24:00', 1441: '00:01', 1560: '02:00' };
    for (const [minutes, time] of Object.entries(TIMES)) expect(formatMinutes(Number(minutes))).to.equal(time);
  });
});
