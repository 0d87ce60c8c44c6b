import { hasSideEffects, ENDPOINT_ENTRIES, ENTRIES } from './scripts/entries.mjs';
import { privateProperties, templates, typescript } from './scripts/rollup-plugins.mjs';

/** Whether a module belongs to a dependency: these stay outside, so that a project that has Lit does not get it twice. */
const isBare = (id) => !/^[./\0]/.test(id);

/** For projects: one module for each source file, so that a bundler takes only what is imported. */
const modules = {
  input: ENTRIES,
  external: isBare,
  // A module that is imported for types alone leaves no import behind, which a bundler would have to follow.
  treeshake: { moduleSideEffects: hasSideEffects },
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
  },
  plugins: [templates(), privateProperties(), typescript('es2021')],
};

/** The reference endpoint, with the contract's schemas in it and its own dependencies outside. */
const endpoint = {
  input: ENDPOINT_ENTRIES,
  external: isBare,
  output: { dir: 'endpoint/dist', format: 'es', sourcemap: true, chunkFileNames: '[name].js' },
  plugins: [typescript('node20')],
};

export default [modules, endpoint];
