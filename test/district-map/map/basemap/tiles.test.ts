import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { isTileTemplate, listTiles, tileUrl } from '../../../../src/district-map/map/basemap/tiles.js';
import { evenly } from '../../../arbitraries.js';

describe('tiles', () => {
  const views = fc.record({
    left: evenly(0, 0.9),
    top: evenly(0.1, 0.8),
    width: fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
  });
  const sizes = fc.record({ width: fc.integer({ min: 200, max: 1600 }), height: fc.integer({ min: 150, max: 1000 }) });

  it('cover the picture, without gaps and without lying on one another', () => {
    fc.assert(
      fc.property(views, sizes, (viewport, size) => {
        const tiles = listTiles(viewport, size);
        const lefts = [...new Set(tiles.map(({ left }) => left))].sort((a, b) => a - b);
        const { side } = tiles[0]!;
        expect(lefts[0]).to.be.at.most(1e-6);
        expect(lefts[lefts.length - 1]! + side).to.be.at.least(size.width - 1e-3);
        lefts.slice(1).forEach((left, index) => expect(left - lefts[index]!).to.be.closeTo(side, side * 1e-6));
        expect(tiles.length).to.equal(new Set(tiles.map(({ left, top }) => `${left} ${top}`)).size);
      }),
    );
  });

  it('are drawn at about their own size, and never very many', () => {
    fc.assert(
      fc.property(views, sizes, (viewport, size) => {
        const tiles = listTiles(viewport, size);
        const { z, side } = tiles[0]!;
        if (z > 0 && z < 18) expect(side).to.be.within(256 / Math.SQRT2 - 1, 256 * Math.SQRT2 + 1);
        expect(tiles.length).to.be.below(120);
        for (const { x, y } of tiles) expect(x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z).to.equal(true);
      }),
    );
  });

  it('are asked for by their numbers, wherever these stand', () => {
    const tile = { z: 3, x: 5, y: 2 };
    expect(tileUrl('https://t.example/{z}/{x}/{y}.png', tile)).to.equal('https://t.example/3/5/2.png');
    expect(tileUrl('https://t{s}.example/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a', tile)).to.equal(
      'https://t7.example/wmts?TILEMATRIX=3&TILEROW=2&TILECOL=5&tk=a',
    );
    expect(tileUrl('/{z}/{x}/{-y}', tile)).to.equal('/3/5/5');
    expect(['/{z}/{x}/{y}', '/{z}/{x}/{-y}', '/{z}/{x}', ''].map(isTileTemplate)).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });
});
