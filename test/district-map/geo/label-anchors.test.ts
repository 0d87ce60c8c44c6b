import { expect } from '@open-wc/testing';

import { findLabelAnchors } from '../../../src/district-map/geo/label-anchors.js';
import type { XY } from '../../../src/district-map/geo/projection.js';

const rectangle = (left: number, top: number, right: number, bottom: number): XY[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
  [left, top],
];

/** Distance of a point from the nearest edge of rings whose edges are all level or upright. */
const depthIn = (rings: readonly XY[][], [x, y]: XY): number =>
  Math.min(
    ...rings.flatMap((ring) =>
      ring.slice(1).map(([bx, by], index) => {
        const [ax, ay] = ring[index]!;
        const beyond = (value: number, one: number, other: number) =>
          Math.max(Math.min(one, other) - value, 0, value - Math.max(one, other));
        return Math.hypot(beyond(x, ax, bx), beyond(y, ay, by));
      }),
    ),
  );

describe('places for the name of an area', () => {
  it('begin with the middle of a plain one, and go on from deep to shallow', () => {
    const ring = rectangle(10, 20, 100, 56);
    const anchors = findLabelAnchors([ring]);
    expect(anchors).to.have.length(9 * 5);
    expect(anchors[0]).to.deep.equal([55, 38]);
    const depths = anchors.map((at) => depthIn([ring], at));
    expect(depths).to.deep.equal([...depths].sort((a, b) => b - a));
    expect(Math.min(...depths)).to.be.above(0);
    // On the line through the middle all but those at its ends are as deep, and those at its ends come after them.
    expect(anchors.slice(0, 3)).to.have.deep.members([
      [55, 38],
      [37, 38],
      [73, 38],
    ]);
  });

  it('are in no hole, and as far from its edge as from the outer one', () => {
    const rings = [rectangle(0, 0, 90, 90), rectangle(10, 10, 60, 80)];
    const anchors = findLabelAnchors(rings);
    for (const [x, y] of anchors) {
      expect(x > 0 && x < 90 && y > 0 && y < 90).to.equal(true);
      expect(x > 10 && x < 60 && y > 10 && y < 80, `${x}, ${y}`).to.equal(false);
    }
    expect(anchors[0]![0]).to.equal(75);
    const depths = anchors.map((at) => depthIn(rings, at));
    expect(depths).to.deep.equal([...depths].sort((a, b) => b - a));
  });

  it('are inside of an area that is bent around its middle', () => {
    // A horseshoe, open to the right.
    const ring: XY[] = [
      [0, 0],
      [90, 0],
      [90, 20],
      [30, 20],
      [30, 70],
      [90, 70],
      [90, 90],
      [0, 90],
      [0, 0],
    ];
    const anchors = findLabelAnchors([ring]);
    for (const [x, y] of anchors) expect(x < 30 || y < 20 || y > 70, `${x}, ${y}`).to.equal(true);
    const depths = anchors.map((at) => depthIn([ring], at));
    expect(depths).to.deep.equal([...depths].sort((a, b) => b - a));
  });

  it('are deep by slanting edges too', () => {
    const triangle: XY[] = [
      [0, 0],
      [90, 0],
      [0, 90],
      [0, 0],
    ];
    const depth = ([x, y]: XY) => Math.min(x, y, (90 - x - y) / Math.SQRT2);
    const depths = findLabelAnchors([triangle]).map(depth);
    expect(depths[0]).to.be.above(20);
    for (const [index, one] of depths.slice(1).entries()) expect(one).to.be.at.most(depths[index]! + 1e-9);
  });

  it('are sought within an extent that is given, and are none in nothing', () => {
    const ring = rectangle(0, 0, 90, 90);
    const ys = findLabelAnchors([ring], { left: 0, top: 0, right: 90, bottom: 9 }).map(([, y]) => y);
    expect(Math.max(...ys)).to.be.below(9);
    expect(findLabelAnchors([])).to.deep.equal([]);
    expect(findLabelAnchors([ring], null)).to.deep.equal([]);
  });
});
