import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { GenericSchema } from 'valibot';

import * as contract from '../../src/contract/index.js';
import * as shapes from '../../src/contract/guards.generated.js';

const station = {
  id: 'tower',
  name: { 'zh-Hans': '服务站', en: 'Station' },
  status: 'open',
  circle: 'lane',
  location: { type: 'Point', coordinates: [121.45, 31.22] },
  accuracy: 20,
  openingHours: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '17:30' }],
  specialOpeningHours: [{ validFrom: '2026-10-01', validThrough: '2026-10-07', opens: null, closes: null }],
  timeZone: 'Asia/Shanghai',
};
const event = { id: 'handover', title: '交接', kind: 'handover', people: [{ name: 'A', part: 'host' }] };
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

/** Every check with the schema that it is made from, and a value that fits. */
const KINDS: readonly (readonly [
  GenericSchema & { readonly entries?: object },
  (value: unknown) => boolean,
  unknown,
])[] = [
  [contract.District, shapes.isDistrict, { id: 'a', name: 'A', circles: [{ id: 'b', name: 'B' }] }],
  [contract.DistrictInitiatives, shapes.isDistrictInitiatives, { initiatives: [{ id: 'a', title: 'A' }] }],
  [contract.Stations, shapes.isStations, { stations: [station], next: 'stations-2.json' }],
  [contract.StationEntry, shapes.isStationEntry, station],
  [contract.Station, shapes.isStation, { ...station, serves: ['lane', '静安'], services: [{ id: 'a', name: 'A' }] }],
  [contract.Circle, shapes.isCircle, { id: 'a', name: 'A', area: { type: 'Polygon', coordinates: [ring] } }],
  [contract.Organization, shapes.isOrganization, { id: 'a', name: 'A', location: null }],
  [contract.Council, shapes.isCouncil, { id: 'a', name: 'A', events: [event], terms: [{ id: 't', start: '2019' }] }],
  [contract.CouncilEvents, shapes.isCouncilEvents, { events: [event], next: null }],
  [contract.CouncilEvent, shapes.isCouncilEvent, event],
  [contract.CouncilBrief, shapes.isCouncilBrief, { id: 'a', name: 'A', members: [{ organization: 'B' }] }],
  [contract.CouncilBriefs, shapes.isCouncilBriefs, { councils: [{ id: 'a', name: 'A' }] }],
  [contract.Initiative, shapes.isInitiative, { id: 'a', title: 'A', roles: [{ id: 'b', name: 'B', limit: 2 }] }],
  [contract.Wall, shapes.isWall, { pledges: [{ number: 1, organization: { name: 'A' }, received: '2026-11-25' }] }],
  [
    contract.Receipt,
    shapes.isReceipt,
    {
      number: 1,
      initiative: 'a',
      organization: { name: 'A' },
      roles: ['b'],
      received: '2026-11-25T10:00:00+08:00',
      state: 'received',
    },
  ],
  [contract.Problem, shapes.isProblem, { type: 'about:blank', errors: [{ pointer: '/a', detail: 'b' }] }],
];

/** Values that are wrong somewhere, and some that are right. */
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  'open',
  'a-b',
  'Not An Id',
  '2026-13',
  '2026-02-30',
  '25:00',
  NaN,
  Infinity,
  -1,
  0,
  1.5,
  7,
  true,
  [],
  {},
  { en: 3 },
  { en: ' ' },
  { __proto__: null, en: 'x' },
  JSON.parse('{"__proto__": "x", "constructor": "y"}'),
  [{ id: 'a', name: 'A', title: 'A' }],
  [
    { id: 'a', name: 'A', title: 'A' },
    { id: 'a', name: 'A', title: 'A' },
  ],
  [{ name: 'A', part: 'unheard-of' }],
  ['a', 'b c'],
  [event],
  [station, { ...station, status: 'unheard-of' }],
  { type: 'Point', coordinates: [31.2, 121.4] },
  { type: 'Point', coordinates: [121.4, 31.2, 4] },
  { type: 'Polygon', coordinates: [ring] },
  { type: 'Polygon', coordinates: [ring.slice(1)] },
  { type: 'MultiPolygon', coordinates: [[ring], []] },
  { count: 3, byRole: { a: 1 } },
  { count: 3, byRole: { a: 1.5 } },
  { min: 1, max: 0 },
  'Mars/Olympus',
);

/** What is in `of` of all that is in `value`: a schema leaves out what the contract does not know, which is no change. */
function known(value: unknown, of: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(of)) return value.map((one, index) => known(one, of[index]));
  if (typeof value !== 'object' || value === null || typeof of !== 'object' || of === null) return value ?? null;
  const members = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, known(members[key], one)]));
}

describe('a check made from a schema', () => {
  for (const [schema, is, fitting] of KINDS) {
    const keys = Object.keys(schema.entries ?? {});

    it(`knows what fits, whatever else is in it: ${keys.join(', ')}`, () => {
      expect(is(fitting)).to.equal(true);
      expect(is({ ...(fitting as object), more: 1 })).to.equal(true);
      for (const value of [null, undefined, 7, 'text', true]) expect(is(value)).to.equal(false);
    });

    it(`says yes only to what the schema takes and changes nothing of: ${keys.join(', ')}`, () => {
      let yes = 0;
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...keys), odd, { maxKeys: 3 }), fc.boolean(), (members, isMost) => {
          const value = { ...(isMost ? (fitting as object) : {}), ...members };
          if (!is(value)) return;
          yes += 1;
          const reading = contract.read(schema, value);
          expect(reading.ok).to.equal(true);
          expect(reading.faults).to.deep.equal([]);
          const taken = (reading as { value: unknown }).value;
          expect(known(value, taken)).to.deep.equal(known(taken, taken));
        }),
        { numRuns: 600 },
      );
      expect(yes).to.be.greaterThan(10);
    });
  }

  it('says no to what a schema would read as something else', () => {
    expect(shapes.isStationEntry({ ...station, status: 'unheard-of' })).to.equal(false);
    expect(shapes.isStationEntry({ ...station, location: { type: 'Point', coordinates: [31.2, 121.4] } })).to.equal(
      false,
    );
    expect(shapes.isStations({ stations: [station, station] })).to.equal(false);
    expect(shapes.isProblem({ title: 'No type' })).to.equal(false);
  });
});

describe('a list of which a few are known to be whole', () => {
  it('is read as it is without knowing that', () => {
    const whole = new Map([[contract.StationEntry, shapes.isStationEntry]]) as unknown as contract.ItemGuards;
    const broken = { id: 'b' };
    for (const stations of [[station, broken], [station, station], [{ ...station, status: 'new' }], [station]]) {
      expect(contract.read(contract.Stations, { stations }, whole)).to.deep.equal(
        contract.read(contract.Stations, { stations }),
      );
    }
  });
});
