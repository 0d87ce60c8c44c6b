import { expect } from '@open-wc/testing';

import { walked } from '../../../src/district-map/parts/roving-index.js';

describe('keys in a list on the map', () => {
  it('walk from one thing to the next, and stop at both ends', () => {
    expect(walked('ArrowDown', 0, 3)).to.equal(1);
    expect(walked('ArrowDown', 2, 3)).to.equal(2);
    expect(walked('ArrowLeft', 0, 3)).to.equal(0);
    expect(walked('End', 0, 3)).to.equal(2);
    expect(walked('Home', 2, 3)).to.equal(0);
    expect(walked('x', 1, 3)).to.equal(null);
  });
});
