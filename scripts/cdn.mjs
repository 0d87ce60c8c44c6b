/**
 * Builds `dist/cdn/`, what a page loads by a script tag: the loader, the modules that it imports, everything in one classic
 * script, the style sheet for the time before them, what the endpoint's pages for frames need, and a manifest of the files that a widget needs.
 */
import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';

import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import license from 'rollup-plugin-license';

import { closureOf } from './closures.mjs';
import { importClosures } from './import-closures.mjs';
import { ELEMENTS, hasSideEffects, LANGUAGES, TARGET } from './entries.mjs';
import { privateProperties, templates, typescript } from './rollup-plugins.mjs';
import { ROOT } from './root.mjs';

const FOLDER = `${ROOT}dist/cdn/`;
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const { name, version, license: licenseName } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8'));
const BANNER = `/*! ${name} ${version} | ${licenseName} | bundled software: ${NOTICES} */`;

const plugins = ({ define, notices, module } = {}) => [
  templates(),
  privateProperties(),
  typescript(TARGET, define),
  // Without these conditions Lit's development build may go in.
  resolve({ exportConditions: ['browser', 'production'], extensions: ['.js', '.ts'] }),
  ...(module ? [importClosures()] : []),
  ...(notices ? [license({ thirdParty: { output: FOLDER + NOTICES } })] : []),
];

/** A plugin of an output that is written: what is generated to be looked at needs no minifying, which takes longest. */
const minify = ({ module = false } = {}) =>
  // A function that is called by its name compresses better than copies of it: only the simplest are inlined.
  terser({ ecma: 2020, module, compress: { passes: 2, inline: 1 }, format: { comments: /^!/ } });

const treeshake = { moduleSideEffects: (id) => id.includes('/src/cdn/') || hasSideEffects(id) };

const moduleChunks = (output) =>
  new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));

/** Path of a source in a source map: the same wherever the dependencies lie, so that every build makes the same bytes. */
const sourcemapPathTransform = (path) => path.replace(/^.*?(?=node_modules\/)/, '../../');

const importsIn = (chunks) => (name) => chunks.get(name).imports;

/** Length, in characters before minification, up to which a module weighs less than a file of its own does. */
const SMALL = 400;

/**
 * Returns the names of the chunks of modules that are not one element's alone. What more than one element consists of goes
 * into `core`: one file compresses best. What one element consists of, and others load on demand, goes into one file
 * beside the element, or into `core` where it is small.
 */
function chunkNames(output) {
  const chunks = moduleChunks(output);
  const names = new Map();
  const seen = new Set();
  for (const { fileName, isEntry, name: element } of chunks.values()) {
    if (!isEntry) continue;
    for (const file of closureOf(fileName, importsIn(chunks))) {
      for (const [id, { renderedLength }] of Object.entries(chunks.get(file).modules)) {
        const isShared = seen.has(id) || (file !== fileName && renderedLength < SMALL);
        if (isShared) names.set(id, 'core');
        else if (file !== fileName) names.set(id, `${element}-shared`);
        seen.add(id);
      }
    }
  }
  return names;
}

async function buildModules() {
  const bundle = await rollup({
    input: Object.fromEntries(ELEMENTS.map((element) => [element, `src/${element}/index.ts`])),
    treeshake,
    // A page imports an element for its definition alone: its module needs no exports of its own.
    preserveEntrySignatures: 'allow-extension',
    plugins: plugins({ module: true }),
  });
  const options = { format: 'es', banner: BANNER, hoistTransitiveImports: false, sourcemapPathTransform };
  const names = chunkNames((await bundle.generate(options)).output);
  const { output } = await bundle.write({
    ...options,
    dir: FOLDER,
    plugins: [minify({ module: true })],
    sourcemap: true,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: ({ name: chunk, moduleIds }) =>
      `${languageChunkName(moduleIds) ?? chunk.replace('.lazy', '')}-[hash].js`,
    manualChunks: (id) => names.get(id),
    onlyExplicitManualChunks: true,
  });
  await bundle.close();
  return moduleChunks(output);
}

/** Names a chunk of a widget's messages by the widget and the language: `station-card-en`. */
function languageChunkName(moduleIds) {
  const [, widget, language] = /\/src\/([a-z-]+)\/messages\/([\w-]+)\.lazy\.ts$/.exec(moduleIds.at(-1) ?? '') ?? [];
  return widget && `${widget}-${language}`;
}

/** Returns the files of each element, the one that defines it first, and of each of its languages. */
function filesByKey(chunks) {
  const files = {};
  for (const { fileName, isEntry, name: element } of chunks.values()) {
    if (isEntry) files[`fumin-${element}`] = closureOf(fileName, importsIn(chunks));
  }
  for (const { fileName, moduleIds } of chunks.values()) {
    const element = languageChunkName(moduleIds);
    const language = LANGUAGES.find((one) => element?.endsWith(`-${one}`));
    if (!language) continue;
    const tag = `fumin-${element.slice(0, -language.length - 1)}`;
    const own = new Set(files[tag]);
    files[`${tag} ${language}`] = closureOf(fileName, importsIn(chunks)).filter((file) => !own.has(file));
  }
  return files;
}

async function buildScript({ input, file, name: globalName, define, notices }) {
  const bundle = await rollup({ input, treeshake, plugins: plugins({ define, notices }) });
  await bundle.write({
    file: FOLDER + file,
    format: 'iife',
    name: globalName,
    banner: BANNER,
    plugins: [minify()],
    sourcemap: true,
    sourcemapPathTransform,
    inlineDynamicImports: true,
  });
  await bundle.close();
}

const integrityOf = async (file) =>
  `sha384-${createHash('sha384')
    .update(await readFile(FOLDER + file))
    .digest('base64')}`;

const chunks = await buildModules();
const files = filesByKey(chunks);
await buildScript({ input: 'src/cdn/fumin.ts', file: 'fumin.js', define: { MODULES: JSON.stringify(files) } });
await buildScript({ input: 'src/cdn/fumin-iife.ts', file: 'fumin.iife.js', name: 'Fumin', notices: true });
await buildScript({ input: 'src/cdn/frame.ts', file: 'fumin-frame.js' });
await buildScript({ input: 'src/cdn/embed-page.ts', file: 'fumin-embed.js' });
await copyFile(`${ROOT}src/cdn/fumin.css`, `${FOLDER}fumin.css`);
await copyFile(`${ROOT}src/cdn/embed-page.css`, `${FOLDER}fumin-embed.css`);

const OWN_FILES = ['fumin.js', 'fumin.iife.js', 'fumin.css', 'fumin-frame.js', 'fumin-embed.js', 'fumin-embed.css'];
const names = [...OWN_FILES, ...chunks.keys()];
const manifest = {
  name,
  version,
  elements: Object.fromEntries(
    ELEMENTS.map((element) => {
      const tag = `fumin-${element}`;
      const languages = LANGUAGES.filter((language) => files[`${tag} ${language}`]);
      const inLanguage = languages.map((language) => [language, files[`${tag} ${language}`]]);
      return [tag, { files: files[tag], languages: { 'zh-Hans': [], ...Object.fromEntries(inLanguage) } }];
    }),
  ),
  integrity: Object.fromEntries(await Promise.all(names.map(async (file) => [file, await integrityOf(file)]))),
};
await writeFile(`${FOLDER}manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
