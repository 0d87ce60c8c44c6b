import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';

const executablePath = await findBrowser();

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['test/**/*.test.ts', '!test/package/**', '!test/e2e/**'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [
    chromeLauncher({
      // Leak tests collect garbage to see that a removed widget is released.
      launchOptions: { executablePath, args: [...BROWSER_ARGS, '--js-flags=--expose-gc'] },
      // One window for each test file: a tab behind another one gets no animation frames, and its tests would hang.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
};
