import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { clipLine, clipRing } from '../../../src/district-map/geo/clip.js';
import type { XY } from '../../../src/district-map/geo/projection.js';
import { evenly } from '../../arbitraries.js';

/** No square, and none of its edges at 0, so that no coordinate stands for another. */
const BOX = { left: 10, top: 20, right: 40, bottom: 60 };

const points = (minLength: number) =>
  fc.array(fc.tuple(fc.integer({ min: -20, max: 70 }), fc.integer({ min: -20, max: 90 })), {
    minLength,
    maxLength: 12,
  });

const isWithin = ([x, y]: XY): boolean =>
  x >= BOX.left - 1e-9 && x <= BOX.right + 1e-9 && y >= BOX.top - 1e-9 && y <= BOX.bottom + 1e-9;

/** Distance of a point from the nearest segment of a line. */
function distanceTo(line: readonly XY[], [x, y]: XY): number {
  const distances = line.slice(1).map(([bx, by], index) => {
    const [ax, ay] = line[index]!;
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(ax + along * dx - x, ay + along * dy - y);
  });
  return Math.min(Infinity, ...distances);
}

describe('a line that is clipped to a box', () => {
  it('is the same where all of it is within, edges and corners too', () => {
    const line: XY[] = [
      [10, 20],
      [40, 20],
      [25, 35],
      [40, 60],
    ];
    expect(clipLine(line, BOX)).to.deep.equal([line]);
  });

  it('ends at the edge where it leaves, whichever that is', () => {
    const middle: XY = [25, 40];
    for (const [outside, edge] of [
      [
        [-5, 40],
        [10, 40],
      ],
      [
        [55, 40],
        [40, 40],
      ],
      [
        [25, 0],
        [25, 20],
      ],
      [
        [25, 100],
        [25, 60],
      ],
      [
        [55, 80],
        [40, 60],
      ],
    ] as XY[][]) {
      expect(clipLine([middle, outside!], BOX)).to.deep.equal([[middle, edge]]);
      expect(clipLine([outside!, middle], BOX)).to.deep.equal([[edge, middle]]);
    }
  });

  it('is cut at both ends where it goes right through', () => {
    const line: XY[] = [
      [0, 30],
      [50, 50],
    ];
    expect(clipLine(line, BOX)).to.deep.equal([
      [
        [10, 34],
        [40, 46],
      ],
    ]);
  });

  it('is in pieces where it leaves and comes back', () => {
    const line: XY[] = [
      [20, 30],
      [50, 30],
      [50, 50],
      [20, 50],
    ];
    expect(clipLine(line, BOX)).to.deep.equal([
      [
        [20, 30],
        [40, 30],
      ],
      [
        [40, 50],
        [20, 50],
      ],
    ]);
  });

  it('is nothing where it passes by, beside the box or around a corner of it', () => {
    for (const line of [
      [],
      [[25, 40]],
      [
        [0, 10],
        [60, 10],
      ],
      [
        [5, 0],
        [5, 90],
      ],
      [
        [30, 0],
        [60, 40],
      ],
      [
        [0, 61],
        [60, 61],
      ],
    ] as XY[][])
      expect(clipLine(line, BOX)).to.deep.equal([]);
  });

  it('has nothing that is outside or not on the line, and lacks nothing that is within', () => {
    fc.assert(
      fc.property(points(2), (line) => {
        const pieces = clipLine(line, BOX);
        for (const point of pieces.flat()) {
          expect(isWithin(point), String(point)).to.equal(true);
          expect(distanceTo(line, point)).to.be.below(1e-6);
        }
        for (const [index, [bx, by]] of line.slice(1).entries()) {
          const [ax, ay] = line[index]!;
          for (const part of [0, 0.21, 0.5, 0.83, 1]) {
            const at: XY = [ax + (bx - ax) * part, ay + (by - ay) * part];
            const isDeep = at[0] > BOX.left && at[0] < BOX.right && at[1] > BOX.top && at[1] < BOX.bottom;
            const nearest = Math.min(
              Infinity,
              ...pieces.map((piece) => distanceTo(piece, at)),
              // A point that comes twice in a line of points is a piece of no length.
              ...pieces.flat().map(([x, y]) => Math.hypot(x - at[0], y - at[1])),
            );
            if (isDeep) expect(nearest, String(at)).to.be.below(1e-6);
          }
        }
      }),
    );
  });
});

/** Whether a point is inside of a ring, by the even-odd rule. */
function isInside(ring: readonly XY[], [x, y]: XY): boolean {
  let inside = false;
  for (const [index, [bx, by]] of ring.entries()) {
    const [ax, ay] = ring.at(index - 1)!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

describe('a ring that is clipped to a box', () => {
  it('is the same where all of it is within', () => {
    const ring: XY[] = [
      [10, 20],
      [40, 20],
      [40, 60],
      [10, 60],
    ];
    expect(clipRing(ring, BOX)).to.deep.equal(ring);
  });

  it('is the box where all of the box is within it, and nothing beside it', () => {
    const around: XY[] = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ];
    expect(clipRing(around, BOX)).to.have.deep.members([
      [10, 20],
      [40, 20],
      [40, 60],
      [10, 60],
    ]);
    for (const by of [
      [100, 0],
      [-101, 0],
      [0, 100],
      [0, -101],
    ] as const) {
      expect(
        clipRing(
          around.map(([x, y]): XY => [x + by[0], y + by[1]]),
          BOX,
        ),
      ).to.deep.equal([]);
    }
    expect(clipRing([], BOX)).to.deep.equal([]);
  });

  it('goes along the edge where it is cut, and crosses it where the ring does', () => {
    const triangle: XY[] = [
      [20, 40],
      [50, 30],
      [50, 50],
    ];
    const cut = clipRing(triangle, BOX);
    expect(cut).to.have.length(3);
    expect(cut[0]).to.deep.equal([40, 40 + 20 / 3]);
    expect(cut[1]).to.deep.equal([20, 40]);
    expect(cut[2]![0]).to.equal(40);
    expect(cut[2]![1]).to.be.closeTo(40 - 20 / 3, 1e-9);
  });

  it('has inside what both have inside', () => {
    const within = fc.tuple(evenly(BOX.left + 0.01, BOX.right - 0.01), evenly(BOX.top + 0.01, BOX.bottom - 0.01));
    fc.assert(
      fc.property(points(3), within, (ring, point) => {
        const cut = clipRing(ring, BOX);
        for (const corner of cut) expect(isWithin(corner), String(corner)).to.equal(true);
        fc.pre(distanceTo([...ring, ring[0]!], point) > 1e-6);
        expect(cut.length > 0 && isInside(cut, point)).to.equal(isInside(ring, point));
      }),
    );
  });
});
