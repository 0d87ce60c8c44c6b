import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  interpolateViewports,
  boxToScreen,
  fitBox,
  HOME_VIEWPORT,
  centreOf,
  panBy,
  type ViewportLimits,
  visibleBox,
  toBase,
  toScreen,
  type Viewport,
  clampViewport,
  zoomAt,
} from '../../../src/district-map/geo/viewport.js';
import { evenly } from '../../arbitraries.js';

const SIZE = { width: 600, height: 400 };
const REACH: ViewportLimits = {
  minScale: 0.5,
  maxScale: 64,
  centreBounds: { left: 0, top: 0, right: 600, bottom: 400 },
};

const place = fc.tuple(evenly(0, 600), evenly(0, 400));
const views = fc.record<Viewport>({ k: evenly(0.5, 64), x: evenly(-4000, 4000), y: evenly(-4000, 4000) });

describe('a view of the map', () => {
  it('at home shows the base as it is', () => {
    fc.assert(
      fc.property(place, (at) => {
        expect(toScreen(HOME_VIEWPORT, at)).to.deep.equal(at);
      }),
    );
  });

  it('takes a place to the picture and back', () => {
    fc.assert(
      fc.property(views, place, (viewport, at) => {
        const [x, y] = toBase(viewport, toScreen(viewport, at));
        expect(x).to.be.closeTo(at[0], 1e-6);
        expect(y).to.be.closeTo(at[1], 1e-6);
      }),
    );
  });

  it('zooms about the place that the reader points at', () => {
    fc.assert(
      fc.property(views, place, evenly(0.1, 10), (viewport, at, factor) => {
        const before = toBase(viewport, at);
        const after = toBase(zoomAt(viewport, factor, at, REACH), at);
        expect(after[0]).to.be.closeTo(before[0], 1e-6);
        expect(after[1]).to.be.closeTo(before[1], 1e-6);
      }),
    );
  });

  it('zooms neither closer nor farther than there is anything to see', () => {
    fc.assert(
      fc.property(views, evenly(0.001, 1000), (viewport, factor) => {
        const { k } = zoomAt(viewport, factor, [0, 0], REACH);
        expect(k).to.be.within(REACH.minScale, REACH.maxScale);
      }),
    );
  });

  it('zoomed in and out again is where it was', () => {
    fc.assert(
      fc.property(place, evenly(1, 32), (at, factor) => {
        const { k, x, y } = zoomAt(zoomAt(HOME_VIEWPORT, factor, at, REACH), 1 / factor, at, REACH);
        expect(k).to.be.closeTo(1, 1e-9);
        expect(x).to.be.closeTo(0, 1e-6);
        expect(y).to.be.closeTo(0, 1e-6);
      }),
    );
  });

  it('moves what it shows with the hand, pixel for pixel', () => {
    fc.assert(
      fc.property(views, place, place, (viewport, at, by) => {
        const before = toScreen(viewport, at);
        const after = toScreen(panBy(viewport, by), at);
        expect(after[0] - before[0]).to.be.closeTo(by[0], 1e-6);
        expect(after[1] - before[1]).to.be.closeTo(by[1], 1e-6);
      }),
    );
  });

  it('never loses the map: its middle stays over it', () => {
    fc.assert(
      fc.property(views, fc.tuple(evenly(-1e6, 1e6), evenly(-1e6, 1e6)), (viewport, by) => {
        const [x, y] = centreOf(clampViewport(panBy(viewport, by), REACH, SIZE), SIZE);
        expect(x).to.be.within(-1e-6, 600 + 1e-6);
        expect(y).to.be.within(-1e-6, 400 + 1e-6);
      }),
    );
  });

  it('is left alone where it is within reach', () => {
    const viewport = zoomAt(HOME_VIEWPORT, 4, [100, 100], REACH);
    const { k, x, y } = clampViewport(viewport, REACH, SIZE);
    expect([k, x, y].map(Math.round)).to.deep.equal([viewport.k, viewport.x, viewport.y].map(Math.round));
  });

  it('fits a box: all of it is in the picture, in the middle, and it touches the room at an edge', () => {
    fc.assert(
      fc.property(place, evenly(1, 600), evenly(1, 400), ([left, top], width, height) => {
        const box = { left, top, right: left + width, bottom: top + height };
        const shown = boxToScreen(fitBox(box, SIZE, 20, Infinity), box);
        expect(shown.left).to.be.at.least(20 - 1e-6);
        expect(shown.right).to.be.at.most(580 + 1e-6);
        expect(shown.top).to.be.at.least(20 - 1e-6);
        expect(shown.bottom).to.be.at.most(380 + 1e-6);
        expect(Math.min(shown.left, shown.top)).to.be.closeTo(20, 1e-6);
        expect(shown.left + shown.right).to.be.closeTo(600, 1e-6);
      }),
    );
  });

  it('fits one point without an endless zoom', () => {
    expect(fitBox({ left: 5, top: 5, right: 5, bottom: 5 }, SIZE, 20, 64).k).to.equal(64);
  });

  it('knows which part of the map it shows', () => {
    expect(visibleBox({ k: 2, x: -100, y: -200 }, SIZE)).to.deep.equal({ left: 50, top: 100, right: 350, bottom: 300 });
  });
});

describe('the way from one view to another', () => {
  it('begins at the one and ends at the other', () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        const start = interpolateViewports(from, to, 0, SIZE);
        expect(start.k).to.be.closeTo(from.k, 1e-9);
        expect(start.x).to.be.closeTo(from.x, 1e-3);
        expect(interpolateViewports(from, to, 1, SIZE)).to.equal(to);
      }),
    );
  });

  it('is never closer nor farther than both', () => {
    fc.assert(
      fc.property(views, views, evenly(0, 1), (from, to, part) => {
        const { k } = interpolateViewports(from, to, part, SIZE);
        expect(k).to.be.within(Math.min(from.k, to.k) - 1e-9, Math.max(from.k, to.k) + 1e-9);
      }),
    );
  });

  it('without a zoom goes evenly', () => {
    fc.assert(
      fc.property(views, place, evenly(0, 1), (from, by, part) => {
        const { k, x, y } = interpolateViewports(from, panBy(from, by), part, SIZE);
        expect(k).to.equal(from.k);
        expect(x).to.be.closeTo(from.x + by[0] * part, 1e-6);
        expect(y).to.be.closeTo(from.y + by[1] * part, 1e-6);
      }),
    );
  });

  it('of a zoom about a point keeps that point where it is', () => {
    fc.assert(
      fc.property(place, evenly(1.5, 32), evenly(0, 1), (at, factor, part) => {
        const base = toBase(HOME_VIEWPORT, at);
        const [x, y] = toScreen(
          interpolateViewports(HOME_VIEWPORT, zoomAt(HOME_VIEWPORT, factor, at, REACH), part, SIZE),
          base,
        );
        expect(x).to.be.closeTo(at[0], 1e-3);
        expect(y).to.be.closeTo(at[1], 1e-3);
      }),
    );
  });
});
