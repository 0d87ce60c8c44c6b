import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

import { definesElements, ENDPOINT_ENTRIES, ENTRIES, TARGET } from './scripts/entries.mjs';
import { templates, typescript } from './scripts/rollup-plugins.mjs';

/** Whether a module belongs to a dependency: these stay outside, so that a project that has Lit does not get it twice. */
const isBare = (id) => !/^[./\0]/.test(id);

/** For projects: one module for each source file, so that a bundler takes only what is imported. */
const modules = {
  input: ENTRIES,
  external: isBare,
  // A module that is imported for types alone leaves no import behind, which a bundler would have to follow.
  treeshake: { moduleSideEffects: definesElements },
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
  },
  plugins: [templates(), typescript('es2021')],
};

/** The one dependency outside of the bundle for a script tag: its dictionary weighs as much as a widget. */
const PINYIN = 'pinyin-match';

/**
 * For a script tag: everything in one file, lazy modules included, which works as a module and as a classic script. Only
 * the search by pinyin is a file beside it; where that file is missing, the search works without pinyin.
 */
const script = {
  input: 'src/index.ts',
  external: [PINYIN],
  output: {
    file: 'dist/cdn/fumin.js',
    format: 'iife',
    name: 'Fumin',
    sourcemap: true,
    inlineDynamicImports: true,
    paths: { [PINYIN]: './pinyin-match.js' },
  },
  plugins: [
    templates(),
    typescript(TARGET),
    // Without these conditions Lit's development build may go in.
    resolve({ exportConditions: ['browser', 'production'], extensions: ['.js', '.ts'] }),
    terser({ format: { comments: false } }),
  ],
};

const pinyin = {
  input: PINYIN,
  output: { file: 'dist/cdn/pinyin-match.js', format: 'es' },
  plugins: [resolve(), terser({ format: { comments: false } })],
};

/** The reference endpoint, with the contract's schemas in it and its own dependencies outside. */
const endpoint = {
  input: ENDPOINT_ENTRIES,
  external: isBare,
  output: { dir: 'endpoint/dist', format: 'es', sourcemap: true, chunkFileNames: '[name].js' },
  plugins: [typescript('node20')],
};

export default [modules, script, pinyin, endpoint];
