import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { District, read, Stations } from '../../../src/contract/index.js';
import { Clusters } from '../../../src/district-map/map/markers/clusters.lazy.js';
import { type Ground, groundOf } from '../../../src/district-map/geo/map-layout.js';
import { areCrowded, type Mark, nearOf } from '../../../src/district-map/map/markers/markers.js';
import { modelOf } from '../../../src/district-map/data/model.js';
import { boxIn, fitted, HOME, toScreen } from '../../../src/district-map/geo/viewport.js';

const EM = 16;

const station = (id: string, longitude: number, latitude: number) => ({
  id,
  name: id,
  location: { type: 'Point', coordinates: [longitude, latitude] },
});

function ground(stations: readonly object[], district: object = {}): Ground {
  const first = read(District, { id: 'd', name: 'D', circles: [], ...district });
  const page = read(Stations, { stations });
  if (!first.ok || !page.ok) throw new Error('not of the contract');
  return groundOf(modelOf(first.value, [page.value]), 600, EM)!;
}

/** So many stations somewhere in a district of some three kilometres. */
const scattered = (count: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
      minLength: 1,
      maxLength: count,
    })
    .map((all) => all.map(([x, y], index) => station(`s${index}`, 121.44 + x / 1e4, 31.21 + y / 1e4)));

describe('the ground', () => {
  it('has everything within its home view, whatever there is', () => {
    fc.assert(
      fc.property(scattered(40), (stations) => {
        const { points, size, outside } = ground(stations);
        expect(points).to.have.length(stations.length);
        const seen = points.filter(({ at: [x, y] }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
        expect(seen.length).to.equal(stations.length - outside);
      }),
    );
  });

  it('is not shrunk by one place that lies far off: that is counted, and reached by zooming out', () => {
    const near = Array.from({ length: 6 }, (_, index) => station(`s${index}`, 121.44 + index / 1000, 31.22));
    const { outside, reach, size, all, points } = ground([...near, station('astray', 12, 3)]);
    expect(outside).to.equal(1);
    const xs = points.slice(0, 6).map(({ at }) => at[0]);
    expect(Math.max(...xs) - Math.min(...xs)).to.be.above(size.width / 2);
    const view = fitted(all, size, 0, Infinity);
    expect(view.k).to.be.at.least(reach.least);
    const shown = boxIn(view, all);
    expect(shown.left >= -1 && shown.right <= size.width + 1).to.equal(true);
  });

  it('zooms out no farther than home where nothing lies outside of it', () => {
    expect(ground([station('a', 121.44, 31.22), station('b', 121.46, 31.23)]).reach.least).to.equal(1);
  });

  it('is none where nothing has a place', () => {
    const first = read(District, { id: 'd', name: 'D', circles: [] });
    expect(first.ok && groundOf(modelOf(first.value, []), 600, EM)).to.equal(null);
  });
});

describe('clusters', () => {
  const EVERYWHERE = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const membersOf = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => (mark.cluster ? mark.cluster.members() : [mark.point]));

  it('lose no station and double none, at any zoom', () => {
    fc.assert(
      fc.property(scattered(120), fc.double({ min: 1, max: 60, noNaN: true }), (stations, k) => {
        const of = ground(stations);
        const marks = new Clusters(of, 5 * EM).marks(EVERYWHERE, k);
        const ids = membersOf(marks).map((point) => point.item.id);
        expect([...ids].sort()).to.deep.equal(stations.map(({ id }) => id).sort());
        for (const { cluster } of marks) if (cluster) expect(cluster.members()).to.have.length(cluster.count);
      }),
      { numRuns: 50 },
    );
  });

  it('count what they are of', () => {
    const spot = { type: 'Point', coordinates: [121.44, 31.22] };
    const of = ground([station('a', 121.44, 31.22), station('b', 121.44, 31.22), station('c', 121.46, 31.22)], {
      organizations: [{ id: 'o', name: 'O', location: spot }],
    });
    const [cluster] = new Clusters(of, EM).marks(EVERYWHERE, 1).flatMap((mark) => mark.cluster ?? []);
    expect([cluster?.count, cluster?.stations]).to.deep.equal([3, 2]);
  });

  it('stand where their stations are', () => {
    fc.assert(
      fc.property(scattered(60), fc.constantFrom(1, 3, 10, 40), (stations, k) => {
        const of = ground(stations);
        for (const { at, cluster } of new Clusters(of, 5 * EM).marks(EVERYWHERE, k)) {
          if (!cluster) continue;
          const members = cluster.members().map((point) => toScreen({ ...HOME, k }, point.at));
          const [x, y] = toScreen({ ...HOME, k }, at);
          const [xs, ys] = [members.map((one) => one[0]), members.map((one) => one[1])];
          expect(x).to.be.within(Math.min(...xs) - 0.5, Math.max(...xs) + 0.5);
          expect(y).to.be.within(Math.min(...ys) - 0.5, Math.max(...ys) + 0.5);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('show only what is in the picture', () => {
    const of = ground([station('west', 121.44, 31.22), station('east', 121.46, 31.22)]);
    const { size } = of;
    const west = new Clusters(of, EM).marks({ left: 0, top: 0, right: size.width / 2, bottom: size.height }, 1);
    expect(west.map(({ key }) => key)).to.deep.equal(['station:west']);
    expect(new Clusters(of, EM).marks({ left: 5000, top: 0, right: 6000, bottom: 100 }, 1)).to.deep.equal([]);
  });

  it('come apart as one looks closer', () => {
    const of = ground([station('a', 121.44, 31.22), station('b', 121.4401, 31.22), station('c', 121.46, 31.22)]);
    const clusters = new Clusters(of, EM);
    expect(clusters.marks(EVERYWHERE, 1)).to.have.length(2);
    expect(clusters.marks(EVERYWHERE, 32)).to.have.length(3);
  });

  it('are made only of what cannot be told apart, where there are few', () => {
    const of = ground([station('a', 121.44, 31.22), station('b', 121.45, 31.22)]);
    expect(areCrowded(of.points, nearOf(2) * EM)).to.equal(false);
    const close = ground([station('a', 121.44, 31.22), station('b', 121.44, 31.22), station('c', 121.45, 31.22)]);
    expect(areCrowded(close.points, nearOf(3) * EM)).to.equal(true);
  });
});
