import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

import { ENTRIES, TARGET } from './scripts/entries.mjs';
import { templates, typescript } from './scripts/plugins.mjs';

/** What npm installs beside the package stays outside of it: a project that has Lit already does not get it twice. */
const isBare = (id) => !/^[./\0]/.test(id);

/** For projects: a module a source file, so that a bundler takes only what is imported. */
const modules = {
  input: ENTRIES,
  external: isBare,
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
  },
  plugins: [templates(), typescript('es2021')],
};

/** The one thing that is not in the file for a script tag: its dictionary weighs as much as a widget. */
const PINYIN = 'pinyin-match';

/**
 * For a script tag: everything in one file, which works as a module and as a classic script, what loads on demand
 * elsewhere included. Search by pinyin alone is a file beside it, and is done without where that is not.
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
  input: { cli: 'endpoint/src/cli/cli.ts', index: 'endpoint/src/index.ts' },
  external: isBare,
  output: { dir: 'endpoint/dist', format: 'es', sourcemap: true, chunkFileNames: '[name].js' },
  plugins: [typescript('node20')],
};

export default [modules, script, pinyin, endpoint];
