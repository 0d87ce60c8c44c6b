/** The suites that run in every engine, and in old cores. */
import { nodeTest } from '../suite-runner.mjs';
import { oldCoreEnvironment } from './old-cores/install.mjs';
import { TEST_SESSIONS } from './options.mjs';

/** Engines whose suite runs whole, and how they are called. */
export const ENGINE_NAMES = { chromium: 'Chromium', firefox: 'Firefox ESR', webkit: 'WebKitGTK' };

/** How an engine or an old core is called. */
export const nameOf = (engine) => ENGINE_NAMES[engine] ?? engine.replace('chromium-', 'Chromium ');

/** Puts a suite into an engine, or into an old core, such as `chromium-90`. WebKit's has a driver of its own. */
function inEngine(engine, suite) {
  if (engine === 'webkit')
    return { ...suite, command: process.execPath, args: ['scripts/engines/webkit.mjs', suite.command, ...suite.args] };
  const env = engine in ENGINE_NAMES ? { ENGINE: engine } : oldCoreEnvironment(engine.replace('chromium-', ''));
  return { ...suite, env: { ...suite.env, ...env } };
}

/** What people do on a partner page, and a page for each widget. */
export const pageSuites = (engine) => [
  {
    ...inEngine(engine, nodeTest('test/tasks/tasks.test.mjs', 'test/tasks/pages.test.mjs')),
    name: `tasks and pages, ${nameOf(engine)}`,
  },
];

/** The widgets' suite, in as many sessions as the engine needs. */
export const widgetSuites = (engine) =>
  TEST_SESSIONS[engine].map((_files, session) => ({
    ...inEngine(engine, { command: 'npx', args: ['wtr'], counted: true, env: { SESSION: String(session) } }),
    name: `widgets, ${nameOf(engine)}${session > 0 ? ': client' : ''}`,
  }));
