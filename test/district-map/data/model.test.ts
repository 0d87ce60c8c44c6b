import { expect } from '@open-wc/testing';

import { District, read, Stations } from '../../../src/contract/index.js';
import { findPlace, countPlaces, type DistrictModel, buildModel } from '../../../src/district-map/data/model.js';

const point = (...coordinates: [number, number]) => ({ type: 'Point', coordinates });
const AREA = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

function model(district: object = {}, ...pages: object[]): DistrictModel {
  const first = read(District, { id: 'd', name: 'D', circles: [], ...district });
  const rest = pages.map((page) => read(Stations, { stations: [], ...page }));
  if (!first.ok || !rest.every((page) => page.ok)) throw new Error('not of the contract');
  return buildModel(
    first.value,
    rest.flatMap((page) => (page.ok ? [page.value] : [])),
  );
}

/** What has a place, by kind and id. */
const placedIn = ({ positions: at, areas, stations }: DistrictModel): string[] => [
  ...areas.map(({ circle }) => `circle:${circle.id}`),
  ...[...at.keys()].map((item) => `${stations.some((one) => one === item) ? 'station' : 'organization'}:${item.id}`),
];

const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

describe('a district in order', () => {
  const circles = [
    { id: 'a', name: 'A', area: AREA, organizations: ['x', 'nobody', 'x'] },
    { id: 'b', name: 'B' },
  ];
  const alliances = [{ id: 'l', name: 'L', organizations: ['x', 'y'] }];
  const organizations = ['x', 'y', 'z'].map((id) => ({ id, name: id }));
  const stations = [
    { id: 's', name: 's', circle: 'a' },
    { id: 't', name: 't', circle: 'unheard-of' },
    { id: 'u', name: 'u' },
  ];
  const all = model({ circles, alliances, organizations }, { stations });

  it('has stations and organizations under their circle, and under each of their alliances', () => {
    expect(all.circles.map(({ stations, organizations }) => [...ids(stations), ...ids(organizations)])).to.deep.equal([
      ['s', 'x'],
      [],
    ]);
    expect(all.alliances.map(({ organizations }) => ids(organizations))).to.deep.equal([['x', 'y']]);
  });

  it('loses nothing that belongs nowhere', () => {
    expect(ids(all.ungrouped.stations)).to.deep.equal(['t', 'u']);
    expect(ids(all.ungrouped.organizations)).to.deep.equal(['z']);
  });

  it('counts a station once that is on two pages', () => {
    const first = { ...stations[0]!, name: 'first' };
    const twice = model({}, { stations: [first] }, { stations });
    expect(ids(twice.stations)).to.deep.equal(['s', 't', 'u']);
    expect(twice.stations[0]?.name).to.equal('first');
  });

  it('finds what is chosen, and nothing for what is not there', () => {
    expect(findPlace(all, { type: 'circle', id: 'b' })?.item.name).to.equal('B');
    expect(findPlace(all, { type: 'organization', id: 'z' })?.item.name).to.equal('z');
    expect(findPlace(all, { type: 'station', id: 'a' })).to.equal(null);
    expect(findPlace(all, null)).to.equal(null);
  });

  it('is bare where there is nothing in it', () => {
    expect(countPlaces(all)).to.be.above(0);
    expect(countPlaces(model({ boundary: AREA }))).to.equal(0);
    expect(countPlaces(model({}, { stations }))).to.equal(stations.length);
  });
});

describe('what has a place in the picture', () => {
  const located = (id: string, location: object | null = point(0.5, 0.5)) => ({ id, name: id, location });

  it('is an area, a station or an organization with a location', () => {
    const placed = model(
      {
        circles: [
          { id: 'a', name: 'A', area: AREA },
          { id: 'b', name: 'B' },
          { id: 'c', name: 'C', area: { type: 'MultiPolygon', coordinates: [] } },
        ],
        organizations: [located('x'), located('y', null)],
      },
      { stations: [located('s'), located('t', null)] },
    );
    expect(placedIn(placed).sort()).to.deep.equal(['circle:a', 'organization:x', 'station:s']);
  });

  it('is not a station whose coordinates are of another system, until they can be converted', () => {
    const all = model(
      { boundary: AREA, coordinateSystem: 'WGS-84' },
      { coordinateSystem: 'GCJ-02', stations: [located('s')] },
      { stations: [located('t', point(0.5, 0.25))] },
    );
    expect(placedIn(all)).to.deep.equal(['station:t']);
    expect(all.unconverted).to.deep.equal(['GCJ-02']);
    expect([...all.positions.values()]).to.deep.equal([[0.5, 0.25]]);
  });

  it('is one by CGCS2000 beside WGS-84, which differ by centimetres', () => {
    const all = model(
      { boundary: AREA, coordinateSystem: 'CGCS2000' },
      { coordinateSystem: 'WGS-84', stations: [located('s')] },
      { stations: [located('t')] },
    );
    expect(placedIn(all).length).to.equal(2);
    expect(all.unconverted).to.deep.equal([]);
  });

  it('is every station where the district itself has no geometry to differ from', () => {
    const all = model({}, { coordinateSystem: 'BD-09', stations: [located('s')] });
    expect(placedIn(all)).to.deep.equal(['station:s']);
  });
});
