import { expect } from '@open-wc/testing';

import { arrow, walked, zoomOf } from '../../../src/district-map/map/keyboard.js';

describe('keys on the map', () => {
  it('look to where the arrow points', () => {
    const size = { width: 100, height: 50 };
    expect(arrow('ArrowRight', size)).to.deep.equal([-20, 0]);
    expect(arrow('ArrowUp', size)).to.deep.equal([0, 10]);
    expect(arrow('a', size)).to.equal(null);
  });

  it('zoom by plus and minus, with and without Shift', () => {
    expect(['+', '=', '-', '_', '0', 'a'].map(zoomOf)).to.deep.equal([1, 1, -1, -1, 0, 0]);
  });

  it('walk from one thing to the next, and stop at both ends', () => {
    expect(walked('ArrowDown', 0, 3)).to.equal(1);
    expect(walked('ArrowDown', 2, 3)).to.equal(2);
    expect(walked('ArrowLeft', 0, 3)).to.equal(0);
    expect(walked('End', 0, 3)).to.equal(2);
    expect(walked('Home', 2, 3)).to.equal(0);
    expect(walked('x', 1, 3)).to.equal(null);
  });
});
