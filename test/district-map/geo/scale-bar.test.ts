import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { projectMercator } from '../../../src/district-map/geo/projection.js';
import { metresPerPixel, fitScaleBar } from '../../../src/district-map/geo/scale-bar.js';

describe('the scale bar', () => {
  it('is a round length, as long as it goes', () => {
    expect(fitScaleBar(3, 150)).to.deep.equal({ metres: 200, width: 200 / 3 });
    expect(fitScaleBar(1, 100).metres).to.equal(100);
    expect(fitScaleBar(0.3, 100).metres).to.equal(20);
  });

  it('is never wider than it may be, and never less than two fifths of that', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.integer({ min: 40, max: 400 }),
        (perPixel, most) => {
          const { metres, width } = fitScaleBar(perPixel, most);
          expect(width).to.be.at.most(most + 1e-6);
          expect(width).to.be.at.least(most * 0.4 - 1e-6);
          expect(String(metres)).to.match(/^0?\.?0*[125]0*$/);
        },
      ),
    );
  });

  it('knows that a degree of longitude is shorter in Shanghai than at the equator', () => {
    const perWorld = 360_000;
    const [, shanghai] = projectMercator([121.47, 31.23]);
    expect(metresPerPixel(perWorld, 0.5)).to.be.closeTo(111.32, 0.01);
    expect(metresPerPixel(perWorld, shanghai)).to.be.closeTo(111.32 * Math.cos((31.23 * Math.PI) / 180), 0.01);
  });
});
