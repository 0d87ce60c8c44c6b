/** The tests of one room (`ROOM`) in vitest, which the mutation tester can drive, in Node: they need no page. */
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.cache/mutants',
  resolve: { alias: { '@open-wc/testing': 'chai' } },
  test: {
    include: [`test/${process.env.ROOM}/**/*.test.ts`],
    // Tests of whole widgets.
    exclude: ['test/client/wire.test.ts'],
    globals: true,
    setupFiles: ['scripts/mutants/setup.mjs'],
    testTimeout: 60_000,
  },
});
