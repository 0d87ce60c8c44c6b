/** The widgets' suite in one engine: Chromium, or the one that `ENGINE` names (`scripts/engines/` sets it). */
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';

import { ENGINES } from './scripts/engines/engines.mjs';
import { TEST_SESSIONS } from './scripts/engines/options.mjs';

const name = process.env.ENGINE ?? 'chromium';
const engine = ENGINES[name];

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: TEST_SESSIONS[name][Number(process.env.SESSION ?? 0)],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  hostname: '127.0.0.1',
  concurrency: engine.concurrency,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: engine.testTimeout } },
  browsers: [await engine.launcher()],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
};
