/**
 * Style sheets of pages: all widgets have the same boxes and text under those of frameworks, and under hostile ones, as on a plain page
 * with the same font, size and colour.
 *
 *     node scripts/proofs/guest-styles.mjs [--pictures folder]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { isProgram } from '../command-line.mjs';
import { readSheets } from './hostile-sheets.mjs';
import { runInPage, withProofPage } from './page-proof.mjs';

/**
 * @param {{every?: number, plant?: boolean, pictures?: string}} options `every`: 3 for each third sheet; `pictures` is a
 *   folder for a picture of each; see `pages/guest-styles-page.js`
 */
export const proveGuestStyles = ({ every = 1, plant = false, pictures } = {}, environment = {}) =>
  withProofPage(async (page, uncaught) => {
    // As high as all of them: what is far from the window is not drawn.
    await page.setViewport({ width: 1000, height: 11_000 });
    if (pictures) await mkdir(pictures, { recursive: true });
    const show = async (name, css) => {
      const { clip, ...found } = await runInPage(page, 'guest-styles-page.js', { css, plant });
      if (pictures) await page.screenshot({ clip, path: join(pictures, `${name.replace(/\W+/g, '-')}.png`) });
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
    const isSteady = again.differences.length === 0;
    return {
      sheets: sheets.length,
      elements: plain.elements,
      changed,
      isSteady,
      unsteady: again.differences,
      uncaught,
    };
  }, environment);

/** Whether the widgets were the same under every sheet, and a plain page twice the same. */
export const areUntouched = ({ changed, elements, isSteady, uncaught }) =>
  isSteady && elements > 500 && Object.keys(changed).length === 0 && uncaught.length === 0;

if (isProgram(import.meta.url)) {
  const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
  const found = await proveGuestStyles(values);
  console.log(found);
  process.exitCode = areUntouched(found) ? 0 : 1;
}
