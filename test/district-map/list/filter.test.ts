import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { District, read, Stations } from '../../../src/contract/index.js';
import { answer, type Means, thingsOf } from '../../../src/district-map/list/filter.js';
import { modelOf, type Thing } from '../../../src/district-map/data/model.js';
import { isNothing, NOTHING, type Query } from '../../../src/district-map/data/query.js';
import { mayBePinyin, searcher } from '../../../src/district-map/list/search.js';
import { distanceBetween, formatDistance } from '../../../src/domain/distance.js';
import { normalizeForSearch } from '../../../src/domain/localize.js';

const district = read(District, {
  id: 'd',
  name: 'D',
  circles: [
    { id: 'a', name: '甲圈', organizations: ['x'] },
    { id: 'b', name: '乙圈' },
  ],
  alliances: [{ id: 'l', name: '联盟', organizations: ['x', 'y'] }],
  organizations: ['x', 'y', 'z'].map((id) => ({ id, name: id })),
});
const page = read(Stations, {
  stations: Array.from({ length: 12 }, (_, index) => ({
    id: `s${index}`,
    name: `站 ${index}`,
    circle: index % 3 ? 'a' : 'b',
    status: index % 4 ? 'open' : 'closed',
    openingHours: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '17:00' }],
  })),
});
if (!district.ok || !page.ok) throw new Error('not of the contract');
const model = modelOf(district.value, [page.value]);

const matches = searcher();
const means = (at = '2026-11-23T10:00:00+08:00'): Means => ({
  now: new Date(at),
  language: 'en',
  matches: (thing, text) => matches(thing, text, null),
  nameOf: ({ item }) => item.name as string,
  distanceTo: ({ type, item }) => (type === 'station' ? (Number(item.id.slice(1)) * 7) % 5 : null),
});
const keys = (things: readonly Thing[]): string[] => things.map(({ type, item }) => `${type}:${item.id}`);

const queries = fc.record<Query>({
  text: fc.constantFrom('', '1', '站', 'x', '圈'),
  circle: fc.constantFrom('', 'a', 'b'),
  alliance: fc.constantFrom('', 'l'),
  kind: fc.constantFrom('', 'circle', 'alliance', 'station', 'organization'),
  openNow: fc.boolean(),
  sort: fc.constantFrom('given', 'name', 'distance'),
});

describe('a query of the list', () => {
  it('that asks nothing gets everything, in the order of the data', () => {
    expect(answer(model, NOTHING, means())).to.deep.equal(thingsOf(model));
    expect(isNothing(NOTHING)).to.equal(true);
    expect(isNothing({ ...NOTHING, text: '  ' })).to.equal(true);
    expect(isNothing({ ...NOTHING, openNow: true })).to.equal(false);
  });

  it('that asks more never gets more', () => {
    fc.assert(
      fc.property(
        queries,
        fc.constantFrom<keyof Query>('text', 'circle', 'alliance', 'kind', 'openNow'),
        (query, name) => {
          const fewer = new Set(keys(answer(model, query, means())));
          const more = new Set(keys(answer(model, { ...query, [name]: NOTHING[name] }, means())));
          for (const key of fewer) expect(more.has(key)).to.equal(true);
        },
      ),
    );
  });

  it('that sorts loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const sorted = keys(answer(model, query, means()));
        const given = keys(answer(model, { ...query, sort: 'given' }, means()));
        expect([...sorted].sort()).to.deep.equal([...given].sort());
      }),
    );
  });

  it('by distance has the nearest first, and last what has none', () => {
    const things = answer(model, { ...NOTHING, sort: 'distance' }, means());
    const distances = things.map((thing) => means().distanceTo(thing) ?? Infinity);
    distances.slice(1).forEach((one, index) => expect(one).to.be.at.least(distances[index]!));
  });

  it('of what is open now goes by the station’s own time and its status', () => {
    const open = (at: string) => answer(model, { ...NOTHING, openNow: true }, means(at)).length;
    expect(open('2026-11-23T10:00:00+08:00')).to.equal(9);
    expect(open('2026-11-23T10:00:00-08:00')).to.equal(0);
    expect(open('2026-11-24T10:00:00+08:00')).to.equal(0);
  });
});

describe('search', () => {
  const thing = (name: string): Thing => ({ type: 'organization', item: { id: 'o', name } });

  it('finds a name by each of its parts', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (name, from, length) => {
        const start = from % name.length;
        const part = name.slice(start, start + 1 + (length % (name.length - start)));
        fc.pre(normalizeForSearch(name).includes(normalizeForSearch(part)));
        expect(searcher()(thing(name), part, null)).to.equal(true);
      }),
    );
  });

  it('does not find across two names', () => {
    const two: Thing = { type: 'organization', item: { id: 'o', name: { en: 'ab', zh: 'cd' } } };
    expect(searcher()(two, 'bc', null)).to.equal(false);
    expect(searcher()(two, 'cd', null)).to.equal(true);
  });

  it('takes Latin letters alone for pinyin', () => {
    expect(['hlgc', '恒隆', 'a恒', '12', 'p66'].map(mayBePinyin)).to.deep.equal([true, false, false, false, true]);
  });
});

describe('distance', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -89, max: 89, noNaN: true }),
  );

  it('is the same both ways, nothing to oneself, and never longer than half around the earth', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(distanceBetween(a, b)).to.be.closeTo(distanceBetween(b, a), 1e-6);
        expect(distanceBetween(a, a)).to.equal(0);
        expect(distanceBetween(a, b)).to.be.within(0, 20_015_200);
      }),
    );
  });

  it('is what a map says it is', () => {
    expect(distanceBetween([121.4737, 31.2304], [116.4074, 39.9042])).to.be.closeTo(1_067_000, 3_000);
  });

  it('is said no more precisely than one walks', () => {
    expect([3, 148, 996, 1234, 23_456].map((metres) => formatDistance(metres, 'en'))).to.deep.equal([
      '0 m',
      '150 m',
      '1 km',
      '1.2 km',
      '23 km',
    ]);
    expect(formatDistance(148, 'zh-Hans')).to.match(/150.?(m|米)/);
  });
});
