import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { District, read, Stations } from '../../../src/contract/index.js';
import { buildModel } from '../../../src/district-map/data/model.js';
import { findPlaceBox, layoutMap } from '../../../src/district-map/geo/map-layout.js';
import { boxToScreen, fitBox } from '../../../src/district-map/geo/viewport.js';
import { EM, layout, scattered, station } from '../layout-support.js';

describe('the ground', () => {
  it('has everything within its home view, whatever there is', () => {
    fc.assert(
      fc.property(scattered(40), (stations) => {
        const { points, size, farOffCount: outside } = layout(stations);
        expect(points).to.have.length(stations.length);
        const seen = points.filter(({ at: [x, y] }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
        expect(seen.length).to.equal(stations.length - outside);
      }),
    );
  });

  it('is not shrunk by one place that lies far off: that is counted, and reached by zooming out', () => {
    const near = Array.from({ length: 6 }, (_, index) => station(`s${index}`, 121.44 + index / 1000, 31.22));
    const {
      farOffCount: outside,
      limits: reach,
      size,
      extent: all,
      points,
    } = layout([...near, station('astray', 12, 3)]);
    expect(outside).to.equal(1);
    const xs = points.slice(0, 6).map(({ at }) => at[0]);
    expect(Math.max(...xs) - Math.min(...xs)).to.be.above(size.width / 2);
    const viewport = fitBox(all, size, 0, Infinity);
    expect(viewport.k).to.be.at.least(reach.minScale);
    const shown = boxToScreen(viewport, all);
    expect(shown.left >= -1 && shown.right <= size.width + 1).to.equal(true);
  });

  it('zooms out no farther than home where nothing lies outside of it', () => {
    expect(layout([station('a', 121.44, 31.22), station('b', 121.46, 31.23)]).limits.minScale).to.equal(1);
  });

  it('is none where nothing has a place', () => {
    const first = read(District, { id: 'd', name: 'D', circles: [] });
    expect(first.ok && layoutMap(buildModel(first.value, []), 600, EM)).to.equal(null);
  });
});

/** The outline of a box of longitudes and latitudes. */
const outline = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const DISTRICT = {
  boundary: outline(121.4, 31.2, 121.5, 31.25),
  circles: [
    { id: 'west', name: 'West', area: outline(121.41, 31.21, 121.43, 31.23) },
    { id: 'east', name: 'East', area: outline(121.47, 31.21, 121.49, 31.23) },
  ],
  organizations: [
    { id: 'bank', name: 'Bank', location: { type: 'Point', coordinates: [121.44, 31.22] } },
    { id: 'cafe', name: 'Café', location: { type: 'Point', coordinates: [121.46, 31.24] } },
    { id: 'tower', name: 'Tower', location: { type: 'Point', coordinates: [121.48, 31.215] } },
  ],
  alliances: [
    { id: 'green', name: 'Green', organizations: ['bank', 'cafe'] },
    { id: 'west', name: 'West too', organizations: ['tower'] },
  ],
};
const STATIONS = [station('tower', 121.45, 31.225), { ...station('shut', 121.455, 31.23), status: 'suspended' }];

/** What is laid out of the district, and its model. */
function district(width = 600, maxHeight?: number) {
  const [first, page] = [read(District, { id: 'd', name: 'D', ...DISTRICT }), read(Stations, { stations: STATIONS })];
  if (!first.ok || !page.ok) throw new Error('not of the contract');
  const model = buildModel(first.value, [page.value]);
  return { model, laidOut: layoutMap(model, width, EM, maxHeight)! };
}

describe('what there is on the ground', () => {
  it('are its boundary, its areas and its points, each at its place', () => {
    const { boundary, areas, points, kinds } = district().laidOut;
    expect(boundary).to.match(/^M[\d.]+[ ,][\d.]+/);
    expect(areas.map(({ circle, index }) => [circle.id, index])).to.deep.equal([
      ['west', 0],
      ['east', 1],
    ]);
    expect(areas[0]!.d).to.match(/^M[\d.]+/);
    expect(areas[0]!.extent.right).to.be.below(areas[1]!.extent.left);
    for (const { extent, labelAnchors } of areas) {
      const [x, y] = labelAnchors[0]!;
      expect(x).to.be.closeTo((extent.left + extent.right) / 2, 1e-6);
      expect(y).to.be.closeTo((extent.top + extent.bottom) / 2, 1e-6);
    }
    const byName = new Map(points.map(({ type, item, at }) => [`${type}:${item.id}`, at]));
    expect([...byName.keys()].sort()).to.deep.equal([
      'organization:bank',
      'organization:cafe',
      'organization:tower',
      'station:shut',
      'station:tower',
    ]);
    // North is up, and east to the right.
    expect(byName.get('organization:cafe')![1]).to.be.below(byName.get('organization:bank')![1]);
    expect(byName.get('organization:cafe')![0]).to.be.above(byName.get('organization:bank')![0]);
    expect([...kinds].sort()).to.deep.equal(['circle', 'organization', 'station', 'station shut']);
  });

  it('fills the picture but for a margin, and no more of its height than there may be', () => {
    const { size, extent } = district().laidOut;
    expect(size.width).to.equal(600);
    expect(Math.min(extent.left, extent.top)).to.be.closeTo(20, 1e-6);
    expect(extent.left + extent.right).to.be.closeTo(600, 1e-6);
    expect(extent.top + extent.bottom).to.be.closeTo(size.height, 1e-6);
    const narrow = district(240).laidOut.extent;
    expect(Math.min(narrow.left, narrow.top)).to.be.closeTo(10, 1e-6);
    const low = district(600, 100).laidOut;
    expect(low.size.height).to.equal(100);
    expect(low.extent.bottom - low.extent.top).to.be.below(100);
  });

  it('can be looked at down to a step on the ground, and up to all of it', () => {
    const { fit, limits, size } = district().laidOut;
    const metresPerPixel = 4e7 / fit.perWorld / limits.maxScale;
    expect(metresPerPixel).to.be.closeTo(0.15, 1e-6);
    expect(limits.minScale).to.equal(1);
    expect(limits.centreBounds).to.deep.equal({ left: 0, top: 0, right: size.width, bottom: size.height });
  });

  it('counts an area that lies far off, and is not shrunk by it', () => {
    const far = { id: 'far', name: 'Far', area: outline(12, 3, 12.02, 3.02) };
    const { areas, farOffCount, limits, size } = layout(STATIONS, {
      ...DISTRICT,
      circles: [...DISTRICT.circles, far],
    });
    expect(farOffCount).to.equal(1);
    expect(areas[1]!.extent.right - areas[0]!.extent.left).to.be.above(size.width / 2);
    expect(limits.minScale).to.be.below(0.1);
    expect(limits.centreBounds.left).to.equal(areas[2]!.extent.left);
  });

  it('is found by what it is: an area, a point, or the points of an alliance', () => {
    const { model, laidOut } = district();
    const place = (key: string) => findPlaceBox(key, laidOut, model);
    expect(place('circle:west')).to.deep.equal(laidOut.areas[0]!.extent);
    expect(place('circle:east')).to.deep.equal(laidOut.areas[1]!.extent);
    const at = (type: string, id: string) =>
      laidOut.points.find((point) => point.type === type && point.item.id === id)!.at;
    const boxOf = ([x, y]: readonly [number, number]) => ({ left: x, top: y, right: x, bottom: y });
    expect(place('station:tower')).to.deep.equal(boxOf(at('station', 'tower')));
    expect(place('organization:tower')).to.deep.equal(boxOf(at('organization', 'tower')));
    expect(place('alliance:west')).to.deep.equal(boxOf(at('organization', 'tower')));
    const [bank, cafe] = [at('organization', 'bank'), at('organization', 'cafe')];
    expect(place('alliance:green')).to.deep.equal({ left: bank[0], top: cafe[1], right: cafe[0], bottom: bank[1] });
    for (const key of ['circle:green', 'alliance:bank', 'station:bank', 'tower', ''])
      expect(place(key), key).to.equal(null);
  });
});
