import { expect } from '@open-wc/testing';
import type { GenericSchema } from 'valibot';

import {
  Council,
  CouncilEvents,
  District,
  Initiative,
  Programme,
  read,
  Station,
  Stations,
  Wall,
} from '../../src/contract/index.js';

const district = { id: 'jing-an', name: '静安', circles: [] };
const station = { id: 'tower', name: '服务站', status: 'open' };
const council = { id: 'district', name: '联席会议', events: [] };
const event = { id: 'handover', title: '交接', kind: 'handover', status: 'held' };
const initiative = { id: 'economy', title: '倡议', roles: [] };
const monday = { dayOfWeek: ['Monday'], opens: '09:00', closes: '17:30' };

/** Reads a document; returns its value and the pointers of its faults. */
function readWithPointers(schema: GenericSchema, input: unknown): { value: unknown; pointers: string[] } {
  const result = read(schema, input);
  return { value: result.ok ? result.value : 'broken', pointers: result.faults.map(({ pointer }) => pointer) };
}

/** Lists of the contract, each with its resource, an item that fits, one that does not, and the place of its fault. */
const LISTS: readonly (readonly [string, GenericSchema, object, good: unknown, bad: unknown, wrong: string])[] = [
  ['circles', District, district, { id: 'a', name: 'A' }, { id: 'b' }, '/name'],
  ['alliances', District, district, { id: 'a', name: 'A' }, { id: 'b', name: '' }, '/name'],
  ['organizations', District, district, { id: 'a', name: 'A' }, { name: 'B' }, '/id'],
  ['initiatives', District, district, { id: 'a', title: 'A' }, { id: 'b', name: 'B' }, '/title'],
  ['stations', Stations, {}, station, { id: 'b' }, '/name'],
  ['services', Station, station, { id: 'a', name: 'A' }, { id: 'B', name: 'B' }, '/id'],
  ['openingHours', Station, station, monday, { ...monday, dayOfWeek: ['Caturday'] }, '/dayOfWeek/0'],
  ['openingHours', Station, station, monday, { ...monday, opens: '9:00' }, '/opens'],
  ['openingHours', Station, station, monday, { ...monday, dayOfWeek: [] }, '/dayOfWeek'],
  [
    'specialOpeningHours',
    Station,
    station,
    { validFrom: '2026-10-01', validThrough: '2026-10-07', opens: null, closes: null },
    { validFrom: '2026-10-01', validThrough: '2026-10-32' },
    '/validThrough',
  ],
  ['activities', Station, station, { id: 'a', name: 'A' }, { id: 'b', name: 'B', start: '2026-02-29' }, '/start'],
  ['images', Station, station, { src: 'a.jpg' }, { alt: 'A' }, '/src'],
  ['images', Station, station, { src: 'a.jpg' }, { src: 'b.jpg', width: 0 }, '/width'],
  ['serves', Station, station, 'citic-square', '', ''],
  ['serves', Station, station, { 'zh-Hans': '中信泰富广场' }, true, ''],
  ['builtBy', Station, station, '国际集团党委', ' ', ''],
  ['events', Council, council, event, { ...event, id: 'b', date: '2020-02-30' }, '/date'],
  ['events', CouncilEvents, {}, event, { ...event, id: 'b', date: '2020-13' }, '/date'],
  ['terms', Council, council, { id: 'a', kind: 'acting' }, { id: 'b', start: '2020-00' }, '/start'],
  ['members', Council, council, { organization: 'A' }, { organization: {} }, '/organization'],
  ['programmes', Council, council, { id: 'a', name: 'A' }, { id: 'b', name: 'B', year: 2020 }, '/year'],
  ['roles', Initiative, initiative, { id: 'a', name: 'A' }, { id: 'b', name: 'B', limit: 0 }, '/limit'],
  ['calledBy', Initiative, initiative, { name: 'A' }, { title: 'B' }, '/name'],
  ['text', Initiative, initiative, '一起行动', '', ''],
  [
    'pledges',
    Wall,
    {},
    { number: 1, organization: { name: 'A' } },
    { number: 2, organization: {} },
    '/organization/name',
  ],
  ['principles', Programme, { id: 'a', name: 'A' }, '机制共建', null, ''],
];

describe('a broken item in a list', () => {
  for (const [list, schema, rest, good, bad, wrong] of LISTS) {
    it(`is left out and reported, and the rest is kept: ${list}${wrong}`, () => {
      const { value, pointers } = readWithPointers(schema, { ...rest, [list]: [bad, good, bad] });
      expect(value).to.have.deep.property(list, [good]);
      expect(pointers).to.deep.equal([`/${list}/0${wrong}`, `/${list}/2${wrong}`]);
    });
  }

  it('may be of any other type', () => {
    const items = [null, 0, 'text', [], [station], true, station];
    const { value, pointers } = readWithPointers(Stations, { stations: items });
    expect(value).to.deep.equal({ stations: [station] });
    expect(new Set(pointers.map((pointer) => pointer.split('/')[2]))).to.deep.equal(
      new Set(['0', '1', '2', '3', '4', '5']),
    );
  });

  it('is reported with all its faults', () => {
    const { pointers } = readWithPointers(Council, { ...council, events: [{ id: 'B', date: '2020-13', url: 5 }] });
    expect(pointers).to.have.members(['/events/0/id', '/events/0/date', '/events/0/url', '/events/0/title']);
  });

  it('leaves an empty list where it is the only item', () => {
    expect(readWithPointers(Stations, { stations: [{}] }).value).to.deep.equal({ stations: [] });
  });
});

describe('a broken item in a list within a list', () => {
  it('is left out alone', () => {
    const services = [
      { id: 'a', name: 'A', openingHours: [monday, { ...monday, closes: '25:00' }] },
      { id: 'b', name: 'B' },
    ];
    const { value, pointers } = readWithPointers(Station, { ...station, services });
    expect(value).to.have.deep.property('services', [
      { id: 'a', name: 'A', openingHours: [monday] },
      { id: 'b', name: 'B' },
    ]);
    expect(pointers).to.deep.equal(['/services/0/openingHours/1/closes']);
  });

  it('is reported with its full path, three lists deep', () => {
    const programme = { id: 'a', name: 'A', themes: [{ id: 't', name: '' }], goals: ['组织有活力', ''] };
    const event = {
      id: 'e',
      title: 'E',
      people: [{ name: 'P', part: 'host' }, { part: 'host' }],
      figures: [{ value: '80', label: 'F' }],
    };
    const { value, pointers } = readWithPointers(Council, { ...council, events: [event], programmes: [programme] });
    expect(value)
      .to.have.nested.property('events[0].people')
      .that.deep.equals([{ name: 'P', part: 'host' }]);
    expect(value).to.have.nested.property('programmes[0].goals').that.deep.equals(['组织有活力']);
    expect(pointers).to.deep.equal([
      '/events/0/people/1/name',
      '/events/0/figures/0/value',
      '/programmes/0/goals/1',
      '/programmes/0/themes/0/name',
    ]);
  });

  it('is reported whether the item around it is kept or left out', () => {
    const kept = { id: 'a', name: 'A', organizations: ['x', 'NOT'] };
    const lost = { id: 'b', organizations: ['NOT'] };
    const { value, pointers } = readWithPointers(District, { ...district, circles: [kept, lost] });
    expect(value).to.have.deep.property('circles', [{ id: 'a', name: 'A', organizations: ['x'] }]);
    expect(pointers).to.have.members(['/circles/0/organizations/1', '/circles/1/organizations/0', '/circles/1/name']);
  });
});

describe('an id that occurs twice in a list', () => {
  it('belongs to the first item', () => {
    const stations = [
      { ...station, id: 'a', name: 'first' },
      { ...station, id: 'b' },
      { ...station, id: 'a', name: 'second' },
    ];
    const { value, pointers } = readWithPointers(Stations, { stations });
    expect(value).to.deep.equal({ stations: stations.slice(0, 2) });
    expect(pointers).to.deep.equal(['/stations/2']);
  });

  it('is not the tag of Indonesian in a list of texts', () => {
    const text = [
      { id: 'Ya', en: 'Yes' },
      { id: 'Ya', en: 'Yes' },
    ];
    expect(readWithPointers(Initiative, { ...initiative, text })).to.deep.equal({
      value: { ...initiative, text },
      pointers: [],
    });
  });

  it('does not belong to a broken item', () => {
    const stations = [{ id: 'tower' }, station];
    expect(readWithPointers(Stations, { stations }).value).to.deep.equal({ stations: [station] });
  });

  it('may occur in two lists', () => {
    const both = { ...district, circles: [{ id: 'a', name: 'A' }], alliances: [{ id: 'a', name: 'A' }] };
    expect(readWithPointers(District, both)).to.deep.equal({ value: both, pointers: [] });
  });

  it('does not concern items without an id', () => {
    const hours = { ...station, openingHours: [monday, monday], serves: ['a', 'a'] };
    expect(readWithPointers(Station, hours)).to.deep.equal({ value: hours, pointers: [] });
  });
});

describe('a member that is reported and read as unknown', () => {
  const ring = [
    [121.44, 31.22],
    [121.46, 31.22],
    [121.46, 31.23],
    [121.44, 31.22],
  ];
  const swapped = ring.map(([longitude, latitude]) => [latitude, longitude]);

  it('is a location with latitude and longitude swapped', () => {
    const location = { type: 'Point', coordinates: [31.228, 121.456] };
    expect(readWithPointers(Stations, { stations: [{ ...station, location }] })).to.deep.equal({
      value: { stations: [{ ...station, location: null }] },
      pointers: ['/stations/0/location/coordinates/1'],
    });
    expect(readWithPointers(Station, { ...station, location })).to.deep.equal({
      value: { ...station, location: null },
      pointers: ['/location/coordinates/1'],
    });
  });

  it('is an invalid location', () => {
    for (const location of [
      '121,31',
      [121, 31],
      { type: 'point', coordinates: [121, 31] },
      { lat: 31, lng: 121 },
      {},
    ]) {
      const { value, pointers } = readWithPointers(Station, { ...station, location });
      expect(value).to.deep.equal({ ...station, location: null });
      expect(pointers).to.not.be.empty;
    }
  });

  it('is an area with latitude and longitude swapped', () => {
    const circle = { id: 'a', name: 'A', area: { type: 'Polygon', coordinates: [swapped] } };
    const { value, pointers } = readWithPointers(District, { ...district, circles: [circle] });
    expect(value).to.have.deep.property('circles', [{ id: 'a', name: 'A', area: null }]);
    expect(pointers).to.include.members([0, 1, 2, 3].map((at) => `/circles/0/area/coordinates/0/${at}/1`));
  });

  it('is an area with an open ring', () => {
    const boundary = { type: 'MultiPolygon', coordinates: [[ring], [[...ring, [121.45, 31.24]]]] };
    expect(readWithPointers(District, { ...district, boundary })).to.deep.equal({
      value: { ...district, boundary: null },
      pointers: ['/boundary/coordinates/1/0'],
    });
  });

  it('is an area without a ring, as in an unfilled template', () => {
    const boundary = { type: 'Polygon', coordinates: [] };
    expect(readWithPointers(District, { ...district, boundary })).to.deep.equal({
      value: { ...district, boundary: null },
      pointers: ['/boundary/coordinates'],
    });
  });

  it('is a number of roles, a summary of pledges or a source that does not fit', () => {
    const odd = { choose: { min: -1 }, pledges: { count: 'many' }, source: { url: 'https://example.org' } };
    expect(readWithPointers(Initiative, { ...initiative, ...odd })).to.deep.equal({
      value: { ...initiative, choose: null, pledges: null, source: null },
      pointers: ['/choose/min', '/pledges/count', '/source/title'],
    });
  });
});

describe('a JSON Pointer', () => {
  it('escapes characters by RFC 6901', () => {
    const byRole = { 'a/b': -1, 'a~b': -1, '~1': -1, '': -1, 商圈: -1 };
    const { pointers } = readWithPointers(Initiative, { ...initiative, pledges: { byRole } });
    const steps = ['a~1b', 'a~0b', '~01', '', '商圈'];
    expect(pointers).to.deep.equal(steps.map((step) => `/pledges/byRole/${step}`));
  });

  it('is empty for the document itself', () => {
    expect(readWithPointers(Stations, 'stations').pointers).to.deep.equal(['']);
  });
});

describe('reading', () => {
  it('leaves the document unchanged', () => {
    const stations = Object.freeze([Object.freeze({ id: 'a' }), Object.freeze({ ...station, more: 1 })]);
    const input = Object.freeze({ stations });
    // An intact item keeps its unknown members, which nothing reads.
    const { stations: read } = readWithPointers(Stations, input).value as { stations: readonly object[] };
    expect(read).to.have.length(1);
    expect(read[0]).to.include(station);
    expect(readWithPointers(Stations, input).value).to.deep.equal({ stations: read });
  });
});
