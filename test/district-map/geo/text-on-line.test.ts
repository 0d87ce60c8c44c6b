import { expect } from '@open-wc/testing';

import type { XY } from '../../../src/district-map/geo/projection.js';
import { stretchesForText } from '../../../src/district-map/geo/text-on-line.js';

const middles = (line: readonly XY[], width: number, sag: number) =>
  stretchesForText(line, width, sag).map(({ middle }) => middle.map((value) => Math.round(value * 10) / 10));

describe('a text along a line', () => {
  it('stands in the middle of a straight one, or else nearer to either end', () => {
    expect(
      middles(
        [
          [0, 5],
          [100, 5],
        ],
        40,
        1,
      ),
    ).to.deep.equal([
      [50, 5],
      [38, 5],
      [62, 5],
      [26, 5],
      [74, 5],
    ]);
  });

  it('stands at the same places whatever points the line has on its way', () => {
    const straight: XY[] = [
      [20, 10],
      [50, 50],
      [53, 54],
      [53, 54],
      [80, 90],
    ];
    expect(middles(straight, 50, 0.01)).to.deep.equal(middles([straight[0]!, straight.at(-1)!], 50, 0.01));
  });

  it('fills a line as long as itself, and none that is shorter', () => {
    const line: XY[] = [
      [10, 0],
      [10, 40],
    ];
    expect(middles(line, 40, 1)).to.deep.equal(Array.from({ length: 5 }, () => [10, 20]));
    expect(middles(line, 40.1, 1)).to.deep.equal([]);
    expect(middles([[10, 0]], 5, 1)).to.deep.equal([]);
    expect(middles([], 5, 1)).to.deep.equal([]);
  });

  it('follows the line, and never stands on its head', () => {
    for (const [end, angle] of [
      [[100, 0], 0],
      [[100, 100], 45],
      [[0, 100], 90],
      [[-100, 100], -45],
      [[-100, 0], 0],
      [[-100, -100], 45],
      [[0, -100], 90],
      [[100, -100], -45],
    ] as [XY, number][]) {
      const [best] = stretchesForText([[0, 0], end], 40, 1);
      expect(best?.angle, String(end)).to.be.closeTo(angle, 1e-9);
      expect(best?.middle).to.deep.equal([end[0] / 2, end[1] / 2]);
    }
  });

  it('stands only where the line is no farther from it than it may be', () => {
    // A bend at 100 of 200: only the places that do not reach around it are straight.
    const bent: XY[] = [
      [0, 0],
      [100, 0],
      [100, 100],
    ];
    expect(middles(bent, 80, 2)).to.deep.equal([
      [52, 0],
      [100, 48],
    ]);
    // A sag of three is seen from the middle alone.
    const sagging: XY[] = [
      [0, 0],
      [50, 3],
      [100, 0],
    ];
    const stretches = (sag: number) => stretchesForText(sagging, 100, sag).length;
    expect(stretches(2.9)).to.equal(0);
    expect(stretches(3.1)).to.equal(5);
  });

  it('does not stand where the line takes a detour that is as near as it may be', () => {
    // It goes to and fro, so that 40 of its length are hardly 20 across.
    const folded: XY[] = [
      [0, 0],
      [20, 0],
      [0, 1],
      [20, 1],
    ];
    expect(middles(folded, 40, 5)).to.deep.equal([]);
  });
});
