import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { District, read } from '../../../src/contract/index.js';
import { buildModel } from '../../../src/district-map/data/model.js';
import { layoutMap } from '../../../src/district-map/geo/map-layout.js';
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
