import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { District, read, Stations } from '../../../src/contract/index.js';
import { queryPlaces, type QueryEnvironment, listPlaces } from '../../../src/district-map/list/filter.js';
import { buildModel, type Place } from '../../../src/district-map/data/model.js';
import { isEmptyQuery, EMPTY_QUERY, type ListQuery } from '../../../src/district-map/data/query.js';
import { createNameMatcher } from '../../../src/district-map/list/search.js';

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
const model = buildModel(district.value, [page.value]);

const matches = createNameMatcher();
const means = (at = '2026-11-23T10:00:00+08:00'): QueryEnvironment => ({
  now: new Date(at),
  language: 'en',
  matches: (place, text) => matches(place, text, null),
  nameOf: ({ item }) => item.name as string,
  distanceTo: ({ type, item }) => (type === 'station' ? (Number(item.id.slice(1)) * 7) % 5 : null),
});
const keys = (places: readonly Place[]): string[] => places.map(({ type, item }) => `${type}:${item.id}`);

const queries = fc.record<ListQuery>({
  text: fc.constantFrom('', '1', '站', 'x', '圈'),
  circle: fc.constantFrom('', 'a', 'b'),
  alliance: fc.constantFrom('', 'l'),
  kind: fc.constantFrom('', 'circle', 'alliance', 'station', 'organization'),
  openNow: fc.boolean(),
  sort: fc.constantFrom('given', 'name', 'distance'),
});

describe('a query of the list', () => {
  it('that asks nothing gets everything, in the order of the data', () => {
    expect(queryPlaces(model, EMPTY_QUERY, means())).to.deep.equal(listPlaces(model));
    expect(isEmptyQuery(EMPTY_QUERY)).to.equal(true);
    expect(isEmptyQuery({ ...EMPTY_QUERY, text: '  ' })).to.equal(true);
    expect(isEmptyQuery({ ...EMPTY_QUERY, openNow: true })).to.equal(false);
  });

  it('that asks more never gets more', () => {
    fc.assert(
      fc.property(
        queries,
        fc.constantFrom<keyof ListQuery>('text', 'circle', 'alliance', 'kind', 'openNow'),
        (query, name) => {
          const fewer = new Set(keys(queryPlaces(model, query, means())));
          const more = new Set(keys(queryPlaces(model, { ...query, [name]: EMPTY_QUERY[name] }, means())));
          for (const key of fewer) expect(more.has(key)).to.equal(true);
        },
      ),
    );
  });

  it('that sorts loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const sorted = keys(queryPlaces(model, query, means()));
        const given = keys(queryPlaces(model, { ...query, sort: 'given' }, means()));
        expect([...sorted].sort()).to.deep.equal([...given].sort());
      }),
    );
  });

  it('by distance has the nearest first, and last what has none', () => {
    const places = queryPlaces(model, { ...EMPTY_QUERY, sort: 'distance' }, means());
    const distances = places.map((place) => means().distanceTo(place) ?? Infinity);
    distances.slice(1).forEach((one, index) => expect(one).to.be.at.least(distances[index]!));
  });

  it('of what is open now goes by the station’s own time and its status', () => {
    const open = (at: string) => queryPlaces(model, { ...EMPTY_QUERY, openNow: true }, means(at)).length;
    expect(open('2026-11-23T10:00:00+08:00')).to.equal(9);
    expect(open('2026-11-23T10:00:00-08:00')).to.equal(0);
    expect(open('2026-11-24T10:00:00+08:00')).to.equal(0);
  });
});
