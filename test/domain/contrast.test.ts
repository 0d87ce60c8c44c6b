import { expect } from '@open-wc/testing';

import { contrastRatio } from '../../src/domain/contrast.js';

describe('contrastRatio', () => {
  it('has the contrast that WCAG defines', () => {
    expect(contrastRatio('#000000', '#ffffff')).to.be.closeTo(21, 0.001);
    expect(contrastRatio('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
  });

  it('reads a short colour as the long one', () => {
    expect(contrastRatio('#777', '#fff')).to.equal(contrastRatio('#777777', '#ffffff'));
  });
});
