import { expect } from '@open-wc/testing';
import * as v from 'valibot';

import {
  Area,
  DateText,
  District,
  Id,
  Name,
  Position,
  read,
  Role,
  SpecialOpeningHours,
  Station,
} from '../../src/contract/index.js';
import { Count, TimeText, TimeZone } from '../../src/contract/common-schemas.js';

/** Laws of the contract's values, each with inputs that fit and inputs that do not. */
const LAWS: readonly (readonly [name: string, schema: v.GenericSchema, good: unknown[], bad: unknown[]])[] = [
  [
    'an id is safe in a URL',
    Id,
    ['a', '0', 'plaza-66', '1-4-x', 'a-', 'a'.repeat(64)],
    ['', '-a', 'Plaza', 'a_b', 'a.b', 'a/b', '../a', 'a b', 'a\n', '商圈', 'a'.repeat(65), 7, null],
  ],
  [
    'a name is a text that is not blank',
    Name,
    ['恒隆广场商圈', { 'zh-Hans': '恒隆广场商圈' }, { 'zh-Hans': '恒隆广场商圈', en: '' }],
    ['', ' ', '\u3000', {}, { en: '' }, { 'zh-Hans': ' ', en: '\n' }, { en: 5 }, { en: null }, 5, true, null],
  ],
  [
    'a date is a year, a month, a day, or a date-time with its offset',
    DateText,
    [
      '2019',
      '2019-12',
      '2020-06-29',
      '2026-12-01T18:30:00+08:00',
      '2026-12-01T18:30:00.25Z',
      '2026-12-01T18:30-03:30',
      '2026-12-01T00:00:00+23:59',
      '0019',
    ],
    [
      '',
      '20',
      '20201',
      '2020-6',
      '2020/06/29',
      '20200629',
      '2020-06-29T18:30:00',
      '2020-06-29 18:30:00Z',
      '2020-06T18:30Z',
      '29.6.2020',
      'tomorrow',
      ' 2020',
      '2020\n',
      '2020-06-29T18:30:00+0800',
      '２０２０',
      2020,
      new Date(0),
    ],
  ],
  [
    'a date exists in the calendar',
    DateText,
    ['2020-02-29', '2000-02-29', '2024-02-29', '2400-02-29', '0400-02-29', '2020-12-31', '2020-04-30', '0000-02-29'],
    [
      '2020-00',
      '2020-13',
      '2020-01-00',
      '2020-01-32',
      '2020-02-30',
      '2021-02-29',
      '1900-02-29',
      '2100-02-29',
      '0001-02-29',
      '2020-04-31',
      '2020-02-30T10:00:00+08:00',
    ],
  ],
  [
    'a date-time has an existing time and offset',
    DateText,
    ['2020-06-29T00:00:00Z', '2020-06-29T23:59:59Z'],
    [
      '2020-06-29T24:00:00Z',
      '2020-06-29T10:60:00Z',
      '2020-06-29T10:00:61Z',
      '2016-12-31T23:59:60Z',
      '2020-06-29T10:00:00+24:00',
      '2020-06-29T10:00:00+08:60',
      '2020-06-29T10:00:00+99:99',
    ],
  ],
  [
    'a time of day is from 00:00 to 24:00',
    TimeText,
    ['00:00', '09:00', '09:00:00', '23:59:59', '24:00', '24:00:00'],
    ['9:00', '24:01', '25:00', '09:60', '09:00:60', '09', '9am', '09:00Z', '', 900],
  ],
  [
    'a time zone is one of IANA’s',
    TimeZone,
    ['Asia/Shanghai', 'America/New_York', 'UTC'],
    ['', 'Shanghai', 'Asia/Jing’an', 'CST-8', 'Mars/Olympus', 8],
  ],
  ['a count is an integer from 0', Count, [0, 1, 80], [-1, 0.5, '5', 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]],
  [
    'a position is longitude, then latitude, in degrees',
    Position,
    [
      [121.456, 31.228],
      [-180, -90],
      [180, 90],
      [121.456, 31.228, 4],
    ],
    [
      [],
      [121.456],
      [31.228, 121.456],
      [181, 0],
      [0, -91],
      ['121', '31'],
      [null, null],
      { 0: 121, 1: 31 },
      [Number.NaN, 0],
    ],
  ],
];

for (const [name, schema, good, bad] of LAWS) {
  it(name, () => {
    for (const input of good) expect(v.is(schema, input), show(input)).to.equal(true);
    for (const input of bad) expect(v.is(schema, input), show(input)).to.equal(false);
  });
}

describe('an area', () => {
  const ring = [
    [121.44, 31.22],
    [121.46, 31.22],
    [121.46, 31.23],
    [121.44, 31.22],
  ];

  it('is a Polygon, with holes or without, or a MultiPolygon', () => {
    expect(v.is(Area, { type: 'Polygon', coordinates: [ring] })).to.equal(true);
    expect(v.is(Area, { type: 'Polygon', coordinates: [ring, ring] })).to.equal(true);
    expect(v.is(Area, { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] })).to.equal(true);
  });

  it('is no other geometry', () => {
    expect(v.is(Area, { type: 'Point', coordinates: [121.44, 31.22] })).to.equal(false);
    expect(v.is(Area, { type: 'GeometryCollection', geometries: [] })).to.equal(false);
    expect(v.is(Area, { type: 'Polygon', coordinates: ring })).to.equal(false);
    expect(v.is(Area, { type: 'Polygon', coordinates: [] })).to.equal(false);
    expect(v.is(Area, { coordinates: [ring] })).to.equal(false);
  });

  it('has rings of at least four positions that end where they begin', () => {
    expect(v.is(Area, { type: 'Polygon', coordinates: [ring.slice(1)] })).to.equal(false);
    expect(v.is(Area, { type: 'Polygon', coordinates: [[...ring, [121.45, 31.23]]] })).to.equal(false);
    expect(v.is(Area, { type: 'Polygon', coordinates: [ring, []] })).to.equal(false);
    for (const last of [
      [121.45, 31.22],
      [121.44, 31.23],
    ])
      expect(v.is(Area, { type: 'Polygon', coordinates: [[...ring, last]] })).to.equal(false);
  });

  it('without a position is a fault, and no error', () => {
    const boundary = { type: 'Polygon', coordinates: [[]] };
    const { ok, faults } = read(District, { id: 'a', name: 'A', circles: [], boundary });
    expect([ok, faults[0]?.pointer]).to.deep.equal([true, '/boundary/coordinates/0']);
  });
});

describe('a fault', () => {
  it('is reported once', () => {
    for (const opened of ['tomorrow', '2020-02-30', 7]) {
      expect(read(Station, { id: 'a', name: 'A', opened }).faults.map(({ pointer }) => pointer)).to.deep.equal([
        '/opened',
      ]);
    }
  });

  it('is explained in plain words', () => {
    expect(read(DateText, '2020-02-30').faults).to.deep.equal([{ pointer: '', detail: 'Expected a date that exists' }]);
    expect(read(TimeZone, 'Mars').faults).to.deep.equal([{ pointer: '', detail: 'Expected an IANA time zone' }]);
  });
});

describe('the limit of a role', () => {
  it('is at least one organization', () => {
    expect(v.is(Role, { id: 'a', name: 'A', limit: 1 })).to.equal(true);
    expect(v.is(Role, { id: 'a', name: 'A', limit: 0 })).to.equal(false);
  });
});

describe('special opening hours', () => {
  const week = { validFrom: '2026-10-01', validThrough: '2026-10-07' };

  it('have a first and a last day, and mean closed without times', () => {
    expect(v.is(SpecialOpeningHours, week)).to.equal(true);
    expect(v.is(SpecialOpeningHours, { validFrom: '2026-10-01' })).to.equal(false);
    expect(v.is(SpecialOpeningHours, { validThrough: '2026-10-07' })).to.equal(false);
  });
});

function show(input: unknown): string {
  return input instanceof Date || typeof input === 'number' ? String(input) : JSON.stringify(input);
}
