/**
 * `npm run weights`: weighs the code that each widget begins with, in simplified Chinese, from the package as npm packs it:
 * by a script tag, the loader included, and through a bundler, minified with all that the entry needs. What loads on demand
 * is not in it, even where a first view waits for it: `npm run bench:page` measures a whole page.
 * Fails, in a sentence, where one has grown past its limit. `--write` puts the table into the README.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

import { closureOf, weighFiles } from './closures.mjs';
import { hasFlag } from './command-line.mjs';
import { WEIGHTS, WIDGETS } from './entries.mjs';
import { renderTable, writeBetweenMarkers } from './markdown.mjs';
import { withPackedPackage } from './packed-package.mjs';
import { ROOT } from './root.mjs';

/** Weighs what a page loads by a script tag. */
async function weighCdn(folder, widget) {
  const read = (file) => readFile(join(folder, 'dist/cdn', file));
  const { elements } = JSON.parse(await read('manifest.json'));
  const tags = widget === 'all' ? Object.keys(elements) : widget === 'loader' ? [] : [`fumin-${widget}`];
  const files = new Set(['fumin.js', ...tags.flatMap((tag) => elements[tag].files)]);
  return weighFiles(await Promise.all([...files].map(read)));
}

/** Weighs what a project's bundle begins with; not what it loads on demand, which is in chunks that nothing imports. */
async function weighBundle(folder, widget) {
  const bundle = await rollup({
    input: join(folder, widget === 'all' ? 'dist/index.js' : `dist/${widget}/index.js`),
    plugins: [resolve({ exportConditions: ['browser', 'production'] }), terser({ module: true })],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const files = closureOf(output[0].fileName, (name) => chunks.get(name).imports);
  return weighFiles(files.map((name) => chunks.get(name).code));
}

const weights = await withPackedPackage(async (folder) => {
  const found = {};
  for (const name of Object.keys(WEIGHTS)) {
    found[name] = {
      cdn: await weighCdn(folder, name),
      bundle: name === 'loader' ? null : await weighBundle(folder, name),
    };
  }
  return found;
});

let over = 0;
const rows = [];
for (const [name, { aim, most }] of Object.entries(WEIGHTS)) {
  const cells = ['cdn', 'bundle'].map((way) => {
    const kilobytes = weights[name][way];
    if (kilobytes === null) return '–';
    if (kilobytes > most[way]) {
      over += 1;
      console.error(
        `${name} is ${(kilobytes - most[way]).toFixed(2)} kB heavier than the ${most[way]} kB it is allowed (${way}). ` +
          'What few readers need can be loaded on demand; if the weight is worth it, raise it in scripts/entries.mjs and say why.',
      );
    }
    return kilobytes.toFixed(1);
  });
  const label = WIDGETS.includes(name) ? `\`${name}\`` : name === 'all' ? 'all five elements' : 'the loader alone';
  rows.push([label, ...cells, String(aim)]);
}
const table = renderTable(['kB, brotli', 'by a script tag', 'through a bundler', 'aim'], rows);
console.log(table);
if (hasFlag('write')) await writeBetweenMarkers(`${ROOT}README.md`, { weights: table });
process.exit(over > 0 ? 1 : 0);
