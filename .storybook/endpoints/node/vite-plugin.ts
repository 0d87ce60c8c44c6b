import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

const ENDPOINT = '/endpoint/src/';
const BUILT_INS = new Map(
  ['crypto', 'http'].map((name) => [`node:${name}`, fileURLToPath(new URL(`${name}.ts`, import.meta.url))]),
);

/** Gives the endpoint's modules, in a browser, what they use of Node. */
export const nodeBuiltIns = (): Plugin => ({
  name: 'fumin-node-built-ins',
  enforce: 'pre',
  resolveId: (source, importer) => (importer?.includes(ENDPOINT) ? BUILT_INS.get(source) : undefined),
});
