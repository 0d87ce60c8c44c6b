/**
 * Style sheets of pages: all widgets have the same boxes and text under those of frameworks, and under hostile ones, as on a plain page
 * with the same font, size and colour.
 *
 *     node scripts/proofs/guest-styles.mjs [--pictures folder] [--overview docs/guest-styles.webp]
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { isProgram } from '../command-line.mjs';
import { readSheets } from './hostile-sheets.mjs';
import { NOW, startClockAt } from './page-clock.mjs';
import { runInPage, withProofPage } from './page-proof.mjs';

/**
 * @param {{every?: number, plant?: boolean, pictures?: string, overview?: string}} options `every`: 3 for each third sheet;
 *   `pictures` is a folder for a picture of each, and `overview` a file for all of them side by side; see
 *   `pages/guest-styles-page.js`
 */
export const proveGuestStyles = ({ every = 1, plant = false, pictures, overview } = {}, environment = {}) =>
  withProofPage(
    async (page, uncaught) => {
      // As high as all of them: what is far from the window is not drawn.
      await page.setViewport({ width: 1000, height: 11_000 });
      if (pictures) await mkdir(pictures, { recursive: true });
      const show = async (name, css) => {
        const { clip, ...found } = await runInPage(page, 'guest-styles-page.js', { css, plant });
        if (pictures) await page.screenshot({ clip, path: pictureOf(pictures, name) });
        return found;
      };
      const plain = await show('plain', '');
      const again = await show('plain again', '');
      const changed = {};
      const sheets = Object.entries(await readSheets()).filter((_, index) => index % every === 0);
      for (const [name, css] of sheets) {
        const { differences } = await show(name, css);
        if (differences.length > 0) changed[name] = differences;
      }
      if (pictures && overview)
        await drawOverview(page, ['plain', ...sheets.map(([name]) => name)], pictures, overview);
      const isSteady = again.differences.length === 0;
      return {
        sheets: sheets.length,
        elements: plain.elements,
        changed,
        isSteady,
        unsteady: again.differences,
        uncaught,
      };
    },
    { prepare: (page) => page.evaluateOnNewDocument(startClockAt, NOW), ...environment },
  );

const pictureOf = (folder, name) => join(folder, `${name.replace(/\W+/g, '-')}.png`);

/** Size of one picture in the overview, in CSS pixels: the first screens of a page, at a third of their size. */
const TILE = { width: 300, height: 1000 };
const COLUMNS = 7;

/** Draws the pictures side by side, each under the name of its sheet. */
async function drawOverview(page, names, folder, path) {
  const tiles = await Promise.all(
    names.map(async (name) => {
      const source = `data:image/png;base64,${(await readFile(pictureOf(folder, name))).toString('base64')}`;
      return `<figure><figcaption>${name}</figcaption><div><img src="${source}" alt=""></div></figure>`;
    }),
  );
  await page.setViewport({ width: COLUMNS * (TILE.width + 16) + 16, height: 800 });
  await page.setContent(`<style>
    body { display: grid; grid-template-columns: repeat(${COLUMNS}, ${TILE.width}px); gap: 16px; margin: 16px; font: 15px sans-serif }
    figure { margin: 0 } figcaption { padding-block: 4px }
    div { block-size: ${TILE.height}px; overflow: hidden; outline: 1px solid #ccc } img { inline-size: 100% }
  </style>${tiles.join('')}`);
  await page.screenshot({ path: resolve(path), type: 'webp', quality: 60, fullPage: true });
}

/** Whether the widgets were the same under every sheet, and a plain page twice the same. */
export const areUntouched = ({ changed, elements, isSteady, uncaught }) =>
  isSteady && elements > 500 && Object.keys(changed).length === 0 && uncaught.length === 0;

if (isProgram(import.meta.url)) {
  const { values } = parseArgs({ options: { pictures: { type: 'string' }, overview: { type: 'string' } } });
  const found = await proveGuestStyles(values);
  console.log(found);
  process.exitCode = areUntouched(found) ? 0 : 1;
}
