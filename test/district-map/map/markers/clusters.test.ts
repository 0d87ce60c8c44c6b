import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { HOME_VIEWPORT, toScreen } from '../../../../src/district-map/geo/viewport.js';
import { ClusterIndex } from '../../../../src/district-map/map/markers/clusters.lazy.js';
import { needClusters, type Marker, clusterRadius } from '../../../../src/district-map/map/markers/markers.js';
import { EM, layout, scattered, station } from '../../layout-support.js';

describe('clusters', () => {
  const EVERYWHERE = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const membersOf = (markers: readonly Marker[]) =>
    markers.flatMap((marker) => (marker.cluster ? marker.cluster.members() : [marker.point]));

  it('lose no station and double none, at any zoom', () => {
    fc.assert(
      fc.property(scattered(120), fc.double({ min: 1, max: 60, noNaN: true }), (stations, k) => {
        const of = layout(stations);
        const markers = new ClusterIndex(of, 5 * EM).markersIn(EVERYWHERE, k);
        const ids = membersOf(markers).map((point) => point.item.id);
        expect([...ids].sort()).to.deep.equal(stations.map(({ id }) => id).sort());
        for (const { cluster } of markers) if (cluster) expect(cluster.members()).to.have.length(cluster.count);
      }),
      { numRuns: 50 },
    );
  });

  it('count what they are of', () => {
    const spot = { type: 'Point', coordinates: [121.44, 31.22] };
    const of = layout([station('a', 121.44, 31.22), station('b', 121.44, 31.22), station('c', 121.46, 31.22)], {
      organizations: [{ id: 'o', name: 'O', location: spot }],
    });
    const [cluster] = new ClusterIndex(of, EM).markersIn(EVERYWHERE, 1).flatMap((marker) => marker.cluster ?? []);
    expect([cluster?.count, cluster?.stations]).to.deep.equal([3, 2]);
  });

  it('stand where their stations are', () => {
    fc.assert(
      fc.property(scattered(60), fc.constantFrom(1, 3, 10, 40), (stations, k) => {
        const of = layout(stations);
        for (const { at, cluster } of new ClusterIndex(of, 5 * EM).markersIn(EVERYWHERE, k)) {
          if (!cluster) continue;
          const members = cluster.members().map((point) => toScreen({ ...HOME_VIEWPORT, k }, point.at));
          const [x, y] = toScreen({ ...HOME_VIEWPORT, k }, at);
          const [xs, ys] = [members.map((one) => one[0]), members.map((one) => one[1])];
          expect(x).to.be.within(Math.min(...xs) - 0.5, Math.max(...xs) + 0.5);
          expect(y).to.be.within(Math.min(...ys) - 0.5, Math.max(...ys) + 0.5);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('show only what is in the picture', () => {
    const of = layout([station('west', 121.44, 31.22), station('east', 121.46, 31.22)]);
    const { size } = of;
    const west = new ClusterIndex(of, EM).markersIn({ left: 0, top: 0, right: size.width / 2, bottom: size.height }, 1);
    expect(west.map(({ key }) => key)).to.deep.equal(['station:west']);
    expect(new ClusterIndex(of, EM).markersIn({ left: 5000, top: 0, right: 6000, bottom: 100 }, 1)).to.deep.equal([]);
  });

  it('come apart as one looks closer', () => {
    const of = layout([station('a', 121.44, 31.22), station('b', 121.4401, 31.22), station('c', 121.46, 31.22)]);
    const clusters = new ClusterIndex(of, EM);
    expect(clusters.markersIn(EVERYWHERE, 1)).to.have.length(2);
    expect(clusters.markersIn(EVERYWHERE, 32)).to.have.length(3);
  });

  it('are made only of what cannot be told apart, where there are few', () => {
    const of = layout([station('a', 121.44, 31.22), station('b', 121.45, 31.22)]);
    expect(needClusters(of.points, clusterRadius(2) * EM)).to.equal(false);
    const close = layout([station('a', 121.44, 31.22), station('b', 121.44, 31.22), station('c', 121.45, 31.22)]);
    expect(needClusters(close.points, clusterRadius(3) * EM)).to.equal(true);
  });
});
