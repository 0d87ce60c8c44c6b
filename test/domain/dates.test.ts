import { expect } from '@open-wc/testing';

import {
  compareDates,
  DEFAULT_TIME_ZONE,
  formatAge,
  formatDate,
  hasTime,
  isFuture,
  isPast,
  localDay,
  localTime,
  toDateTime,
  yearOf,
} from '../../src/domain/dates.js';

/** Normalizes white space: browsers differ in the space before AM and PM. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('a formatted date', () => {
  const WORDS: readonly (readonly [date: string, chinese: string, english: string])[] = [
    ['2020', '2020年', '2020'],
    ['2020-06', '2020年6月', 'June 2020'],
    ['2020-06-29', '2020年6月29日', '29 June 2020'],
    ['2020-02-29', '2020年2月29日', '29 February 2020'],
    ['2020-01-01', '2020年1月1日', '1 January 2020'],
    ['2020-12-31', '2020年12月31日', '31 December 2020'],
    ['0099-05', '99年5月', 'May 99'],
    ['2026-12-01T18:30:00+08:00', '2026年12月1日 18:30', '1 December 2026 at 18:30'],
  ];
  for (const [date, chinese, english] of WORDS) {
    it(`is as precise as it was given: ${date}`, () => {
      expect(plain(formatDate(date, 'zh-Hans'))).to.equal(chinese);
      expect(plain(formatDate(date, 'en'))).to.equal(english);
      expect(plain(formatDate(date, 'zh-Hant'))).to.equal(chinese);
    });
  }

  it('has a time of 24 hours in every language', () => {
    for (const [time, shown] of [
      ['13:10', '13:10'],
      ['00:05', '00:05'],
    ]) {
      for (const language of ['zh-Hans', 'zh-Hant', 'en', 'en-US']) {
        expect(formatDate(`2020-06-29T${time}:00+08:00`, language), language).to.match(
          new RegExp(`[ \\u202f]${shown}$`),
        );
      }
    }
  });

  it('is the same day in every time zone where it has no time', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      expect(formatDate('2020-06-29', 'en', timeZone)).to.equal('29 June 2020');
      expect(formatDate('2020', 'en', timeZone)).to.equal('2020');
    }
  });

  it('has its time in the time zone of the place, regardless of its offset', () => {
    const instant = '2026-12-31T16:30:00Z';
    expect(plain(formatDate(instant, 'en'))).to.equal('1 January 2027 at 00:30');
    expect(plain(formatDate(instant, 'zh-Hans', 'Europe/Berlin'))).to.equal('2026年12月31日 17:30');
    expect(formatDate('2026-12-31T08:30:00-08:00', 'en')).to.equal(formatDate(instant, 'en'));
  });

  it('uses the Gregorian calendar and Western digits in every language', () => {
    for (const lang of ['th', 'fa', 'ar-SA', 'ja-u-ca-japanese', 'hi-u-nu-deva']) {
      expect(formatDate('2020', lang), lang).to.include('2020');
    }
  });

  it('is shown despite an invalid `lang` attribute', () => {
    for (const lang of ['', 'zh_CN', 'not a tag!']) expect(formatDate('2020-06-29', lang)).to.include('2020');
  });
});

describe('the year of a date', () => {
  it('is its own, or with a time the one in the time zone of the place', () => {
    for (const date of ['2020', '2020-06', '2020-06-29']) expect(yearOf(date)).to.equal('2020');
    expect(yearOf('2026-12-31T16:30:00Z')).to.equal('2027');
    expect(yearOf('2026-12-31T16:30:00Z', 'UTC')).to.equal('2026');
  });
});

describe('an instant', () => {
  it('is written in UTC to the second, each part with all its digits', () => {
    expect(toDateTime(new Date('0099-05-06T07:08:09.999Z'))).to.equal('0099-05-06T07:08:09Z');
    expect(toDateTime(new Date('2026-12-31T23:59:00+08:00'))).to.equal('2026-12-31T15:59:00Z');
  });
});

describe('a date with a time', () => {
  it('is distinguished from one without', () => {
    expect(['2020', '2020-06', '2020-06-29'].some(hasTime)).to.equal(false);
    expect(hasTime('2020-06-29T18:30:00+08:00')).to.equal(true);
  });
});

describe('the local time of a place', () => {
  it('is Shanghai’s by default', () => expect(DEFAULT_TIME_ZONE).to.equal('Asia/Shanghai'));

  it('is a day and the minutes since midnight', () => {
    const CLOCKS: readonly (readonly [instant: string, zone: string, day: string, minutes: number])[] = [
      ['2026-11-22T15:59:59Z', 'Asia/Shanghai', '2026-11-22', 1439],
      ['2026-11-22T16:00:00Z', 'Asia/Shanghai', '2026-11-23', 0],
      ['2026-11-22T18:14:00Z', 'Asia/Kathmandu', '2026-11-22', 1439],
      ['2026-11-22T18:15:00Z', 'Asia/Kathmandu', '2026-11-23', 0],
      ['2026-11-22T05:00:00Z', 'America/New_York', '2026-11-22', 0],
      // Clocks skip from 2:00 to 3:00 on 8 March, and go from 2:00 to 1:00 on 1 November.
      ['2026-03-08T06:59:00Z', 'America/New_York', '2026-03-08', 119],
      ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08', 180],
      ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01', 90],
      ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01', 90],
      ['0999-12-31T23:00:00Z', 'UTC', '0999-12-31', 1380],
    ];
    for (const [instant, zone, day, minutes] of CLOCKS) {
      expect(localTime(new Date(instant), zone), `${instant} ${zone}`).to.deep.equal({ day, minutes });
      expect(localDay(new Date(instant), zone)).to.equal(day);
    }
  });
});

describe('whether a date is in the future or past', () => {
  /** Instants at which dates begin and end in Shanghai, eight hours ahead of UTC. */
  const EDGES: readonly (readonly [date: string, begins: string, ends: string])[] = [
    ['2020-06-29', '2020-06-28T16:00:00Z', '2020-06-29T16:00:00Z'],
    ['2020-02-29', '2020-02-28T16:00:00Z', '2020-02-29T16:00:00Z'],
    ['2020-06', '2020-05-31T16:00:00Z', '2020-06-30T16:00:00Z'],
    ['2020', '2019-12-31T16:00:00Z', '2020-12-31T16:00:00Z'],
  ];
  for (const [date, begins, ends] of EDGES) {
    it(`changes at midnight in Shanghai: ${date}`, () => {
      const at = (instant: string, by = 0): [ahead: boolean, past: boolean] => {
        const now = new Date(Date.parse(instant) + by);
        return [isFuture(date, now), isPast(date, now)];
      };
      expect(at(begins, -1)).to.deep.equal([true, false]);
      expect(at(begins)).to.deep.equal([false, false]);
      expect(at(ends, -1)).to.deep.equal([false, false]);
      expect(at(ends)).to.deep.equal([false, true]);
    });
  }

  it('changes at its time, where it has one', () => {
    const date = '2026-12-01T18:30:00+08:00';
    const at = Date.parse(date);
    expect(isFuture(date, new Date(at - 1))).to.equal(true);
    expect(isPast(date, new Date(at - 1))).to.equal(false);
    expect(isFuture(date, new Date(at))).to.equal(false);
    expect(isPast(date, new Date(at))).to.equal(false);
    expect(isPast(date, new Date(at + 1))).to.equal(true);
  });

  it('depends on the time zone of the place', () => {
    const now = new Date('2020-06-29T12:00:00Z');
    expect(isPast('2020-06-29', now, 'Pacific/Kiritimati')).to.equal(true);
    expect(isPast('2020-06-29', now, 'Pacific/Pago_Pago')).to.equal(false);
    expect(isFuture('2020-06-30', now, 'Pacific/Kiritimati')).to.equal(false);
  });
});

describe('the order of dates', () => {
  it('is that of their beginnings, unknown ones last', () => {
    const ordered = [
      '0999',
      '2019',
      '2019-12',
      '2020',
      '2020-06',
      '2020-06-29',
      '2020-06-29T01:00:00+09:00',
      '2020-06-29T09:00:00+08:00',
      '2020-06-29T01:30:00Z',
      '2020-06-30',
      null,
    ];
    for (const [index, date] of ordered.entries()) {
      expect(compareDates(date, date)).to.equal(0);
      for (const later of ordered.slice(index + 1)) {
        expect(compareDates(date, later), `${String(date)} < ${String(later)}`).to.equal(-1);
        expect(compareDates(later, date), `${String(later)} > ${String(date)}`).to.equal(1);
      }
    }
  });

  it('counts absent, null and empty dates as unknown', () => {
    for (const unknown of [undefined, null, '']) {
      expect(compareDates(unknown, '2020')).to.equal(1);
      expect(compareDates('2020', unknown)).to.equal(-1);
      expect(compareDates(unknown, null)).to.equal(0);
    }
  });
});

describe('the age of an instant', () => {
  const now = Date.parse('2026-01-05T00:30:00+08:00');
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;

  const AGES: readonly (readonly [age: number, english: string, chinese: string])[] = [
    [0, '', ''],
    [MINUTE - 1, '', ''],
    [MINUTE, '1 minute ago', '1分钟前'],
    [HOUR - 1, '59 minutes ago', '59分钟前'],
    [HOUR, '1 hour ago', '1小时前'],
    [3.9 * HOUR, '3 hours ago', '3小时前'],
    [DAY - 1, '23 hours ago', '23小时前'],
    // 25 hours ago is before midnight of the previous day, so not yesterday.
    [25 * HOUR, '1 day ago', '1天前'],
    [29 * DAY, '29 days ago', '29天前'],
    // 40 days ago is November, which is not the month before January.
    [40 * DAY, '1 month ago', '1个月前'],
    [364 * DAY, '11 months ago', '11个月前'],
    [400 * DAY, '1 year ago', '1年前'],
    [-5 * MINUTE, 'in 5 minutes', '5分钟后'],
  ];
  for (const [age, english, chinese] of AGES) {
    it(`is in whole units: ${english || 'none below a minute'}`, () => {
      expect(formatAge(now - age, now, 'en')).to.equal(english);
      expect(formatAge(now - age, now, 'zh-Hans')).to.equal(chinese);
    });
  }

  it('is shown despite an invalid `lang` attribute', () => {
    for (const lang of ['', 'zh_CN']) expect(formatAge(now - HOUR, now, lang)).to.be.a('string').and.not.be.empty;
  });
});
