/**
 * A page for each widget, in the engine that `ENGINE` names: wide and narrow, on a light page and on a dark one, under a
 * strict policy. Prints what the engine does without, which `docs/browsers.md` lists.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { LIMITS } from './limits.mjs';
import { usePage } from './use-page.mjs';
import { waitInPage } from './wait-in-page.mjs';

/** Each widget, what it shows, and a control of it that takes the focus. */
const WIDGETS = [
  ['station-card', 'station="yunfan-tower"', '021-0000 0101', 'a[href^="tel:"]'],
  ['district-map', '', '共同家园版图', '.zoom button'],
  ['council-timeline', '', '轮值主席', 'summary'],
  ['pledge-form', 'initiative="green-towers"', '响应倡议', '[name="organization"]'],
];
const FORM = 'fumin-pledge-form';
/** WebKitGTK does so on any page, whatever colours it asks for. */
const FILLS_EMPTY_BOXES_WHITE = process.env.ENGINE === 'webkit';
const STYLES = '.narrow { inline-size: 320px } .wide { inline-size: 1100px } body { margin: 8px }';
/** A script of the page: what goes wrong from its first moment on, and the relative luminance of a colour. */
const SCRIPT = `window.errors = [];
addEventListener('error', (event) => errors.push(event.message));
addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
window.luminance = ([red, green, blue]) => {
  const [r, g, b] = [red, green, blue].map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};`;

const pageOf = (scheme, [name, attributes], isNarrow) => `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="${scheme}" />
    <title>${name}</title>
    <link rel="stylesheet" href="/page.css" />
    <link rel="stylesheet" href="/fumin/fumin.css" />
    <script src="/script.js"></script>
    <script type="module" src="/fumin/fumin.js"></script>
  </head>
  <body>
    <div class="${isNarrow ? 'narrow' : 'wide'}">
      <fumin-provider endpoint="http://district.example/"><fumin-${name} ${attributes}></fumin-${name}></fumin-provider>
    </div>
  </body>
</html>`;

const PAGES = Object.fromEntries(
  WIDGETS.flatMap((widget) => [
    [`/${widget[0]}-wide.html`, pageOf('light', widget, false)],
    [`/${widget[0]}-narrow.html`, pageOf('light', widget, true)],
    [`/${widget[0]}-dark.html`, pageOf('dark', widget, false)],
  ]),
);

describe(`a page for each widget, in ${process.env.ENGINE ?? 'chromium'}`, () => {
  const started = usePage({ ...PAGES, '/page.css': STYLES, '/script.js': SCRIPT });
  let hosts, page;

  before(() => ({ hosts, page } = started));

  /** Opens the page of a widget, and waits until it shows its words and nothing more is loading. */
  async function open([name, , words], kind) {
    await page.open(`http://partner.example/${name}-${kind}.html`);
    await waitInPage(
      page,
      `“${words}” in ${name}`,
      (host, words) => {
        // Nothing is thrown before it is there: an old core tells the page of it.
        const root = document.querySelector(host)?.shadowRoot;
        return root?.textContent.includes(words) && !root.querySelector('[aria-busy="true"]');
      },
      `fumin-${name}`,
      words,
    );
  }
  const errors = () => page.evaluate(() => window.errors);
  /** How far, in pixels, a widget's content goes beyond its box. */
  const overflow = (host) =>
    page.evaluate((host) => {
      const element = document.querySelector(host);
      const { left, right } = element.parentElement.parentElement.getBoundingClientRect();
      const inner = element.shadowRoot.querySelector('.frame').getBoundingClientRect();
      return Math.max(
        left - inner.left,
        inner.right - right,
        document.documentElement.scrollWidth - innerWidth - right,
      );
    }, host);
  /** Share of the inner pixels of an element that stand out from a surface of a relative luminance. */
  const drawnShare = async (host, selector, surface) => {
    const pixels = await page.evaluate(
      async (png) => {
        const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const drawing = document.createElement('canvas').getContext('2d');
        drawing.drawImage(picture, 0, 0);
        const [width, height] = [picture.width >> 1, picture.height >> 1];
        const { data } = drawing.getImageData(width >> 1, height >> 1, width, height);
        return Array.from({ length: width * height }, (_, index) =>
          window.luminance(data.slice(index * 4, index * 4 + 3)),
        );
      },
      await page.screenshot(host, selector),
    );
    const grounds = FILLS_EMPTY_BOXES_WHITE ? [surface, 1] : [surface];
    return pixels.filter((one) => grounds.every((ground) => contrast(one, ground) > 2)).length / pixels.length;
  };
  /** Relative luminance of a widget's text and of its surface. */
  const luminances = (host) =>
    page.evaluate((host) => {
      const element = document.querySelector(host);
      return [
        getComputedStyle(element).color,
        getComputedStyle(element.shadowRoot.querySelector('.frame')).backgroundColor,
      ].map((colour) => window.luminance(colour.match(/[\d.]+/g).map(Number)));
    }, host);
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

  for (const widget of WIDGETS) {
    const [name, , , control] = widget;
    const host = `fumin-${name}`;

    it(`shows ${name}, wide and narrow, without an error and within its box`, async () => {
      for (const kind of ['wide', 'narrow']) {
        await open(widget, kind);
        assert.deepEqual(await errors(), [], kind);
        assert.ok((await overflow(host)) < 1, `${kind}: ${await overflow(host)} px too wide`);
      }
    });

    it(`shows where the focus is in ${name}`, async () => {
      await open(widget, 'wide');
      await waitInPage(
        page,
        control,
        (host, control) => document.querySelector(host).shadowRoot.querySelector(control) !== null,
        host,
        control,
      );
      await page.evaluate(
        (host, control) => {
          // By keyboard: engines show no ring on a button that a script has focused after a press of the mouse.
          document.querySelector(host).shadowRoot.querySelector(control).focus({ focusVisible: true });
        },
        host,
        control,
      );
      const outline = await page.evaluate((host) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector(host).shadowRoot.activeElement);
        return [outlineStyle, parseFloat(outlineWidth)];
      }, host);
      assert.ok(outline[0] !== 'none' && outline[1] >= 2, outline.join());
    });

    it(`is readable on a dark page: ${name}`, async () => {
      await open(widget, 'dark');
      const [text, surface] = await luminances(host);
      assert.ok(contrast(text, surface) > 7, `${text} on ${surface}`);
      assert.deepEqual(await errors(), []);
    });
  }

  it('draws no box as ticked that is not, on a dark page', async () => {
    await open(
      WIDGETS.find(([name]) => `fumin-${name}` === FORM),
      'dark',
    );
    const box = '[name="consent"]';
    const [, surface] = await luminances(FORM);
    assert.equal(await drawnShare(FORM, box, surface), 0);
    await page.click(FORM, box);
    assert.ok((await drawnShare(FORM, box, surface)) > 0.25, 'a ticked one looks the same');
  });

  it('does without what docs/browsers.md says, and nothing more', async () => {
    for (const { text, page: name, isSupported, isMissing } of LIMITS) {
      const [widget, kind] = name;
      await open(
        WIDGETS.find(([name]) => name === widget),
        kind,
      );
      const seen = await page.evaluate(isMissing, `fumin-${widget}`);
      assert.equal(seen, !(await page.evaluate(isSupported)), text);
      if (seen) console.log(`limit: ${text}`);
    }
  });

  it('breaks no rule of a strict policy', () => assert.deepEqual(hosts.reports, []));
});
