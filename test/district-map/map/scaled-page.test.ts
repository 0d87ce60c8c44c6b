import { expect, fixture, html } from '@open-wc/testing';

import type { FuminDistrictMap } from '../../../src/district-map/index.js';
import { quiet, until } from '../../support.js';
import { all, inPicture, map, one, server } from '../support.js';

type Place = readonly [x: number, y: number];

/** Returns where the middle of a station's mark is on the screen. */
function markOf(element: Element, name: string): Place {
  const { left, top, width, height } = inPicture(element, name).querySelector('.dot')!.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

const apart = (element: Element): number => {
  const [a, b] = [markOf(element, 'Tower station'), markOf(element, 'Mall station')];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
};

const pointer = (element: Element, type: string, [clientX, clientY]: Place): void => {
  const init = { pointerId: 1, isPrimary: true, pointerType: 'mouse', bubbles: true, cancelable: true };
  one(element, '.viewport').dispatchEvent(new PointerEvent(type, { clientX, clientY, ...init }));
};

/** Styles of a page around the map. */
const STYLES: readonly string[] = [
  'transform: none',
  'transform: scale(0.5)',
  'transform: scale(2)',
  'transform: scale(2, 0.5) translate(30px, 40px)',
  'transform: rotate(90deg)',
  'transform: rotate(30deg) scale(0.7)',
  'transform: skew(20deg)',
  'scale: 0.5',
  'rotate: 180deg',
  'zoom: 0.5',
  'zoom: 1.5',
  'zoom: 0.5; transform: rotate(30deg)',
];

describe('a map on a page that is scaled, zoomed or turned', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  /** Returns a map within an ancestor of that style, drawn for its width. */
  async function mapIn(style: string): Promise<FuminDistrictMap> {
    const element = await map(server());
    const ancestor = await fixture<HTMLElement>(
      html`<div lang="en" style="transform-origin: 0 0; width: 760px"></div>`,
    );
    ancestor.style.cssText += style;
    ancestor.append(element.closest('fumin-provider')!);
    await until(() => all<SVGSVGElement>(element, '.viewport svg')[0]!.viewBox.baseVal.width !== 640, 'the measure');
    await new Promise((resolve) => setTimeout(resolve, 50));
    return element;
  }

  for (const style of STYLES) {
    it(`is dragged along with the pointer under \`${style}\``, async () => {
      const element = await mapIn(style);
      const from = markOf(element, 'Tower station');
      const to: Place = [from[0] + 24, from[1] - 15];
      // A map that is seen whole cannot be moved.
      one(element, '.viewport').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 400));
      const start = markOf(element, 'Tower station');
      const end: Place = [start[0] + to[0] - from[0], start[1] + to[1] - from[1]];
      Element.prototype.setPointerCapture = () => undefined;
      pointer(element, 'pointerdown', start);
      pointer(element, 'pointermove', end);
      pointer(element, 'pointerup', end);
      await until(() => Math.hypot(...diff(markOf(element, 'Tower station'), end)) < 1.5, `the mark at the pointer`);
    });

    it(`zooms about the pointer under \`${style}\``, async () => {
      const element = await mapIn(style);
      const [clientX, clientY] = markOf(element, 'Tower station');
      const before = apart(element);
      const init = { deltaY: -100, ctrlKey: true, clientX, clientY, bubbles: true, cancelable: true };
      one(element, '.viewport').dispatchEvent(new WheelEvent('wheel', init));
      await until(() => apart(element) > before * 1.2, 'the picture to zoom');
      expect(Math.hypot(...diff(markOf(element, 'Tower station'), [clientX, clientY]))).to.be.lessThan(1.5);
    });
  }
});

const diff = (a: Place, b: Place): Place => [a[0] - b[0], a[1] - b[1]];
