import { expect } from '@open-wc/testing';

import { clusterByGrid } from '../../../../src/district-map/map/markers/grid-cluster.js';

describe('groups of points', () => {
  it('are taken by their first, from no farther than the distance, wherever they lie', () => {
    const xs = Float64Array.of(0, 9, 25, 18, -4, 1e9);
    const ys = Float64Array.of(0, 0, 0, 0, -4, -1e9);
    expect([...clusterByGrid(xs, ys, 10)]).to.deep.equal([0, 0, 2, 2, 0, 5]);
  });

  it('are none of none', () => {
    expect([...clusterByGrid(new Float64Array(0), new Float64Array(0), 10)]).to.deep.equal([]);
  });
});
