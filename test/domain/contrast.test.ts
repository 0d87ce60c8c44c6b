import { expect } from '@open-wc/testing';

import { contrastRatio, relativeLuminance } from '../../src/domain/contrast.js';

describe('contrastRatio', () => {
  it('has the contrast that WCAG defines', () => {
    expect(contrastRatio('#000000', '#ffffff')).to.be.closeTo(21, 0.001);
    expect(contrastRatio('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
  });

  it('weighs each colour as the eye does, and goes from 1 to 21 in either order', () => {
    expect(relativeLuminance('#ff0000')).to.be.closeTo(0.2126, 1e-9);
    expect(relativeLuminance('#00ff00')).to.be.closeTo(0.7152, 1e-9);
    expect(relativeLuminance('#0000ff')).to.be.closeTo(0.0722, 1e-9);
    expect(relativeLuminance('#808080')).to.be.closeTo(0.21586, 1e-5);
    expect(relativeLuminance('#030000')).to.be.closeTo((0.2126 * 3) / 255 / 12.92, 1e-9);
    expect(relativeLuminance('#060000') / relativeLuminance('#030000')).to.be.closeTo(2, 1e-9);
    expect(contrastRatio('#ABC', '#abc')).to.equal(1);
    expect(contrastRatio('#ffffff', '#000000')).to.equal(contrastRatio('#000000', '#ffffff'));
  });

  it('reads a short colour as the long one', () => {
    expect(contrastRatio('#777', '#fff')).to.equal(contrastRatio('#777777', '#ffffff'));
    expect(relativeLuminance('#1Cf')).to.equal(relativeLuminance('#11ccff'));
  });
});
