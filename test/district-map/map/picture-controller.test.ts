import { expect } from '@open-wc/testing';
import { html } from 'lit';

import type { FuminDistrictMap } from '../../../src/district-map/index.js';
import { quiet, until } from '../../support.js';
import { all, inList, inPicture, map, one, server, STATIONS } from '../support.js';

/** Where the middle of a thing's mark lies in the picture. */
function middle(element: Element, name: string): { x: number; y: number } {
  const option = inPicture(element, name);
  const { left, top, width, height } = (option.querySelector('.dot') ?? option).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const viewport = (element: Element): HTMLElement => one(element, '.viewport');

const key = (element: Element, pressed: string, target: Element = viewport(element)): boolean => {
  const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};

// A made-up pointer cannot be captured: only Chromium takes 1 for its mouse.
Element.prototype.setPointerCapture = () => undefined;

const pointer = (target: Element, type: string, x: number, y: number, more: PointerEventInit = {}): void => {
  const init = { pointerId: 1, isPrimary: true, pointerType: 'mouse', bubbles: true, cancelable: true, ...more };
  target.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, ...init }));
};

/** How far two marks lie apart: twice as far when the picture is zoomed to twice its size. */
function apart(element: Element): number {
  const [a, b] = [middle(element, 'Tower station'), middle(element, 'Mall station')];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Drawn for the width it has. */
const measured = (element: Element): Promise<void> =>
  until(() => all<SVGSVGElement>(element, '.viewport svg')[0]!.viewBox.baseVal.width !== 640, 'the measure');

const moved = (element: Element, than: number, what = 'the picture to move'): Promise<void> =>
  until(() => Math.abs(apart(element) - than) < 1, what);

describe('moving the map', () => {
  let console: ReturnType<typeof quiet>;
  let element: FuminDistrictMap;
  let home: number;
  beforeEach(async () => {
    console = quiet();
    element = await map(server());
    await measured(element);
    home = apart(element);
  });
  afterEach(() => console.restore());

  describe('by keyboard', () => {
    it('zooms by plus and minus, and Home shows all again', async () => {
      expect(key(element, '+')).to.equal(true);
      await moved(element, home * 2);
      key(element, '-');
      await moved(element, home);
      key(element, '+');
      await moved(element, home * 2);
      key(element, 'Home');
      await moved(element, home);
    });

    it('moves by arrows: what lies to the right comes to the left', async () => {
      key(element, '+');
      await moved(element, home * 2);
      const { x, y } = middle(element, 'Tower station');
      key(element, 'ArrowRight');
      await until(() => middle(element, 'Tower station').x < x - 50, 'the way to the right');
      expect(middle(element, 'Tower station').y).to.be.closeTo(y, 1);
    });

    it('leaves to the page and the browser the keys that mean nothing here', () => {
      expect(['a', 'Tab', 'PageDown', 'Escape'].map((pressed) => key(element, pressed))).to.deep.equal([
        false,
        false,
        false,
        false,
      ]);
      const reload = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true, cancelable: true });
      viewport(element).dispatchEvent(reload);
      expect(reload.defaultPrevented).to.equal(false);
    });

    it('walks through what is on the map, one Tab stop in all', async () => {
      const options = () => all<SVGElement>(element, 'svg [role="option"]');
      const focused = () => element.shadowRoot!.activeElement?.getAttribute('aria-label');
      options()[0]!.focus();
      expect(focused()).to.equal('Business circle · Lane circle');
      key(element, 'ArrowDown', options()[0]);
      expect(focused()).to.equal('Service station · Mall station');
      expect(options().filter((it) => it.getAttribute('tabindex') === '0')).to.have.length(1);
      expect(options()[1]!.getAttribute('tabindex')).to.equal('0');
      key(element, 'End', options()[1]);
      expect(focused()).to.equal('Organization · Citic Square');
      key(element, 'Escape', options()[3]);
      expect(element.shadowRoot!.activeElement === viewport(element)).to.equal(true);
    });

    it('Escape lets go of what is chosen', async () => {
      element.selected = 'station:tower';
      await element.updateComplete;
      expect(key(element, 'Escape')).to.equal(true);
      expect(element.selected).to.equal(null);
    });

    it('says how, and says what is on the map', async () => {
      const described = viewport(element).getAttribute('aria-describedby')!;
      expect(one(element, `#${described}`).textContent).to.include('Arrow keys move the map');
      expect(one(element, '[role="listbox"]').getAttribute('aria-label')).to.equal('On the map');
      await expect(element).to.be.accessible();
    });
  });

  describe('by buttons', () => {
    const button = (name: string) => all(element, '.zoom button').find((it) => it.getAttribute('aria-label') === name);

    it('zooms in, out, and shows all of it', async () => {
      button('Zoom in')!.click();
      await moved(element, home * 2);
      button('Zoom out')!.click();
      await moved(element, home);
      button('Zoom in')!.click();
      await moved(element, home * 2);
      button('Show all of it')!.click();
      await moved(element, home);
    });

    it('goes to what is chosen, where it has a place', async () => {
      // Other stations may lie outside then, and are not drawn.
      const width = () => inPicture(element, 'Lane circle').getBoundingClientRect().width;
      const fromCentre = () => {
        const { left, top, width, height } = viewport(element).getBoundingClientRect();
        const { x, y } = middle(element, 'Tower station');
        return Math.hypot(x - left - width / 2, y - top - height / 2);
      };
      const before = width();
      expect(button('Go to what is chosen')).to.equal(undefined);
      element.selected = 'station:tower';
      await element.updateComplete;
      button('Go to what is chosen')!.click();
      await until(() => width() > before * 1.1 && fromCentre() < 2, 'a closer look');
      element.selected = 'circle:quay';
      await element.updateComplete;
      expect(button('Go to what is chosen')).to.equal(undefined);
    });
  });

  describe('by mouse', () => {
    it('goes along with a drag, pixel for pixel, and chooses nothing by it', async () => {
      key(element, '+');
      await moved(element, home * 2);
      const { x, y } = middle(element, 'Tower station');
      const target = inPicture(element, 'Lane circle');
      pointer(target, 'pointerdown', x, y);
      pointer(target, 'pointermove', x + 30, y + 20);
      pointer(target, 'pointermove', x + 40, y + 30);
      pointer(target, 'pointerup', x + 40, y + 30);
      target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      const after = middle(element, 'Tower station');
      expect(after.x - x).to.be.closeTo(40, 1);
      expect(after.y - y).to.be.closeTo(30, 1);
      expect(element.selected).to.equal(null);
    });

    it('takes a click after a drag, such as a screen reader’s, for one', async () => {
      const { x, y } = middle(element, 'Tower station');
      pointer(viewport(element), 'pointerdown', x, y);
      pointer(viewport(element), 'pointermove', x + 30, y);
      pointer(viewport(element), 'pointerup', x + 30, y);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inPicture(element, 'Tower station').dispatchEvent(new MouseEvent('click', { bubbles: true }));
      expect(element.selected).to.equal('station:tower');
    });

    it('takes two drags for no double click', async () => {
      const { x, y } = middle(element, 'Tower station');
      for (let time = 0; time < 2; time += 1) {
        pointer(viewport(element), 'pointerdown', x, y);
        pointer(viewport(element), 'pointermove', x + 10, y);
        pointer(viewport(element), 'pointermove', x + 1, y);
        pointer(viewport(element), 'pointerup', x + 1, y);
      }
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(apart(element)).to.be.closeTo(home, 0.5);
    });

    it('takes a press that trembles for a press', async () => {
      const { x, y } = middle(element, 'Tower station');
      const target = inPicture(element, 'Tower station');
      pointer(target, 'pointerdown', x, y);
      pointer(target, 'pointermove', x + 2, y + 1);
      pointer(target, 'pointerup', x + 2, y + 1);
      target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      expect(element.selected).to.equal('station:tower');
    });

    it('zooms about the place of a double click', async () => {
      // In the picture: a choice of the test before may still scroll the page.
      const place = (): number[] => {
        const { x, y } = middle(element, 'Tower station');
        const { left, top } = viewport(element).getBoundingClientRect();
        return [x - left, y - top];
      };
      const [left, top] = place();
      for (const type of ['pointerdown', 'pointerup', 'pointerdown', 'pointerup']) {
        const { x, y } = middle(element, 'Tower station');
        // A mouse is at whole pixels: WebKit cuts the rest off.
        pointer(viewport(element), type, Math.round(x), Math.round(y));
      }
      await moved(element, home * 2);
      expect(place()[0]).to.be.closeTo(left ?? 0, 1);
      expect(place()[1]).to.be.closeTo(top ?? 0, 1);
    });
  });

  describe('by wheel', () => {
    const wheel = (init: WheelEventInit = {}): boolean => {
      const { x, y } = middle(element, 'Tower station');
      const event = new WheelEvent('wheel', {
        deltaY: -100,
        clientX: x,
        clientY: y,
        bubbles: true,
        cancelable: true,
        ...init,
      });
      viewport(element).dispatchEvent(event);
      return event.defaultPrevented;
    };

    it('leaves the page its scroll, and says what would zoom', () => {
      expect(one(element, '.hint').hidden).to.equal(true);
      expect(wheel()).to.equal(false);
      expect(apart(element)).to.be.closeTo(home, 0.5);
      expect(one(element, '.hint').hidden).to.equal(false);
      expect(one(element, '.hint').textContent).to.include('Ctrl');
    });

    it('zooms with Ctrl, about the place it points at', () => {
      const { x } = middle(element, 'Tower station');
      expect(wheel({ ctrlKey: true })).to.equal(true);
      expect(apart(element)).to.be.above(home * 1.1);
      expect(middle(element, 'Tower station').x).to.be.closeTo(x, 1);
    });

    it('zooms once the map is chosen', () => {
      viewport(element).focus();
      expect(wheel()).to.equal(true);
      expect(apart(element)).to.be.above(home * 1.1);
    });
  });

  describe('by touch', () => {
    it('pinches about the middle of two fingers, and moves with them', () => {
      const { x, y } = middle(element, 'Tower station');
      const at = viewport(element);
      const touch = { pointerType: 'touch' };
      pointer(at, 'pointerdown', x - 40, y, touch);
      pointer(at, 'pointerdown', x + 40, y, { ...touch, pointerId: 2, isPrimary: false });
      for (let step = 1; step <= 8; step += 1) {
        pointer(at, 'pointermove', x - 40 - step * 5, y, touch);
        pointer(at, 'pointermove', x + 40 + step * 5, y, { ...touch, pointerId: 2, isPrimary: false });
      }
      expect(apart(element)).to.be.closeTo(home * 2, home * 0.05);
      expect(middle(element, 'Tower station').x).to.be.closeTo(x, 4);
    });

    it('leaves one finger to the page until the map is chosen, and says so when the page takes it', async () => {
      key(element, '+');
      await moved(element, home * 2);
      const { x, y } = middle(element, 'Tower station');
      const at = viewport(element);
      const touch = { pointerType: 'touch' };
      expect(getComputedStyle(at).touchAction).to.equal('pan-x pan-y');
      pointer(at, 'pointerdown', x, y, touch);
      pointer(at, 'pointermove', x, y + 30, touch);
      expect(middle(element, 'Tower station').y).to.be.closeTo(y, 1);
      pointer(at, 'pointercancel', x, y + 30, touch);
      expect(one(element, '.hint').textContent).to.include('two fingers');

      at.focus({ preventScroll: true });
      expect(getComputedStyle(at).touchAction).to.equal('none');
      pointer(at, 'pointerdown', x, y, touch);
      pointer(at, 'pointermove', x, y + 30, touch);
      expect(middle(element, 'Tower station').y).to.be.closeTo(y + 30, 1);
    });
  });

  it('keeps points and text their size', async () => {
    const size = () => inPicture(element, 'Tower station').querySelector('.dot')!.getBoundingClientRect().width;
    const before = size();
    key(element, '+');
    await moved(element, home * 2);
    expect(size()).to.be.closeTo(before, 0.1);
  });

  it('changes its scale bar with the zoom', async () => {
    const bar = () => one(element, 'text.scale').textContent;
    const before = bar();
    key(element, '+');
    await moved(element, home * 2);
    expect(bar()).to.match(/^\d+ m$/);
    expect(parseInt(bar(), 10)).to.be.below(parseInt(before, 10));
  });
});

describe('the map and the list', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('a choice in the list comes into sight', async () => {
    const element = await map(server());
    for (let time = 0; time < 4; time += 1) key(element, '+');
    await until(() => inPicture(element, 'Citic Square') === undefined, 'Citic Square to be out of sight');
    inList(element, 'Citic Square').click();
    await until(() => inPicture(element, 'Citic Square') !== undefined, 'Citic Square to be in sight');
    const { left, top, right, bottom } = viewport(element).getBoundingClientRect();
    await until(() => {
      const { x, y } = middle(element, 'Citic Square');
      return x > left && x < right && y > top && y < bottom;
    }, 'it to be within the picture');
  });

  it('a choice on the map does not move the map', async () => {
    const element = await map(server());
    await measured(element);
    const before = middle(element, 'Mall station');
    inPicture(element, 'Tower station').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => one(element, '.details') !== null, 'the details');
    const after = middle(element, 'Mall station');
    expect(after.x - before.x).to.be.closeTo(0, 1);
  });

  it('the focus goes with a thing when another one comes before it', async () => {
    const [tower] = STATIONS.stations;
    const twin = { ...tower, id: 'twin', name: 'Twin station' };
    const element = await map(server({ 'stations.json': { stations: [tower, twin] } }));
    await until(() => Boolean(inPicture(element, '2 near one another')), 'the cluster');
    inPicture(element, 'Citic Square').focus();
    // Chosen, it stands for itself beside its cluster, and before what lies to the south of it.
    element.selected = 'station:twin';
    await until(() => Boolean(inPicture(element, 'Twin station')), 'the station');
    expect(element.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Organization · Citic Square');
  });

  it('a link leads to a place: the attribute moves the map', async () => {
    const far = { id: 'far', name: 'Far station', location: { type: 'Point', coordinates: [121.9, 31.6] } };
    const { stations } = {
      stations: Array.from({ length: 9 }, (_, i) => ({
        id: `s${i}`,
        name: `S${i}`,
        location: { type: 'Point', coordinates: [121.45 + i / 2000, 31.2215] },
      })),
    };
    const element = await map(server({ 'stations.json': { stations: [...stations, far] } }), {
      attributes: html`<fumin-district-map selected="station:far"></fumin-district-map>`,
    });
    await until(() => inPicture(element, 'Far station') !== undefined, 'the station');
    const { left, right } = viewport(element).getBoundingClientRect();
    await until(() => {
      const { x } = middle(element, 'Far station');
      return x > left && x < right;
    }, 'it to be in sight');
  });

  it('says what lies far off, and shows it when asked', async () => {
    const stations = Array.from({ length: 6 }, (_, i) => ({
      id: `s${i}`,
      name: `Near ${i}`,
      location: { type: 'Point', coordinates: [121.45 + i / 2000, 31.2215] },
    }));
    const astray = { id: 'astray', name: 'Astray', location: { type: 'Point', coordinates: [12.1, 3.1] } };
    const element = await map(server({ 'stations.json': { stations: [...stations, astray] } }));
    expect(inPicture(element, 'Astray')).to.equal(undefined);
    expect(one(element, 'figure').textContent).to.include('1 place lies far off');
    all(element, 'figure button')
      .find((it) => it.textContent.trim() === 'Show all')!
      .click();
    await until(() => inPicture(element, 'Astray') !== undefined, 'it to be in sight');
  });
});

describe('many stations', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  const stations = Array.from({ length: 400 }, (_, index) => ({
    id: `s${index}`,
    name: `Station ${index}`,
    location: {
      type: 'Point',
      coordinates: [121.451 + (index % 20) / 10_000, 31.221 + Math.floor(index / 20) / 10_000],
    },
  }));

  /** The largest first. */
  const clusters = (element: Element) =>
    all<SVGElement>(element, 'svg .cluster').sort((a, b) => Number(b.textContent) - Number(a.textContent));

  it('are listed where they are few, though a closer look would tell them apart', async () => {
    const near = [0, 1, 2].map((index) => ({
      id: `n${index}`,
      name: `Near ${index}`,
      location: { type: 'Point', coordinates: [121.452 + index / 50_000, 31.222] },
    }));
    const element = await map(server({ 'stations.json': { stations: near } }));
    await until(() => clusters(element).length > 0, 'a cluster');
    clusters(element)[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => all(element, '.together li').length === 3, 'the list');
  });

  it('say how many and of what, and open when pressed', async () => {
    const element = await map(server({ 'stations.json': { stations } }));
    await until(() => clusters(element).length > 0, 'clusters');
    const [first] = clusters(element);
    expect(first!.getAttribute('aria-label')).to.match(/^\d+ near one another: \d+ service stations/);
    const before = Math.max(...clusters(element).map((it) => Number(it.textContent)));
    first!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(
      () => Math.max(0, ...clusters(element).map((it) => Number(it.textContent))) < before,
      'smaller clusters, or none',
    );
    await expect(element).to.be.accessible();
  });

  it('keep the focus on the map when what had it comes apart', async () => {
    const element = await map(server({ 'stations.json': { stations } }));
    await until(() => clusters(element).length > 0, 'clusters');
    const [first] = clusters(element);
    first!.focus();
    const before = first!.getAttribute('data-key');
    key(element, 'Enter', first);
    await until(() => clusters(element).every((it) => it.getAttribute('data-key') !== before), 'it to come apart');
    await until(
      () =>
        element.shadowRoot!.activeElement?.closest('.viewport') !== null && element.shadowRoot!.activeElement !== null,
      'focus on the map',
    );
  });
});
