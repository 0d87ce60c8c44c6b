/** What people do on a partner page, in the engine that `ENGINE` names: under a strict policy, on a plain-http host name. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { usePage } from './use-page.mjs';
import { waitInPage } from './wait-in-page.mjs';

const [MAP, TIMELINE, CARD, FORM] = ['district-map', 'council-timeline', 'station-card', 'pledge-form'].map(
  (name) => `fumin-${name}`,
);
const STATION = '[data-key="station:yunfan-tower"]';
/** An area in the middle of the map, which stays in view. */
const AREA = '[data-key="circle:qinghe"]';
const ORGANIZATION = '引擎示例有限公司';

describe(`the partner page, in ${process.env.ENGINE ?? 'chromium'}`, () => {
  const started = usePage();
  let endpoint, hosts, page;

  before(async () => {
    ({ endpoint, hosts, page } = started);
    console.log(page.version);
    await page.open('http://partner.example/');
    await listenForErrors();
  });

  const until = (...args) => waitInPage(page, ...args);
  const exists = (host, selector) =>
    until(
      `${selector} in ${host}`,
      (host, selector) => document.querySelector(host)?.shadowRoot?.querySelector(selector) != null,
      host,
      selector,
    );
  const text = (host) =>
    page.evaluate((host) => document.querySelector(host).shadowRoot.textContent.replace(/\s+/g, ' '), host);
  const shows = (host, words) =>
    until(
      `“${words}” in ${host}`,
      (host, words) => document.querySelector(host).shadowRoot.textContent.includes(words),
      host,
      words,
    );
  const value = (host, selector, name = 'value') =>
    page.evaluate(
      (host, selector, name) => document.querySelector(host).shadowRoot.querySelector(selector)?.[name],
      host,
      selector,
      name,
    );
  const focus = (host, selector) =>
    page.evaluate(
      (host, selector) => document.querySelector(host).shadowRoot.querySelector(selector).focus(),
      host,
      selector,
    );
  const box = (host, selector) =>
    page.evaluate(
      (host, selector) => {
        const { x, y } = document.querySelector(host).shadowRoot.querySelector(selector).getBoundingClientRect();
        return [x, y + scrollY];
      },
      host,
      selector,
    );
  /** Waits until an element of the map stands elsewhere than it did, and still. */
  async function moved(selector, before) {
    let last = before;
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(150)) {
      const now = await box(MAP, selector);
      const distance = (from) => Math.hypot(now[0] - from[0], now[1] - from[1]);
      if (distance(before) > 5 && distance(last) < 0.5) return now;
      last = now;
    }
    throw new Error('The map has not moved');
  }
  const listenForErrors = () =>
    page.evaluate(() => {
      window.errors = [];
      addEventListener('error', (event) => window.errors.push(event.message));
      addEventListener('unhandledrejection', (event) => window.errors.push(String(event.reason)));
    });

  it('has no secure context', async () => {
    assert.equal(await page.evaluate(() => isSecureContext), false);
  });

  it('shows every widget', async () => {
    await shows(MAP, '共同家园版图');
    await shows(TIMELINE, '轮值主席');
    await shows(CARD, '全部服务站');
    await page.evaluate(() => document.querySelector('fumin-pledge-form').setAttribute('initiative', 'green-towers'));
    await exists(FORM, '[name="organization"]');
  });

  it('finds on the timeline', async () => {
    await page.click(TIMELINE, 'summary');
    await exists(TIMELINE, 'details[open] input[type="search"]');
    await page.type(TIMELINE, 'input[type="search"]', '健步走');
    await shows(TIMELINE, '找到1项');
  });

  it('chooses a station on the map by mouse', async () => {
    await exists(MAP, STATION);
    await page.click(MAP, STATION);
    await shows(CARD, '021-0000 0101');
    assert.equal(await page.evaluate(() => location.search), '?fumin=station:yunfan-tower');
  });

  it('opens pictures, turns them by key and closes them', async () => {
    const image = 'a[href$="reading-room.svg"]';
    await exists(CARD, image);
    await page.click(CARD, image);
    await exists(CARD, 'dialog[open] .count');
    const count = () =>
      page.evaluate(() =>
        document.querySelector('fumin-station-card').shadowRoot.querySelector('.count')?.textContent.trim(),
      );
    const first = await count();
    await page.press('ArrowRight');
    await until(
      'the next picture',
      (first) =>
        document.querySelector('fumin-station-card').shadowRoot.querySelector('.count').textContent.trim() !== first,
      first,
    );
    await page.press('Escape');
    await until(
      'the viewer closed',
      () => !document.querySelector('fumin-station-card').shadowRoot.querySelector('dialog[open]'),
    );
  });

  it('chooses a neighbour by keyboard', async () => {
    await focus(MAP, '[role="option"][tabindex="0"]');
    const key = () =>
      page.evaluate(() => document.querySelector('fumin-district-map').shadowRoot.activeElement?.dataset.key);
    const first = await key();
    await page.press('ArrowDown');
    const second = await key();
    assert.ok(second && second !== first, `${first} then ${second}`);
    await page.press('Enter');
    await until('the neighbour in the address', (second) => location.search === `?fumin=${second}`, second);
  });

  it('zooms the map by button and key, and pans it by mouse and key', async () => {
    const start = await box(MAP, AREA);
    await page.click(MAP, '.zoom button');
    const zoomed = await moved(AREA, start);
    await focus(MAP, '.viewport');
    await page.press('+');
    const closer = await moved(AREA, zoomed);
    await page.press('ArrowLeft');
    const panned = await moved(AREA, closer);
    await page.drag(MAP, '.viewport', { by: [80, 40] });
    await moved(AREA, panned);
  });

  it('finds by pinyin in the list of the map', async () => {
    const count = () =>
      page.evaluate(
        () => document.querySelector('fumin-district-map').shadowRoot.querySelectorAll('button.choice').length,
      );
    const all = await count();
    await page.type(MAP, '#search', 'jiankang');
    await until(
      'fewer choices',
      (all) => {
        const { length } = document.querySelector('fumin-district-map').shadowRoot.querySelectorAll('button.choice');
        return length > 0 && length < all;
      },
      all,
    );
    assert.match(await text(MAP), /健康联盟/);
  });

  it('keeps what was chosen and typed over a reload', async () => {
    await page.click(FORM, '[value="energy"]');
    await page.type(FORM, '[name="organization"]', ORGANIZATION);
    await page.type(FORM, '[name="contactName"]', '王小明');
    await page.type(FORM, '[name="email"]', 'wang@example.com');
    await pause(1_000);
    const address = await page.evaluate(() => location.href);
    await page.reload();
    await listenForErrors();
    assert.equal(await page.evaluate(() => location.href), address);
    await exists(MAP, '[role="option"][aria-selected="true"]');
    await until('the form', () => document.querySelector('fumin-pledge-form')?.shadowRoot != null);
    await page.evaluate(() => document.querySelector('fumin-pledge-form').setAttribute('initiative', 'green-towers'));
    await exists(FORM, '[value="energy"]');
    assert.deepEqual(
      [
        await value(FORM, '[value="energy"]', 'checked'),
        await value(FORM, '[name="organization"]'),
        await value(FORM, '[name="email"]'),
      ],
      [true, ORGANIZATION, 'wang@example.com'],
    );
  });

  it('takes a pledge and shows its receipt', async () => {
    await page.click(FORM, '[name="publish"]');
    await page.click(FORM, '[name="consent"]');
    // The shortest time that a person takes: the endpoint takes a form filled in within two seconds for a program's.
    await pause(2_100);
    await page.click(FORM, '[type="submit"]');
    await exists(FORM, '#code');
    await shows(FORM, ORGANIZATION);
    const initiative = await (await fetch(`${endpoint.url}initiatives/green-towers.json`)).json();
    assert.equal(initiative.pledges.count, 1);
  });

  it('gives the receipt to the printer, with its words', async () => {
    // The dialog of the system cannot be driven. The frame's document is read as it is handed over.
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('fumin-pledge-form');
      const read = ({ target: frame }) => {
        frame.contentWindow.print = () => (window.printed = frame.contentDocument.body.innerText);
      };
      shadowRoot.addEventListener('load', read, { capture: true, once: true });
    });
    await page.evaluate(() => {
      const buttons = [...document.querySelector('fumin-pledge-form').shadowRoot.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.includes('打印')).click();
    });
    assert.match(await until('a printed page', () => window.printed), new RegExp(ORGANIZATION));
  });

  it('throws nothing', async () => {
    assert.deepEqual(await page.evaluate(() => window.errors), []);
  });

  it('breaks no rule of a strict policy, which the engine would have reported', async () => {
    assert.deepEqual(hosts.reports, []);
    await page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
    });
    for (let tries = 0; hosts.reports.length === 0 && tries < 50; tries += 1) await pause(100);
    assert.equal(hosts.reports.length, 1);
  });
});
