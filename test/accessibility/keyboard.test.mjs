/** Every task by keyboard alone: no mouse, the focus in sight at each stop, an order to follow, and a way out of everything. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { find, startWidgetPages } from '../../scripts/proofs/accessibility/widget-pages.mjs';
import { focusStop } from './focus-stop.mjs';

const [CARD, MAP, TIMELINE, FORM, PROVIDER] = [
  'station-card',
  'district-map',
  'council-timeline',
  'pledge-form',
  'provider',
].map((name) => `fumin-${name}`);

/** Number of presses of Tab within which everything of one widget is passed. */
const MAX_STOPS = 150;

describe('the keyboard alone', () => {
  let pages, page;

  before(async () => {
    pages = await startWidgetPages();
  });
  after(() => pages?.close());

  /** Opens widgets between two buttons of the page, with the focus on the first. */
  async function open(html, drawn, options) {
    await page?.browserContext().close();
    page = await pages.open(`<button id="before">Before</button>${html}<button id="after">After</button>`, options);
    await find(page, ...drawn);
    await page.evaluate(() => document.querySelector('#before').focus());
  }

  /** Presses Tab once; the focus must be in sight where it comes to. */
  async function tab(key = 'Tab') {
    if (key === 'Shift+Tab') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (key === 'Shift+Tab') await page.keyboard.up('Shift');
    const stop = await page.evaluate(focusStop);
    if (!['before', 'after', 'body'].includes(stop.id)) {
      assert.ok(stop.outline >= 2, `The focus is not to be seen on ${stop.path}: ${JSON.stringify(stop)}`);
      assert.ok(stop.contrast >= 3, `The focus is too faint on ${stop.path}: ${JSON.stringify(stop)}`);
    }
    return stop;
  }

  /** Whether the focus is on an element of a widget's shadow tree. */
  const isOn = (host, selector) =>
    page.evaluate(
      (host, selector) => {
        const active = document.querySelector(host).shadowRoot.activeElement;
        return active?.matches(selector) ?? false;
      },
      host,
      selector,
    );

  /** Presses Tab until the focus is on an element. */
  async function tabTo(host, selector, key) {
    for (let stops = 0; stops < MAX_STOPS; stops += 1) {
      await tab(key);
      if (await isOn(host, selector)) return;
    }
    assert.fail(`Tab never comes to ${selector} of ${host}`);
  }

  /** Presses a key until the focus is on an element. */
  async function press(key) {
    await page.keyboard.press(key);
    await pause(50);
  }

  const text = (host, selector) =>
    page.evaluate(
      (host, selector) => document.querySelector(host).shadowRoot.querySelector(selector)?.textContent.trim(),
      host,
      selector,
    );

  /** Waits until the focus is on an element. */
  async function focusComesTo(host, selector) {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await isOn(host, selector)) return;
      await pause(50);
    }
    const { path } = await page.evaluate(focusStop);
    assert.fail(`The focus does not come to ${selector} of ${host}, but is on ${path}`);
  }

  for (const [name, html, drawn] of [
    ['the map', `<${MAP}></${MAP}>`, [MAP, '[role="option"]']],
    ['the map as a structure', `<${MAP} view="structure"></${MAP}>`, [MAP, '.structure button']],
    ['the timeline', `<${TIMELINE}></${TIMELINE}>`, [TIMELINE, '.event']],
    ['the card', `<${CARD} station="yunfan-tower"></${CARD}>`, [CARD, '.week']],
    ['the list of stations', `<${CARD}></${CARD}>`, [CARD, '.stations li']],
    ['the form', `<${FORM} initiative="green-towers"></${FORM}>`, [FORM, '#form']],
  ]) {
    it(`goes through ${name} and out of it, there and back`, async () => {
      await open(html, drawn);
      const through = async (key, end) => {
        const stops = [];
        for (let stop = await tab(key); stop.id !== end; stop = await tab(key)) {
          assert.ok(stops.length < MAX_STOPS, `Tab does not leave ${name}`);
          stops.push(stop);
        }
        return stops;
      };
      const there = await through('Tab', 'after');
      assert.ok(there.length > 2);
      for (const [index, stop] of there.entries()) {
        const last = there[index - 1];
        const goesBack = last && Math.max(stop.y - last.y, stop.scrolledY - last.scrolledY) < -8 && stop.x <= last.x;
        // Cards of the structure stand in rings, and are passed clockwise.
        if (goesBack && !/card/.test(stop.path)) assert.fail(`${last.path} goes back to ${stop.path}`);
      }
      const back = await through('Shift+Tab', 'before');
      assert.deepEqual(
        back.map(({ path }) => path).reverse(),
        there.map(({ path }) => path),
      );
    });
  }

  it('switches the size of the text', async () => {
    await open(`<${PROVIDER} text-size-switch></${PROVIDER}>`, [PROVIDER, '.text-size button']);
    await tabTo(PROVIDER, '.text-size button');
    await press('Enter');
    assert.equal(await page.evaluate(() => document.querySelector('fumin-provider').dataset.fuminText), 'large');
    await press('Space');
    assert.equal(await page.evaluate(() => document.querySelector('fumin-provider').dataset.fuminText), 'standard');
  });

  it('chooses a station in the list, goes to its card by the docked line, and back', async () => {
    await open(
      `<${PROVIDER}><${MAP} view="list"></${MAP}><${CARD}></${CARD}></${PROVIDER}>`,
      [MAP, '.choice.station'],
      {
        height: 600,
      },
    );
    await tabTo(MAP, '.list .choice.station');
    await press('Enter');
    await find(page, PROVIDER, '.dock .go:not([hidden])');
    await tabTo(MAP, '.follow button', 'Shift+Tab');
    await press('Enter');
    await focusComesTo(CARD, '[part~="title"]');
    assert.match(await text(CARD, '[part~="title"]'), /云帆大厦/);
    await tabTo(PROVIDER, '.back');
    await press('Enter');
    await focusComesTo(MAP, '.follow button');
  });

  it('chooses a neighbour on the map, and clears the choice', async () => {
    await open(`<${MAP}></${MAP}>`, [MAP, '[role="option"]']);
    await tabTo(MAP, '[role="option"]');
    await press('ArrowDown');
    assert.ok((await page.evaluate(focusStop)).outline >= 2);
    await press('Enter');
    await find(page, MAP, '.details h3');
    await tabTo(MAP, '.details header button');
    await press('Escape');
    await page.waitForFunction(
      () => !document.querySelector('fumin-district-map').shadowRoot.querySelector('.details'),
    );
  });

  it('moves and zooms the map', async () => {
    await open(`<${MAP}></${MAP}>`, [MAP, '[role="option"]']);
    await tabTo(MAP, '.viewport');
    const place = () =>
      page.evaluate(() => {
        const area = document
          .querySelector('fumin-district-map')
          .shadowRoot.querySelector('[data-key="circle:qinghe"]');
        const { x, y, width } = area.getBoundingClientRect();
        return [x, y, width].map(Math.round).join();
      });
    for (const key of ['+', 'ArrowLeft', 'ArrowUp', '-', 'Home']) {
      const start = await place();
      await press(key);
      await page.waitForFunction(
        (start) => {
          const { shadowRoot } = document.querySelector('fumin-district-map');
          const { x, y, width } = shadowRoot.querySelector('[data-key="circle:qinghe"]').getBoundingClientRect();
          return [x, y, width].map(Math.round).join() !== start;
        },
        {},
        start,
      );
      await pause(500);
    }
  });

  it('searches and filters the list of the map', async () => {
    await open(`<${MAP} view="list"></${MAP}>`, [MAP, '#search']);
    await tabTo(MAP, '#search');
    await page.keyboard.type('yunfan');
    await find(page, MAP, '.list [role="status"]');
    await tabTo(MAP, '.find summary');
    await press('Enter');
    await find(page, MAP, '.find select');
    await tabTo(MAP, '.find select');
    await press('ArrowDown');
    await tabTo(MAP, '.choice');
    await press('Enter');
    await find(page, MAP, '.details h3');
  });

  it('unfolds an event of the timeline', async () => {
    await open(`<${TIMELINE}></${TIMELINE}>`, [TIMELINE, '.event']);
    await tabTo(TIMELINE, '.event .fold');
    await press('Enter');
    await find(page, TIMELINE, '.event .fold[aria-expanded="true"]');
  });

  it('looks at pictures, stays among them until Escape, and is back where it was', async () => {
    await open(`<${CARD} station="yunfan-tower"></${CARD}>`, [CARD, '.pictures a']);
    await tabTo(CARD, '.pictures a');
    await press('Enter');
    await find(page, CARD, 'dialog[open]');
    const first = await text(CARD, '.count');
    await press('ArrowRight');
    assert.notEqual(await text(CARD, '.count'), first);
    for (let stops = 0; stops < 8; stops += 1) {
      await page.keyboard.press('Tab');
      assert.notEqual((await page.evaluate(focusStop)).id, 'after');
    }
    await press('Escape');
    await focusComesTo(CARD, '.pictures a');
  });

  it('pledges, from the mistakes to the receipt, and withdraws', async () => {
    await open(`<${FORM} initiative="green-towers"></${FORM}>`, [FORM, '#form']);
    await tabTo(FORM, '[type="submit"]');
    await press('Enter');
    await focusComesTo(FORM, '#summary');
    await tabTo(FORM, '#summary a');
    await press('Enter');
    await focusComesTo(FORM, '[name="roles"]');
    await press('Space');
    for (const [name, value] of Object.entries({
      organization: '键盘示例单位（虚构）',
      contactName: '示例联系人',
      email: 'contact@example.com',
    })) {
      await tabTo(FORM, `[name="${name}"]`);
      await page.keyboard.type(value);
    }
    await tabTo(FORM, '[name="consent"]');
    await press('Space');
    // The shortest time that a person takes: the endpoint takes a form filled in within two seconds for a program's.
    await pause(2_100);
    await tabTo(FORM, '[type="submit"]');
    await press('Enter');
    await focusComesTo(FORM, '#receipt');
    await tabTo(FORM, '.more summary');
    await press('Enter');
    await tabTo(FORM, '#withdraw');
    await press('Enter');
    await focusComesTo(FORM, '#question');
    await tabTo(FORM, '#question button');
    await press('Enter');
    await find(page, FORM, '#received.gone');
  });
});
