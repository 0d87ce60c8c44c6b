import { expect } from '@open-wc/testing';

import { formatDateRange, formatDateRangeToParts } from '../../src/domain/date-range.js';

describe('a range of dates', () => {
  const en = (start: string, end: string | null) => formatDateRange(start, end, 'en').replace(/[\u2009\u202f]/g, ' ');
  const zh = (start: string, end: string | null) => {
    const range = formatDateRange(start, end, 'zh-Hans');
    expect(formatDateRange(start, end, 'zh-Hant')).to.equal(range);
    return range;
  };

  it('is a single date without an end, or with the same one', () => {
    expect(en('2020-06-29', null)).to.equal('29 June 2020');
    expect(en('2020-06-29', '2020-06-29')).to.equal('29 June 2020');
    expect(zh('2022', null)).to.equal('2022年');
    expect(zh('2022', '2022')).to.equal('2022年');
  });

  it('does not repeat what both ends share', () => {
    // Browsers differ in the spaces about the dash.
    expect(en('2026-11-28', '2026-11-29')).to.match(/^28 ?– ?29 November 2026$/);
    expect(zh('2026-11-28', '2026-11-29')).to.equal('2026年11月28日—29日');
    expect(zh('2026-11-28', '2026-12-01')).to.equal('2026年11月28日—12月1日');
    expect(zh('2025-06-30', '2026-06-30')).to.equal('2025年6月30日—2026年6月30日');
    expect(zh('2023-01', '2023-12')).to.equal('2023年1月—12月');
    expect(en('2023-01', '2023-12')).to.equal('January – December 2023');
    expect(zh('2024', '2025')).to.equal('2024年—2025年');
  });

  it('shows times in full, in the time zone of the place', () => {
    expect(zh('2026-12-18T09:30:00+08:00', '2026-12-18T11:30:00+08:00')).to.equal('2026年12月18日 09:30—11:30');
    expect(zh('2026-12-18T01:30:00Z', '2026-12-18T01:45:00Z')).to.equal('2026年12月18日 09:30—09:45');
    expect(en('2026-12-18T09:30:00+08:00', '2026-12-18T11:30:00+08:00')).to.match(
      /^18 December 2026, 09:30 ?– ?11:30$/,
    );
  });

  it('shows neither end more precisely than it was given', () => {
    expect(zh('2023-01', '2023-12-31')).to.equal('2023年1月—2023年12月31日');
    expect(en('2023', '2024-03')).to.equal('2023 – March 2024');
    expect(zh('2026-12-18T09:30:00+08:00', '2026-12-19')).to.equal('2026年12月18日 09:30—2026年12月19日');
    expect(zh('2026-12-18', '2026-12-18T09:30:00+08:00')).to.equal('2026年12月18日—2026年12月18日 09:30');
  });

  it('shows both ends even where the end is before the start', () => {
    expect(en('2024-05', '2024-03')).to.equal('May 2024 – March 2024');
    expect(zh('2024-05-02', '2024-05-01')).to.equal('2024年5月2日—2024年5月1日');
  });

  it('is written in full by a browser that cannot shorten it', () => {
    const { prototype } = Intl.DateTimeFormat;
    const { formatRangeToParts } = prototype;
    Reflect.deleteProperty(prototype, 'formatRangeToParts');
    try {
      expect(en('2026-11-28', '2026-11-29')).to.equal('28 November 2026 – 29 November 2026');
    } finally {
      Object.defineProperty(prototype, 'formatRangeToParts', {
        value: formatRangeToParts,
        configurable: true,
        writable: true,
      });
    }
  });

  it('has its dash as a literal part', () => {
    const parts = formatDateRangeToParts('2024', '2025', 'zh-Hans');
    expect(parts).to.deep.include({ type: 'literal', value: '—' });
  });

  it('names the year in its parts', () => {
    const years = (lang: string) =>
      formatDateRangeToParts('2020-06-29', null, lang).filter(({ type }) => type === 'year');
    for (const lang of ['en', 'zh-Hans']) expect(years(lang).map(({ value }) => value)).to.deep.equal(['2020']);
  });
});
