import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { distanceBetween, formatDistance } from '../../src/domain/distance.js';
import { evenly } from '../arbitraries.js';

describe('distance', () => {
  const position = fc.tuple(evenly(-180, 180), evenly(-89, 89));

  it('is the same both ways, nothing to oneself, and never longer than half around the earth', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(distanceBetween(a, b)).to.be.closeTo(distanceBetween(b, a), 1e-6);
        expect(distanceBetween(a, a)).to.equal(0);
        expect(distanceBetween(a, b)).to.be.within(0, 20_015_200);
      }),
    );
  });

  it('is what a map says it is', () => {
    expect(distanceBetween([121.4737, 31.2304], [116.4074, 39.9042])).to.be.closeTo(1_067_000, 3_000);
  });

  it('is a degree of a meridian along it, and shorter by the cosine of the latitude across it', () => {
    const degree = (Math.PI * 6_371_008.8) / 180;
    expect(distanceBetween([121, 30], [121, 31])).to.be.closeTo(degree, 0.01);
    expect(distanceBetween([121, 60], [121.01, 60])).to.be.closeTo(degree / 200, 0.01);
    expect(distanceBetween([0, 0], [180, 0])).to.be.closeTo(180 * degree, 0.01);
    expect(distanceBetween([121, 80], [122, 82])).to.be.closeTo(223_102, 100);
  });

  it('changes from metres to kilometres where it would say 1000 m, and drops the decimal at 10 km', () => {
    expect([994, 995, 9_949, 9_950].map((metres) => formatDistance(metres, 'en'))).to.deep.equal([
      '990 m',
      '1 km',
      '9.9 km',
      '10 km',
    ]);
  });

  it('is said no more precisely than one walks', () => {
    expect([3, 148, 996, 1234, 23_456].map((metres) => formatDistance(metres, 'en'))).to.deep.equal([
      '0 m',
      '150 m',
      '1 km',
      '1.2 km',
      '23 km',
    ]);
    expect(formatDistance(148, 'zh-Hans')).to.match(/150.?(m|米)/);
  });
});
