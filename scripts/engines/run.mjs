/**
 * `npm run test:engines`: the widgets' suite and the tasks of the partner page in Firefox and WebKitGTK, on what
 * `npm run build` has built. With `--write` it runs Chromium too, and writes what passed into `docs/browsers.md`.
 */
import { writeFileSync } from 'node:fs';

import { hasFlag } from '../command-line.mjs';
import { nodeTest, runSuites } from '../suite-runner.mjs';
import { TEST_SESSIONS } from './options.mjs';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox ESR', webkit: 'WebKitGTK' };

/** Puts a suite into an engine; WebKit's has a driver of its own. */
const inEngine = (engine, suite) =>
  engine === 'webkit'
    ? { ...suite, command: process.execPath, args: ['scripts/engines/webkit.mjs', suite.command, ...suite.args] }
    : { ...suite, env: { ...suite.env, ENGINE: engine } };

const suitesOf = (engine) => [
  { ...inEngine(engine, nodeTest('test/tasks/tasks.test.mjs')), name: `tasks of the partner page, ${NAMES[engine]}` },
  ...TEST_SESSIONS[engine].map((_files, session) => ({
    ...inEngine(engine, { command: 'npx', args: ['wtr'], counted: true, env: { SESSION: String(session) } }),
    name: `widgets, ${NAMES[engine]}${session > 0 ? ': client' : ''}`,
  })),
];

const engines = hasFlag('write') ? Object.keys(NAMES) : ['firefox', 'webkit'];
const { suites } = await runSuites(engines.flatMap(suitesOf));

if (hasFlag('write')) {
  const rows = engines.map((engine) => {
    const own = suites.filter(({ name }) => name.includes(NAMES[engine]));
    const sum = (what) => own.reduce((total, suite) => total + suite[what], 0);
    const version = /^(?:Chrome|firefox|MiniBrowser)[/ ](\S+)$/m.exec(own[0].text)?.[1] ?? '';
    return `| ${NAMES[engine]} | ${version} | ${sum('passed')} | ${sum('failed')} |`;
  });
  writeFileSync(
    new URL('../../docs/browsers.md', import.meta.url),
    `# Browsers

Written by \`npm run test:engines -- --write\` on ${new Date().toISOString().slice(0, 10)}: the widgets' suite, and what
people do on a partner page (choose by mouse and keyboard, move the map, search, look at pictures, pledge, reload, print)
under a strict policy on a plain-http host name.

| engine | version | passed | failed |
| --- | --- | --- | --- |
${rows.join('\n')}

In Firefox and WebKitGTK the tests that a dropped widget is garbage-collected are left out: a page cannot collect garbage
there. WebKitGTK's driver cannot print; that a receipt comes to the printer with its words is tested in every engine.

## What degrades

By the versions in which browsers got each feature: this run tries current ones.

| where | what |
| --- | --- |
| Chromium to 104, Firefox to 109, Safari to 15 (no container queries) | one column at any width |
| Chromium to 122, Firefox to 119, Safari to 17.4 (no \`light-dark()\`) | light colours on a dark page |
| Firefox to 100, Safari to 16.3 (no constructed style sheets) | unstyled under a policy without \`litNonce\` |
| Chromium to 101, Firefox to 138, Safari to 26.1 (no \`hidden="until-found"\`) | the browser's own search finds nothing in folded text |
`,
  );
}
