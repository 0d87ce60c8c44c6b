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

/** What is read of a document, and where it was wrong. */
function reading(schema: GenericSchema, input: unknown): { value: unknown; pointers: string[] } {
  const result = read(schema, input);
  return { value: result.ok ? result.value : 'broken', pointers: result.faults.map(({ pointer }) => pointer) };
}

/** Every list of the contract: what it is in, one that fits, one that does not, and what is wrong with that. */
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
  ['serves', Station, station, { 'zh-Hans': '中信泰富广场' }, 5, ''],
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
      const { value, pointers } = reading(schema, { ...rest, [list]: [bad, good, bad] });
      expect(value).to.have.deep.property(list, [good]);
      expect(pointers).to.deep.equal([`/${list}/0${wrong}`, `/${list}/2${wrong}`]);
    });
  }

  it('may be of another kind altogether', () => {
    const items = [null, 0, 'text', [], [station], true, station];
    const { value, pointers } = reading(Stations, { stations: items });
    expect(value).to.deep.equal({ stations: [station] });
    expect(new Set(pointers.map((pointer) => pointer.split('/')[2]))).to.deep.equal(
      new Set(['0', '1', '2', '3', '4', '5']),
    );
  });

  it('says everything that is wrong with it', () => {
    const { pointers } = reading(Council, { ...council, events: [{ id: 'B', date: '2020-13', url: 5 }] });
    expect(pointers).to.have.members(['/events/0/id', '/events/0/date', '/events/0/url', '/events/0/title']);
  });

  it('leaves an empty list where it was the only one', () => {
    expect(reading(Stations, { stations: [{}] }).value).to.deep.equal({ stations: [] });
  });
});

describe('a broken item in a list within a list', () => {
  it('costs no more than itself', () => {
    const services = [
      { id: 'a', name: 'A', openingHours: [monday, { ...monday, closes: '25:00' }] },
      { id: 'b', name: 'B' },
    ];
    const { value, pointers } = reading(Station, { ...station, services });
    expect(value).to.have.deep.property('services', [
      { id: 'a', name: 'A', openingHours: [monday] },
      { id: 'b', name: 'B' },
    ]);
    expect(pointers).to.deep.equal(['/services/0/openingHours/1/closes']);
  });

  it('is reported with all of its way, three lists deep', () => {
    const programme = { id: 'a', name: 'A', themes: [{ id: 't', name: '' }], goals: ['组织有活力', ''] };
    const event = {
      id: 'e',
      title: 'E',
      people: [{ name: 'P', part: 'host' }, { part: 'host' }],
      figures: [{ value: '80', label: 'F' }],
    };
    const { value, pointers } = reading(Council, { ...council, events: [event], programmes: [programme] });
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

  it('stays forgiven where the item around it is kept, and goes with it where that is not', () => {
    const kept = { id: 'a', name: 'A', organizations: ['x', 'NOT'] };
    const lost = { id: 'b', organizations: ['NOT'] };
    const { value, pointers } = reading(District, { ...district, circles: [kept, lost] });
    expect(value).to.have.deep.property('circles', [{ id: 'a', name: 'A', organizations: ['x'] }]);
    expect(pointers).to.have.members(['/circles/0/organizations/1', '/circles/1/organizations/0', '/circles/1/name']);
  });
});

describe('an id that stands in a list twice', () => {
  it('is that of the first one', () => {
    const stations = [
      { ...station, id: 'a', name: 'first' },
      { ...station, id: 'b' },
      { ...station, id: 'a', name: 'second' },
    ];
    const { value, pointers } = reading(Stations, { stations });
    expect(value).to.deep.equal({ stations: stations.slice(0, 2) });
    expect(pointers).to.deep.equal(['/stations/2']);
  });

  it('is none in a list of texts, of which one may be in Indonesian', () => {
    const text = [
      { id: 'Ya', en: 'Yes' },
      { id: 'Ya', en: 'Yes' },
    ];
    expect(reading(Initiative, { ...initiative, text })).to.deep.equal({
      value: { ...initiative, text },
      pointers: [],
    });
  });

  it('is not taken by a broken item', () => {
    const stations = [{ id: 'tower' }, station];
    expect(reading(Stations, { stations }).value).to.deep.equal({ stations: [station] });
  });

  it('may stand in another list', () => {
    const both = { ...district, circles: [{ id: 'a', name: 'A' }], alliances: [{ id: 'a', name: 'A' }] };
    expect(reading(District, both)).to.deep.equal({ value: both, pointers: [] });
  });

  it('is no concern of things without an id', () => {
    const hours = { ...station, openingHours: [monday, monday], serves: ['a', 'a'] };
    expect(reading(Station, hours)).to.deep.equal({ value: hours, pointers: [] });
  });
});

describe('what is read as unknown, and reported', () => {
  const ring = [
    [121.44, 31.22],
    [121.46, 31.22],
    [121.46, 31.23],
    [121.44, 31.22],
  ];
  const swapped = ring.map(([longitude, latitude]) => [latitude, longitude]);

  it('is a location with latitude and longitude the wrong way round', () => {
    const location = { type: 'Point', coordinates: [31.228, 121.456] };
    expect(reading(Stations, { stations: [{ ...station, location }] })).to.deep.equal({
      value: { stations: [{ ...station, location: null }] },
      pointers: ['/stations/0/location/coordinates/1'],
    });
    expect(reading(Station, { ...station, location })).to.deep.equal({
      value: { ...station, location: null },
      pointers: ['/location/coordinates/1'],
    });
  });

  it('is a location that is none', () => {
    for (const location of [
      '121,31',
      [121, 31],
      { type: 'point', coordinates: [121, 31] },
      { lat: 31, lng: 121 },
      {},
    ]) {
      const { value, pointers } = reading(Station, { ...station, location });
      expect(value).to.deep.equal({ ...station, location: null });
      expect(pointers).to.not.be.empty;
    }
  });

  it('is an area the wrong way round, one position after another', () => {
    const circle = { id: 'a', name: 'A', area: { type: 'Polygon', coordinates: [swapped] } };
    const { value, pointers } = reading(District, { ...district, circles: [circle] });
    expect(value).to.have.deep.property('circles', [{ id: 'a', name: 'A', area: null }]);
    expect(pointers).to.include.members([0, 1, 2, 3].map((at) => `/circles/0/area/coordinates/0/${at}/1`));
  });

  it('is an area with an open ring', () => {
    const boundary = { type: 'MultiPolygon', coordinates: [[ring], [[...ring, [121.45, 31.24]]]] };
    expect(reading(District, { ...district, boundary })).to.deep.equal({
      value: { ...district, boundary: null },
      pointers: ['/boundary/coordinates/1/0'],
    });
  });

  it('is an area without a ring, as in a template not yet filled', () => {
    const boundary = { type: 'Polygon', coordinates: [] };
    expect(reading(District, { ...district, boundary })).to.deep.equal({
      value: { ...district, boundary: null },
      pointers: ['/boundary/coordinates'],
    });
  });

  it('is how many roles to choose, the pledges so far, and the source', () => {
    const odd = { choose: { min: -1 }, pledges: { count: 'many' }, source: { url: 'https://example.org' } };
    expect(reading(Initiative, { ...initiative, ...odd })).to.deep.equal({
      value: { ...initiative, choose: null, pledges: null, source: null },
      pointers: ['/choose/min', '/pledges/count', '/source/title'],
    });
  });
});

describe('a JSON Pointer', () => {
  it('escapes what RFC 6901 says', () => {
    const byRole = { 'a/b': -1, 'a~b': -1, '~1': -1, '': -1, 商圈: -1 };
    const { pointers } = reading(Initiative, { ...initiative, pledges: { byRole } });
    const steps = ['a~1b', 'a~0b', '~01', '', '商圈'];
    expect(pointers).to.deep.equal(steps.map((step) => `/pledges/byRole/${step}`));
  });

  it('is empty for the document itself', () => {
    expect(reading(Stations, 'stations').pointers).to.deep.equal(['']);
  });
});

describe('reading', () => {
  it('leaves the document as it was', () => {
    const stations = Object.freeze([Object.freeze({ id: 'a' }), Object.freeze({ ...station, more: 1 })]);
    const input = Object.freeze({ stations });
    // What the contract does not know may come along, and nothing reads it.
    const { stations: read } = reading(Stations, input).value as { stations: readonly object[] };
    expect(read).to.have.length(1);
    expect(read[0]).to.include(station);
    expect(reading(Stations, input).value).to.deep.equal({ stations: read });
  });
});
