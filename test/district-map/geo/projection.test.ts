import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import type { Area, Position } from '../../../src/contract/index.js';
import { findLabelAnchors } from '../../../src/district-map/geo/label-anchors.js';
import {
  extentOf,
  type Fit,
  fitExtent,
  pictureHeight,
  projectMercator,
  ringsToPath,
  projectRings,
  toPicture,
  toWorld,
  type XY,
} from '../../../src/district-map/geo/projection.js';
import { evenly } from '../../arbitraries.js';

const SHANGHAI: Position = [121.4737, 31.2304];
const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const plain = ([x, y]: Position): [number, number] => [x, -y];
const inside = (area: Area): XY[] => findLabelAnchors(projectRings(area, plain));
const placed = (at: Fit) => (position: Position) => toPicture(at, projectMercator(position));

describe('Web Mercator', () => {
  it('puts the world on a square of side 1', () => {
    expect(projectMercator([0, 0])).to.deep.equal([0.5, 0.5]);
    expect(projectMercator([-180, 0])[0]).to.equal(0);
    expect(projectMercator([180, 85.051129])[0]).to.equal(1);
    expect(projectMercator([180, 85.051129])[1]).to.be.closeTo(0, 1e-6);
  });

  it('agrees with the tile that Shanghai is on', () => {
    const [x, y] = projectMercator(SHANGHAI);
    expect([Math.floor(x * 2 ** 12), Math.floor(y * 2 ** 12)]).to.deep.equal([3430, 1673]);
  });

  it('has an end at the poles', () => {
    expect(projectMercator([0, 90])[1]).to.be.closeTo(0, 1e-6);
    expect(projectMercator([0, -90])[1]).to.be.closeTo(1, 1e-6);
  });
});

describe('the fit of a map', () => {
  const corners: Position[] = [
    [121.44, 31.21],
    [121.47, 31.21],
    [121.47, 31.24],
    [121.44, 31.24],
  ];
  const extent = extentOf(corners.map(projectMercator))!;

  it('has everything within the picture, with room at the edges, touching two of them', () => {
    for (const size of [
      { width: 300, height: 300 },
      { width: 900, height: 400 },
      { width: 320, height: 700 },
    ]) {
      const shown = extentOf(corners.map(placed(fitExtent(extent, size, 20))))!;
      expect(shown.left).to.be.at.least(19.999);
      expect(shown.top).to.be.at.least(19.999);
      expect(shown.right).to.be.at.most(size.width - 19.999);
      expect(shown.bottom).to.be.at.most(size.height - 19.999);
      const free = Math.min(shown.left, shown.top);
      expect(free).to.be.closeTo(20, 0.001);
      expect(shown.left + shown.right).to.be.closeTo(size.width, 0.001);
    }
  });

  it('has north above south, and east right of west', () => {
    const project = placed(fitExtent(extent, { width: 300, height: 300 }, 10));
    const [x, y] = project([121.455, 31.225]);
    expect(project([121.456, 31.225])[0]).to.be.above(x);
    expect(project([121.455, 31.226])[1]).to.be.below(y);
  });

  it('shows one point alone in the middle, and not at an endless scale', () => {
    const alone = extentOf([projectMercator(SHANGHAI)])!;
    const project = placed(fitExtent(alone, { width: 300, height: 200 }, 10));
    expect(project(SHANGHAI)).to.deep.equal([150, 100]);
    const [x] = project([SHANGHAI[0] + 0.001, SHANGHAI[1]]);
    expect(x - 150).to.be.within(20, 150);
  });

  it('is undone by the way back to the world', () => {
    fc.assert(
      fc.property(evenly(0, 1), evenly(0, 1), (x, y) => {
        const at = fitExtent(extent, { width: 500, height: 300 }, 10);
        const [backX, backY] = toWorld(at, toPicture(at, [x, y]));
        expect(backX).to.be.closeTo(x, 1e-9);
        expect(backY).to.be.closeTo(y, 1e-9);
      }),
    );
  });

  it('makes a picture no flatter than 1:2 and no taller than wide', () => {
    expect(pictureHeight({ left: 0, top: 0, right: 1, bottom: 0.01 }, 600)).to.equal(300);
    expect(pictureHeight({ left: 0, top: 0, right: 1, bottom: 0.75 }, 600)).to.equal(450);
    expect(pictureHeight({ left: 0, top: 0, right: 0.01, bottom: 1 }, 600)).to.equal(600);
  });

  it('has no extent where there is nothing', () => {
    expect(extentOf([])).to.equal(null);
  });
});

describe('an area', () => {
  it('is a path of every ring, its holes and its parts', () => {
    const holed: Area = { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)] };
    expect(ringsToPath(projectRings(holed, plain))).to.equal('M0 0L10 0L10 -10L0 -10L0 0ZM4 -4L6 -4L6 -6L4 -6L4 -4Z');
    const parts: Area = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 5, 1)]] };
    expect(ringsToPath(projectRings(parts, plain)).match(/M/g)).to.have.length(2);
  });

  it('has its name deep inside, and never in a hole or beside it', () => {
    const holed: Area = { type: 'Polygon', coordinates: [square(0, 0, 10), square(2, 2, 6)] };
    expect(inside(holed)).to.not.be.empty;
    for (const [x, y] of inside(holed)) expect(x > 2 && x < 8 && -y > 2 && -y < 8).to.equal(false);

    const bent: Area = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 1],
          [4, 1],
          [4, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    const [x, y] = inside(bent)[0]!;
    expect(x).to.be.within(0, 4);
    expect(-y).to.be.within(1, 10);
  });

  it('has its name in the larger of two parts', () => {
    const parts: Area = { type: 'MultiPolygon', coordinates: [[square(0, 0, 2)], [square(5, 0, 6)]] };
    expect(inside(parts)[0]![0]).to.be.above(5);
  });

  it('has room for its name however thin it is', () => {
    const sliver: Area = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 10],
          [10, 10.01],
          [0, 0.01],
          [0, 0],
        ],
      ],
    };
    expect(inside(sliver)).to.not.be.empty;
  });

  it('that crosses itself still has its places inside, by the even-odd rule', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
          minLength: 3,
          maxLength: 12,
        }),
        (points) => {
          const ring = [...points, points[0]!] as XY[];
          for (const [x, y] of findLabelAnchors([ring])) {
            const crossed = ring.slice(1).filter(([bx, by], index) => {
              const [ax, ay] = ring[index]!;
              return ay > y !== by > y && x > ((bx - ax) * (y - ay)) / (by - ay) + ax;
            });
            // A stretch of no width is all edge.
            const isOnEdge = ring.slice(1).some(([bx, by], index) => {
              const [ax, ay] = ring[index]!;
              return ay > y !== by > y && Math.abs(((bx - ax) * (y - ay)) / (by - ay) + ax - x) < 1e-6;
            });
            expect(isOnEdge || crossed.length % 2 === 1).to.equal(true);
          }
        },
      ),
    );
  });

  it('of no polygons is nowhere', () => {
    expect(inside({ type: 'MultiPolygon', coordinates: [] })).to.deep.equal([]);
  });
});
