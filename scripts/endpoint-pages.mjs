/**
 * Builds `endpoint/dist/pages/`, the pages that the endpoint serves to people: the builder page and the office's page, each
 * with its script, its style sheet and the notices of the software in them.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import license from 'rollup-plugin-license';

import { TARGET } from './entries.mjs';
import { ROOT } from './root.mjs';
import { templates, typescript } from './rollup-plugins.mjs';

/** Style sheet around the element of each page, and of what it says without script. */
const styles = await readFile(`${ROOT}endpoint/pages/page.css`);
const styleHash = createHash('sha256').update(styles).digest('base64url').slice(0, 8);

for (const name of ['builder', 'office']) await buildPage(name);

/** Builds a page from the folder of its name. */
async function buildPage(name) {
  const source = `${ROOT}endpoint/pages/${name}/`;
  const folder = `${ROOT}endpoint/dist/pages/${name}/`;
  await rm(folder, { recursive: true, force: true });
  const bundle = await rollup({
    input: { [name]: `${source}${name}.ts` },
    plugins: [
      templates(),
      typescript(TARGET),
      resolve({ exportConditions: ['browser', 'production'], extensions: ['.js', '.ts'] }),
      license({ thirdParty: { output: `${folder}THIRD-PARTY-NOTICES.txt` } }),
      terser({ ecma: 2020, module: true, format: { comments: /^!/ } }),
    ],
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'es',
    banner: '/*! bundled software: THIRD-PARTY-NOTICES.txt */',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: ({ name: chunk }) => `${chunk.replace('.lazy', '')}-[hash].js`,
  });
  await bundle.close();

  const styleFile = `${name}-${styleHash}.css`;
  const page = await readFile(`${source}index.html`, 'utf8');
  const entry = output.find((chunk) => chunk.isEntry);
  await mkdir(folder, { recursive: true });
  await writeFile(folder + styleFile, styles);
  await writeFile(`${folder}index.html`, page.replace('%STYLE%', styleFile).replace('%SCRIPT%', entry.fileName));
}
