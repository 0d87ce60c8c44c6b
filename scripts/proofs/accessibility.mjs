/**
 * Accessibility: axe in every view of every widget, in each setting of a reader: narrow, wide and zoomed, large text, right
 * to left, light, dark and forced colours, in Chinese and English.
 *
 *     node scripts/proofs/accessibility.mjs
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { isProgram } from '../command-line.mjs';
import { VIEWS } from './accessibility/views.mjs';
import { startWidgetPages } from './accessibility/widget-pages.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
/** A window of 1280 by 1024 at 400 %: a quarter of the CSS pixels, each four device pixels wide. */
const ZOOMED = { width: 320, height: 256, deviceScaleFactor: 4 };

/** Settings that a view is looked at in, one after the other, without being opened anew. */
const SETTINGS = [WIDE, NARROW, ZOOMED].flatMap((viewport) =>
  [false, true].flatMap((hasLargeText) =>
    ['ltr', 'rtl'].flatMap((direction) =>
      // Colours depend on neither size nor direction: all four schemes at one, light at the others.
      (viewport === WIDE && !hasLargeText && direction === 'ltr'
        ? ['light', 'dark', 'forced', 'forced-dark']
        : [viewport === NARROW ? 'dark' : 'light']
      ).map((scheme) => ({ viewport, hasLargeText, direction, scheme })),
    ),
  ),
);

/** Emulates a setting on an open page. */
async function apply(page, session, { viewport, hasLargeText, direction, scheme }) {
  await page.setViewport(viewport);
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme.endsWith('dark') ? 'dark' : 'light' },
      { name: 'forced-colors', value: scheme.startsWith('forced') ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await page.evaluate(
    `document.documentElement.dir = '${direction}';
     document.documentElement.toggleAttribute('data-fumin-text', false);
     if (${hasLargeText}) document.documentElement.dataset.fuminText = 'large';
     document.documentElement.dataset.scheme = '${scheme.endsWith('dark') ? 'dark' : 'light'}';
     new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100))))`,
  );
}

/** Runs axe on a page; returns what it finds wrong, and how many rules passed. */
const runAxe = (page) =>
  page.evaluate(
    `axe.run(document, { resultTypes: ['violations', 'passes'], rules: { 'page-has-heading-one': { enabled: false } } })
       .then(({ violations, passes }) => ({
         passes: passes.length,
         violations: violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ target }) => target.flat().join(' '))].join(': ')),
       }))`,
  );

/**
 * @param {{every?: number, plant?: boolean}} options `every` takes each such pair of a view and a setting alone; `plant`
 *   takes away the name of a button in every view
 */
export async function proveAccessibility({ every = 1, plant = false } = {}) {
  const pages = await startWidgetPages();
  const violations = [];
  let [index, checks, views, fewestPasses] = [0, 0, 0, Infinity];
  try {
    for (const language of ['zh-Hans', 'en']) {
      for (const [widget, list] of Object.entries(VIEWS)) {
        for (const { name, html, endpoint, reach } of list) {
          const settings = SETTINGS.filter(() => index++ % every === 0);
          if (settings.length === 0) continue;
          const page = await pages.open(html, { language, endpoint });
          await reach(page);
          await page.evaluate(AXE);
          if (plant) await page.evaluate(`document.querySelector('main').append(document.createElement('button'))`);
          const session = await page.createCDPSession();
          for (const setting of settings) {
            await apply(page, session, setting);
            const { violations: found, passes } = await runAxe(page);
            fewestPasses = Math.min(fewestPasses, passes);
            checks += 1;
            const { viewport, ...rest } = setting;
            const where = `${language} ${widget}, ${name}, ${JSON.stringify({ width: viewport.width, ...rest })}`;
            violations.push(...found.map((text) => `${where}: ${text}`));
          }
          views += 1;
          await page.browserContext().close();
        }
      }
    }
  } finally {
    await pages.close();
  }
  return { checks, views, fewestPasses, violations };
}

/** Whether axe ran, and found nothing. */
export const isAccessible = ({ checks, fewestPasses, violations }) =>
  checks > 0 && fewestPasses > 0 && violations.length === 0;

if (isProgram(import.meta.url)) {
  const found = await proveAccessibility();
  console.log(found);
  process.exitCode = isAccessible(found) ? 0 : 1;
}
