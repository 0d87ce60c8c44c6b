/**
 * Builds `endpoint/dist/pages/`, the pages that the endpoint serves to people: the builder page with its script, its style
 * sheet and the notices of the software in them.
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

const SOURCE = `${ROOT}endpoint/pages/builder/`;
const FOLDER = `${ROOT}endpoint/dist/pages/builder/`;

await rm(FOLDER, { recursive: true, force: true });
const bundle = await rollup({
  input: { builder: `${SOURCE}builder.ts` },
  plugins: [
    templates(),
    typescript(TARGET),
    resolve({ exportConditions: ['browser', 'production'], extensions: ['.js', '.ts'] }),
    license({ thirdParty: { output: `${FOLDER}THIRD-PARTY-NOTICES.txt` } }),
    terser({ ecma: 2020, module: true, format: { comments: /^!/ } }),
  ],
});
const { output } = await bundle.write({
  dir: FOLDER,
  format: 'es',
  banner: '/*! bundled software: THIRD-PARTY-NOTICES.txt */',
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: ({ name }) => `${name.replace('.lazy', '')}-[hash].js`,
});
await bundle.close();

const styles = await readFile(`${SOURCE}builder.css`);
const styleFile = `builder-${createHash('sha256').update(styles).digest('base64url').slice(0, 8)}.css`;
const page = await readFile(`${SOURCE}index.html`, 'utf8');
const entry = output.find((chunk) => chunk.isEntry);
await mkdir(FOLDER, { recursive: true });
await writeFile(FOLDER + styleFile, styles);
await writeFile(`${FOLDER}index.html`, page.replace('%STYLE%', styleFile).replace('%SCRIPT%', entry.fileName));
