/**
 * Weighs every entry as a user's bundler would ship it: minified, gzipped, with all that it needs, Lit included, in one
 * language. Fails, in a sentence, where an entry has grown past what it is allowed.
 */
import { gzipSync } from 'node:zlib';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

import { TARGET, WEIGHTS } from './entries.mjs';
import { templates, typescript } from './plugins.mjs';

/** A page needs one language: it is put in the others' place, and gzip takes the repetition away. */
const oneLanguage = {
  name: 'one-language',
  transform: (_code, id) =>
    /\/messages\/(?:deferred\/)?(?:en|zh-Hant)\.ts$/.test(id)
      ? { code: "export * from './zh-Hans.js';", map: null }
      : null,
};

async function weigh(name) {
  const bundle = await rollup({
    input: name === 'all' ? 'src/index.ts' : `src/${name}/index.ts`,
    treeshake: { moduleSideEffects: (id) => /\/src\/([a-z-]+\/)?index\.ts$/.test(id) },
    plugins: [
      oneLanguage,
      templates(),
      typescript(TARGET),
      resolve({ exportConditions: ['browser', 'production'], extensions: ['.js', '.ts'] }),
      terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const first = reachedFrom(output[0].fileName, chunks);
  const size = (names) => gzipSync(names.map((one) => chunks.get(one).code).join('\n'), { level: 9 }).length / 1000;
  return { first: size(first), whole: size([...chunks.keys()]) };
}

/** What a chunk imports, and what that imports; not what loads on demand, which is in chunks that nothing imports. */
function reachedFrom(name, chunks, reached = new Set()) {
  if (!reached.has(name)) {
    reached.add(name);
    for (const one of chunks.get(name).imports) reachedFrom(one, chunks, reached);
  }
  return [...reached];
}

let over = 0;
for (const [name, { aim, most }] of Object.entries(WEIGHTS)) {
  const { first: kilobytes, whole } = await weigh(name);
  const missed = kilobytes > aim ? `, ${(kilobytes - aim).toFixed(1)} over the aim of ${aim}` : '';
  const later = whole > kilobytes + 0.1 ? `; ${(whole - kilobytes).toFixed(1)} more on demand` : '';
  console.log(`${name.padEnd(17)} ${kilobytes.toFixed(2).padStart(6)} kB${missed}${later}`);
  if (kilobytes > most) {
    over += 1;
    console.error(
      `${name} is ${(kilobytes - most).toFixed(2)} kB heavier than the ${most} kB it is allowed. ` +
        'What few readers need can be loaded on demand; if the weight is worth it, raise it in scripts/entries.mjs and say why.',
    );
  }
}
process.exit(over > 0 ? 1 : 0);
