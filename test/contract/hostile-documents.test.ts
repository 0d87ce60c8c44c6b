import { expect } from '@open-wc/testing';
import type { GenericSchema } from 'valibot';

import {
  Council,
  CouncilEvents,
  District,
  Initiative,
  PledgeRequest,
  Problem,
  read,
  Receipt,
  Station,
  Stations,
  Wall,
} from '../../src/contract/index.js';

const RESOURCES: readonly GenericSchema[] = [
  District,
  Stations,
  Station,
  Council,
  CouncilEvents,
  Initiative,
  Wall,
  PledgeRequest,
  Receipt,
  Problem,
];

/** Nests a value so deeply that a recursive walk overflows the stack. */
function nest(depth: number, open: string, close: string): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = open === '[' ? [value] : { [open]: value, [close]: value };
  return value;
}

describe('a key with a meaning in JavaScript', () => {
  afterEach(() => expect(({} as { polluted?: unknown }).polluted).to.equal(undefined));

  it('changes neither the resource nor any prototype', () => {
    const input: unknown = JSON.parse(
      '{"id": "a", "name": "A", "circles": [], "__proto__": {"polluted": true, "title": "T"}, "constructor": {"prototype": {"polluted": true}}}',
    );
    const reading = read(District, input);
    expect(reading).to.deep.equal({ ok: true, value: { id: 'a', name: 'A', circles: [] }, faults: [] });
    expect(reading.ok && Object.getPrototypeOf(reading.value)).to.equal(Object.prototype);
    expect(reading.ok && reading.value.title).to.equal(undefined);
  });

  it('changes no item of a list', () => {
    const reading = read(
      Stations,
      JSON.parse('{"stations": [{"__proto__": {"polluted": true, "id": "a"}, "name": "A"}]}'),
    );
    expect(reading.ok && reading.value.stations).to.deep.equal([]);
  });

  it('is not a language', () => {
    const reading = read(Station, JSON.parse('{"id": "a", "name": {"__proto__": "P", "constructor": "C", "en": "A"}}'));
    expect(reading.ok && reading.value.name).to.deep.equal({ en: 'A' });
    const nameless = JSON.parse('{"id": "a", "name": {"__proto__": "P", "constructor": "C"}}') as unknown;
    expect(read(Station, nameless).ok).to.equal(false);
  });

  it('is not a role to count', () => {
    const pledges: unknown = JSON.parse('{"byRole": {"__proto__": 5, "guide": 1}}');
    const reading = read(Initiative, { id: 'a', title: 'A', roles: [], pledges });
    expect(reading.ok && reading.value.pledges).to.deep.equal({ byRole: { guide: 1 } });
  });
});

describe('a hostile document', () => {
  it('never makes a reader throw', () => {
    const members = RESOURCES.flatMap((schema) => Object.keys((schema as unknown as { entries: object }).entries));
    const values: unknown[] = [
      [],
      {},
      '',
      'x'.repeat(100_000),
      -0,
      1e308,
      true,
      [[[[]]]],
      [null],
      [{}],
      { length: 3 },
      { toString: null, valueOf: 'x', toJSON: 1 },
      Object.create(null),
      nest(10_000, '[', ']'),
      nest(30, 'type', 'coordinates'),
    ];
    for (const schema of RESOURCES) {
      for (const value of values) {
        const posing = Object.fromEntries(members.map((member) => [member, value]));
        for (const input of [value, posing]) {
          const reading = read(schema, input);
          expect(reading.ok || reading.faults.length > 0).to.equal(true);
        }
      }
    }
  });

  it('is no resource where it is a list', () => {
    for (const schema of RESOURCES.filter((schema) => schema !== (Problem as GenericSchema))) {
      for (const input of [[], [{ id: 'a', name: 'A', title: 'A' }]]) expect(read(schema, input).ok).to.equal(false);
    }
  });

  it('is refused a deeply nested geometry or text', () => {
    const location = { type: 'Point', coordinates: nest(10_000, '[', ']') };
    const reading = read(Station, { id: 'a', name: 'A', location });
    expect(reading.ok && reading.value.location).to.equal(null);
    expect(read(Station, { id: 'a', name: { en: nest(10_000, 'en', 'zh') } }).ok).to.equal(false);
  });
});

describe('a long list', () => {
  const stations = Array.from({ length: 10_000 }, (_, index) => ({
    id: `s-${String(index)}`,
    name: 'S',
    status: 'open',
  }));

  it('of ten thousand is read in full', () => {
    const reading = read(Stations, { stations });
    expect(reading.ok && reading.value.stations).to.have.length(10_000);
    expect(reading.faults).to.be.empty;
  });

  it('of ten thousand loses only its broken items', () => {
    const input = { stations: [...stations.slice(1), { id: 'last' }, stations[0]] };
    const reading = read(Stations, input);
    expect(reading.ok && reading.value.stations).to.have.length(10_000);
    expect(reading.faults.map(({ pointer }) => pointer)).to.deep.equal(['/stations/9999/name']);
  });

  it('may consist of broken items only, even within another list', () => {
    const organizations = new Array<string>(200_000).fill('NOT AN ID');
    const reading = read(District, { id: 'a', name: 'A', circles: [{ id: 'c', name: 'C', organizations }] });
    expect(reading.ok && reading.value.circles).to.deep.equal([{ id: 'c', name: 'C', organizations: [] }]);
    expect(reading.faults).to.have.length(200_000);
  });
});

describe('a text in more languages than there are', () => {
  const languages = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-${index}`, 'A']));

  it('is a fault at its place, and blocks nothing', () => {
    const station = { id: 'a', name: languages(300_000) };
    // The shortest of three: anything else on the machine makes one longer.
    const timed = <T>(call: () => T): [T, number] => {
      const results = Array.from({ length: 3 }, (): [T, number] => {
        const start = performance.now();
        return [call(), performance.now() - start];
      });
      return results.reduce((best, result) => (result[1] < best[1] ? result : best));
    };
    // As long as it takes to list them, on a machine that is as busy.
    const [, listing] = timed(() => Object.keys(station.name));
    const [reading, duration] = timed(() => read(Stations, { stations: [station, { id: 'b', name: languages(200) }] }));
    expect(duration).to.be.lessThan(50 + 4 * listing);
    expect(reading.ok && reading.value.stations.map(({ id }) => id)).to.deep.equal(['b']);
    expect(reading.faults.map(({ pointer }) => pointer)).to.include('/stations/0/name');
  });
});
