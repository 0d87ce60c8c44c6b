/** Run by `.ci/run` once everything is installed: the README's test command first, then the checks, then the stories. */
import { ENGINE_NAMES, pageSuites, widgetSuites } from './engines/suites.mjs';
import { runSuites } from './suite-runner.mjs';

const npm = (...args) => ({ command: 'npm', args });

await runSuites([
  { name: 'npm test', ...npm('test'), counted: true },
  ...Object.keys(ENGINE_NAMES).flatMap(pageSuites),
  ...widgetSuites('firefox'),
  ...widgetSuites('webkit'),
  { name: 'checks', ...npm('run', 'check'), counted: true },
  { name: 'Storybook builds', ...npm('run', 'build-storybook') },
  { name: 'every story, in a browser', ...npm('run', 'test:stories'), counted: true },
]);
