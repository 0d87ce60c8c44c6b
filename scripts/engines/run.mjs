/**
 * `npm run test:engines`: the widgets' suite, the tasks of the partner page and a page for each widget in Firefox and
 * WebKitGTK, on what `npm run build` has built. With `--write` it runs Chromium and the old cores too, and writes what
 * passed, and what each does without, into `docs/browsers.md`.
 */
import { writeFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';

import { LIMITS } from '../../test/tasks/limits.mjs';
import { hasFlag } from '../command-line.mjs';
import { ROOT } from '../root.mjs';
import { runSuites } from '../suite-runner.mjs';
import { browsersPage } from './browsers-page.mjs';
import { installOldCores, OLD_CORES } from './old-cores/install.mjs';
import { ENGINE_NAMES, nameOf, pageSuites, widgetSuites } from './suites.mjs';

const isWritten = hasFlag('write');
if (isWritten) await installOldCores();

const suitesByEngine = new Map(
  (isWritten ? Object.keys(ENGINE_NAMES) : ['firefox', 'webkit']).map((engine) => [
    engine,
    [...pageSuites(engine), ...widgetSuites(engine)],
  ]),
);
if (isWritten) for (const core of OLD_CORES) suitesByEngine.set(`chromium-${core}`, pageSuites(`chromium-${core}`));

const { suites } = await runSuites([...suitesByEngine.values()].flat());

if (isWritten) {
  const results = [...suitesByEngine].map(([engine, own]) => {
    const of = suites.filter(({ name }) => own.some((suite) => suite.name === name));
    const text = of.map((suite) => suite.text).join('\n');
    return {
      name: nameOf(engine),
      version: /^(?:HeadlessChrome|Chrome|firefox|MiniBrowser)[/ ](\S+)$/m.exec(text)?.[1] ?? '',
      ran: [...(engine in ENGINE_NAMES ? ['widgets’ suite'] : []), 'tasks', 'pages'],
      passed: of.reduce((total, { passed }) => total + passed, 0),
      failed: of.reduce((total, { failed }) => total + failed, 0),
      limits: [...new Set([...text.matchAll(/^limit: (.+)$/gm)].map(([, limit]) => limit))],
    };
  });
  const path = `${ROOT}docs/browsers.md`;
  const page = browsersPage(results, LIMITS, new Date());
  await writeFile(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
}
