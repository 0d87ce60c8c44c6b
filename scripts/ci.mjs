/** Run by `.ci/run` once everything is installed: the README's test command first, then the checks, then the stories. */
import { nodeTest, runSuites } from './suite-runner.mjs';

const npm = (...args) => ({ command: 'npm', args });

const tasks = nodeTest('test/tasks/tasks.test.mjs');

await runSuites([
  { name: 'npm test', ...npm('test'), counted: true, alone: true },
  { ...tasks, name: 'tasks of the partner page, in Chromium', env: { ENGINE: 'chromium' } },
  { ...tasks, name: 'tasks of the partner page, in Firefox', env: { ENGINE: 'firefox' } },
  {
    ...tasks,
    name: 'tasks of the partner page, in WebKitGTK',
    args: ['scripts/engines/webkit.mjs', tasks.command, ...tasks.args],
  },
  { ...nodeTest('test/proofs/payloads-in-engines.test.mjs'), name: 'payloads, in Firefox and WebKitGTK' },
  { name: 'Storybook builds', ...npm('run', 'build-storybook') },
  { name: 'checks', ...npm('run', 'check'), counted: true, alone: true },
  { name: 'every story, in a browser', ...npm('run', 'test:stories'), counted: true, alone: true },
]);
