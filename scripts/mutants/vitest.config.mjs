/** The tests of `contract`, `domain` and `client` in vitest, which the mutation tester can drive: in Chromium, as ever. */
import { fileURLToPath } from 'node:url';

import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { BROWSER_ARGS, findBrowser } from '../browser.mjs';

const args = BROWSER_ARGS.filter((argument) => !argument.startsWith('--disable-features='));

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: 'node_modules/.cache/mutants',
  resolve: { alias: { '@open-wc/testing': 'chai' } },
  optimizeDeps: { include: ['chai', 'fast-check', 'sinon', 'valibot'] },
  test: {
    include: ['test/{domain,contract,client}/**/*.test.ts'],
    // Tests of whole widgets.
    exclude: ['test/client/wire.test.ts'],
    globals: true,
    setupFiles: ['scripts/mutants/setup.mjs'],
    testTimeout: 120_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: await findBrowser(), args } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
