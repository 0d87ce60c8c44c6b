/** Run by `.ci/run` once everything is installed: the README's test command first, then stories, checks and other engines. */
import { CHECKS } from './checks.mjs';
import { ENGINE_NAMES, pageSuites } from './engines/suites.mjs';
import { nodeTest, runSuites } from './suite-runner.mjs';

const npm = (...args) => ({ command: 'npm', args });

await runSuites([
  { name: 'npm test', ...npm('test'), counted: true, alone: true },
  { name: 'every story, in a browser', ...npm('run', 'test:stories'), counted: true, processors: 1.25 },
  ...CHECKS,
  { ...nodeTest('test/proofs/payloads-in-engines.test.mjs'), name: 'payloads, in Firefox and WebKitGTK' },
  ...Object.keys(ENGINE_NAMES).flatMap(pageSuites),
]);
