import { expect } from '@open-wc/testing';

import { nextRovingIndex } from '../../../src/district-map/parts/roving-index.js';

describe('keys in a list on the map', () => {
  it('walk from one thing to the next, and stop at both ends', () => {
    expect(nextRovingIndex('ArrowDown', 0, 3)).to.equal(1);
    expect(nextRovingIndex('ArrowDown', 2, 3)).to.equal(2);
    expect(nextRovingIndex('ArrowLeft', 0, 3)).to.equal(0);
    expect(nextRovingIndex('End', 0, 3)).to.equal(2);
    expect(nextRovingIndex('Home', 2, 3)).to.equal(0);
    expect(nextRovingIndex('x', 1, 3)).to.equal(null);
  });
});
