import { expect } from '@open-wc/testing';

import { arrowPan, zoomDirection } from '../../../src/district-map/map/keyboard.js';

describe('keys on the map', () => {
  it('look to where the arrow points', () => {
    const size = { width: 100, height: 50 };
    expect(arrowPan('ArrowRight', size)).to.deep.equal([-20, 0]);
    expect(arrowPan('ArrowUp', size)).to.deep.equal([0, 10]);
    expect(arrowPan('a', size)).to.equal(null);
  });

  it('zoom by plus and minus, with and without Shift', () => {
    expect(['+', '=', '-', '_', '0', 'a'].map(zoomDirection)).to.deep.equal([1, 1, -1, -1, 0, 0]);
  });
});
