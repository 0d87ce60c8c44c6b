/**
 * What a screen reader finds in each view of each widget, in its order, against the text that was read and found to make
 * sense (`trees/`). `WRITE_TREES=1` writes the texts anew: read what has changed as somebody who sees nothing would hear it.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { VIEWS } from '../../scripts/proofs/accessibility/views.mjs';
import { startWidgetPages } from '../../scripts/proofs/accessibility/widget-pages.mjs';
import { readAccessibilityTree } from './accessibility-tree.mjs';

const FOLDER = fileURLToPath(new URL('trees/', import.meta.url));

/** What differs with each pledge, and what stands for it in the texts. */
const VARYING = [
  [/\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}\b/g, '(code)'],
  [/\d{4}年\d+月\d+日 \d\d:\d\d(?=")|\d+ \w+ \d{4} at \d\d:\d\d(?="$)/gm, '(time)'],
  [/\d\d:\d\d:\d\d/g, '(time)'],
  [/(?<=收到日期 )\d{4}年\d+月\d+日|(?<=Received on )\d+ \w+ \d{4}/g, '(date)'],
];

/** Waits until the tree has stayed as it is for a while, and returns it. */
async function readSettledTree(page) {
  let last = '';
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(300)) {
    const tree = await readAccessibilityTree(page);
    if (tree === last) return tree;
    last = tree;
  }
  throw new Error('The tree does not settle');
}

for (const language of ['zh-Hans', 'en']) {
  describe(`accessibility trees, in ${language}`, () => {
    let pages;
    before(async () => {
      pages = await startWidgetPages();
    });
    after(() => pages?.close());

    for (const [widget, views] of Object.entries(VIEWS)) {
      for (const { name, html, endpoint, reach } of views) {
        it(`${widget}: ${name}`, async () => {
          const page = await pages.open(html, { language, endpoint });
          await reach(page);
          const tree = VARYING.reduce(
            (text, [pattern, word]) => text.replace(pattern, word),
            await readSettledTree(page),
          );
          await page.browserContext().close();
          const path = `${FOLDER}${language}/${widget}/${name.replace(/,? /g, '-')}.txt`;
          if (process.env.WRITE_TREES) {
            await mkdir(`${FOLDER}${language}/${widget}`, { recursive: true });
            await writeFile(path, tree);
          }
          assert.equal(tree, await readFile(path, 'utf8'));
        });
      }
    }
  });
}
