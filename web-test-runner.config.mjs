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
      // A test asks for garbage to be collected, to see that a widget that is gone is let go of.
      launchOptions: { executablePath, args: [...BROWSER_ARGS, '--js-flags=--expose-gc'] },
      // A window each: a tab behind another one gets no animation frames, and its tests wait for ever.
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
