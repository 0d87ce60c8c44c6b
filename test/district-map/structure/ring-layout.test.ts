import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { layoutRings, type RingSizes } from '../../../src/district-map/structure/ring-layout.js';
import type { Size, XY } from '../../../src/district-map/geo/projection.js';

const size = fc.record<Size>({ width: fc.integer({ min: 60, max: 180 }), height: fc.integer({ min: 30, max: 90 }) });
const rings = fc.record<RingSizes>({
  centre: size,
  inner: fc.array(size, { minLength: 1, maxLength: 12 }),
  outer: fc.array(size, { maxLength: 30 }),
});
const widths = fc.integer({ min: 700, max: 1600 });

const boxes = (
  { centre, inner, outer }: RingSizes,
  layout: { centre: XY; inner: readonly XY[]; outer: readonly XY[] },
) =>
  [
    [layout.centre, centre] as const,
    ...layout.inner.map((at, index) => [at, inner[index]!] as const),
    ...layout.outer.map((at, index) => [at, outer[index]!] as const),
  ].map(([[x, y], { width, height }]) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }));

/** Each law for each layout that there is, for any number of circles and alliances of any size. */
function each(law: (layout: NonNullable<ReturnType<typeof layoutRings>>, of: RingSizes, width: number) => void): void {
  let found = 0;
  fc.assert(
    fc.property(rings, widths, (of, width) => {
      const layout = layoutRings(of, width);
      if (!layout) return;
      found += 1;
      law(layout, of, width);
    }),
    { numRuns: 150 },
  );
  expect(found).to.be.above(75);
}

describe('rings', () => {
  it('let no two lie on one another', () => {
    each((layout, of) => {
      const all = boxes(of, layout);
      all.forEach((a, index) =>
        all.slice(index + 1).forEach((b) => {
          const areApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(areApart).to.equal(true);
        }),
      );
    });
  });

  it('are within their width and height', () => {
    each((layout, of, width) => {
      for (const { left, right, top, bottom } of boxes(of, layout)) {
        expect(left >= -0.5 && right <= width + 0.5).to.equal(true);
        expect(top >= -0.5 && bottom <= layout.height + 0.5).to.equal(true);
      }
    });
  });

  it('have the one in the middle, between the left and the right', () => {
    each((layout, _of, width) => expect(layout.centre[0]).to.be.closeTo(width / 2, 0.5));
  });

  it('keep everyone, in order, clockwise', () => {
    each((layout, { inner, outer }) => {
      expect(layout.inner).to.have.length(inner.length);
      expect(layout.outer).to.have.length(outer.length);
      const angles = layout.inner.map(([x, y]) => {
        const [cx, cy] = layout.centre;
        return (
          (Math.atan2((x - cx) / layout.orbits.inner.rx, -(y - cy) / (layout.orbits.inner.ry || 1)) + 2 * Math.PI) %
          (2 * Math.PI)
        );
      });
      angles.slice(1).forEach((angle, index) => expect(angle).to.be.above(angles[index]! - 1e-6));
    });
  });

  it('have the circles within the alliances', () => {
    each(({ orbits }, { outer }) => {
      if (outer.length === 0) return;
      expect(orbits.inner.rx).to.be.at.most(orbits.outer.rx);
      expect(orbits.inner.ry).to.be.at.most(orbits.outer.ry);
    });
  });

  it('are the same each time', () => {
    each((layout, of, width) => {
      expect(layoutRings(of, width)).to.deep.equal(layout);
    });
  });

  it('hold the joint conference, twelve circles and thirty alliances on a wide page', () => {
    const one = { width: 150, height: 60 };
    const layout = layoutRings({ centre: one, inner: Array(12).fill(one), outer: Array(30).fill(one) }, 1160);
    expect(layout?.outer).to.have.length(30);
  });

  it('are none where they have no room: then there is the outline', () => {
    const one = { width: 300, height: 80 };
    expect(layoutRings({ centre: one, inner: Array(12).fill(one), outer: Array(30).fill(one) }, 700)).to.equal(null);
    expect(layoutRings({ centre: one, inner: [one], outer: [] }, 200)).to.equal(null);
  });
});
