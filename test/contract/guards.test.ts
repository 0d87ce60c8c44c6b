import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { GenericSchema } from 'valibot';

import * as contract from '../../src/contract/index.js';
import * as councilBrief from '../../src/contract/readers/council-brief.generated.js';
import * as council from '../../src/contract/readers/council.generated.js';
import * as district from '../../src/contract/readers/district.generated.js';
import * as initiative from '../../src/contract/readers/initiative.generated.js';
import * as problem from '../../src/contract/readers/problem.generated.js';
import * as receipt from '../../src/contract/readers/receipt.generated.js';
import * as stations from '../../src/contract/readers/station.generated.js';
import * as wall from '../../src/contract/readers/wall.generated.js';

const guards = {
  ...councilBrief,
  ...council,
  ...district,
  ...initiative,
  ...problem,
  ...receipt,
  ...stations,
  ...wall,
};

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

/** Schemas with their generated guards, and a value that fits. */
const CASES: readonly (readonly [
  GenericSchema & { readonly entries?: object },
  (value: unknown) => boolean,
  unknown,
])[] = [
  [contract.District, guards.isDistrict, { id: 'a', name: 'A', circles: [{ id: 'b', name: 'B' }] }],
  [contract.DistrictInitiatives, guards.isDistrictInitiatives, { initiatives: [{ id: 'a', title: 'A' }] }],
  [contract.Stations, guards.isStations, { stations: [station], next: 'stations-2.json' }],
  [contract.StationEntry, guards.isStationEntry, station],
  [contract.Station, guards.isStation, { ...station, serves: ['lane', '静安'], services: [{ id: 'a', name: 'A' }] }],
  [contract.Circle, guards.isCircle, { id: 'a', name: 'A', area: { type: 'Polygon', coordinates: [ring] } }],
  [contract.Organization, guards.isOrganization, { id: 'a', name: 'A', location: null }],
  [contract.Council, guards.isCouncil, { id: 'a', name: 'A', events: [event], terms: [{ id: 't', start: '2019' }] }],
  [contract.CouncilEvents, guards.isCouncilEvents, { events: [event], next: null }],
  [contract.CouncilEvent, guards.isCouncilEvent, event],
  [contract.CouncilBrief, guards.isCouncilBrief, { id: 'a', name: 'A', members: [{ organization: 'B' }] }],
  [contract.CouncilBriefs, guards.isCouncilBriefs, { councils: [{ id: 'a', name: 'A' }] }],
  [contract.Initiative, guards.isInitiative, { id: 'a', title: 'A', roles: [{ id: 'b', name: 'B', limit: 2 }] }],
  [contract.Wall, guards.isWall, { pledges: [{ number: 1, organization: { name: 'A' }, received: '2026-11-25' }] }],
  [
    contract.Receipt,
    guards.isReceipt,
    {
      number: 1,
      initiative: 'a',
      organization: { name: 'A' },
      roles: ['b'],
      received: '2026-11-25T10:00:00+08:00',
      state: 'received',
    },
  ],
  [contract.Problem, guards.isProblem, { type: 'about:blank', errors: [{ pointer: '/a', detail: 'b' }] }],
];

/** Values of which most do not fit. */
const arbitraryMember = fc.constantFrom<unknown>(
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

/**
 * Returns the members of `value` that `model` has too: a schema drops unknown members, which does not count as a
 * change.
 */
function pickKnown(value: unknown, model: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(model)) return value.map((item, index) => pickKnown(item, model[index]));
  if (typeof value !== 'object' || value === null || typeof model !== 'object' || model === null) return value ?? null;
  const members = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(model).map(([key, member]) => [key, pickKnown(members[key], member)]));
}

describe('a generated guard', () => {
  for (const [schema, guard, fitting] of CASES) {
    const keys = Object.keys(schema.entries ?? {});

    it(`accepts a value that fits, with any further members: ${keys.join(', ')}`, () => {
      expect(guard(fitting)).to.equal(true);
      expect(guard({ ...(fitting as object), more: 1 })).to.equal(true);
      for (const value of [null, undefined, 7, 'text', true]) expect(guard(value)).to.equal(false);
    });

    it(`accepts only what the schema accepts and leaves unchanged: ${keys.join(', ')}`, () => {
      let accepted = 0;
      fc.assert(
        fc.property(
          fc.dictionary(fc.constantFrom(...keys), arbitraryMember, { maxKeys: 3 }),
          fc.boolean(),
          (members, isComplete) => {
            const value = { ...(isComplete ? (fitting as object) : {}), ...members };
            if (!guard(value)) return;
            accepted += 1;
            const reading = contract.read(schema, value);
            expect(reading.ok).to.equal(true);
            expect(reading.faults).to.deep.equal([]);
            const read = (reading as { value: unknown }).value;
            expect(pickKnown(value, read)).to.deep.equal(pickKnown(read, read));
          },
        ),
        { numRuns: 600 },
      );
      expect(accepted).to.be.greaterThan(10);
    });
  }

  it('rejects what the schema would read as another value', () => {
    expect(guards.isStationEntry({ ...station, status: 'unheard-of' })).to.equal(false);
    expect(guards.isStationEntry({ ...station, location: { type: 'Point', coordinates: [31.2, 121.4] } })).to.equal(
      false,
    );
    expect(guards.isStations({ stations: [station, station] })).to.equal(false);
    expect(guards.isProblem({ title: 'No type' })).to.equal(false);
  });
});

describe('a list with a guard for its items', () => {
  it('reads the same as without it', () => {
    const itemGuards = new Map([[contract.StationEntry, guards.isStationEntry]]) as unknown as contract.ItemGuards;
    const broken = { id: 'b' };
    for (const stations of [[station, broken], [station, station], [{ ...station, status: 'new' }], [station]]) {
      expect(contract.read(contract.Stations, { stations }, itemGuards)).to.deep.equal(
        contract.read(contract.Stations, { stations }),
      );
    }
  });
});
