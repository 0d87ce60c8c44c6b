/** `npm test`: builds what the later suites need, then runs every test: in a real browser, over real HTTP, on a real database. */
import { readdirSync } from 'node:fs';

import { findBrowser } from './browser.mjs';
import { nodeTest, nodeTestTogether, runSuites, testsIn } from './suite-runner.mjs';

try {
  await findBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const node = process.execPath;

/**
 * Folders of the endpoint's tests that wait much: for mail servers that are slow on purpose, for the next attempt, for
 * processes to start and end. How many processors each keeps busy, as measured.
 */
const WAITING = { notifications: 0.25, deploy: 0.5, http: 0.5, storage: 0.5, cli: 0.75, proofs: 0.75 };

/** Folders of the endpoint's tests in which nothing depends on the database: they run once. */
const WITHOUT_DATABASE = [
  'builder',
  'cli',
  'content',
  'deploy',
  'embed',
  'mistakes',
  'publish',
  'spreadsheets',
  'widgets',
];

/**
 * Suites of the endpoint's tests, one a folder, each in one process: what the files of a folder import is compiled once.
 * `sqlite` holds what is true of the embedded database alone, `postgres` what is true of PostgreSQL alone.
 */
const endpointSuites = (on, { except }) => {
  const files = readdirSync('endpoint/test', { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && !path.split('/').some((folder) => except.includes(folder)))
    .sort();
  const folders = new Map();
  for (const file of files) {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace('.test.ts', '');
    folders.set(folder, [...(folders.get(folder) ?? []), `endpoint/test/${file}`]);
  }
  return [...folders].map(([folder, tests]) => ({
    name: `endpoint, ${folder}, on ${on}`,
    ...nodeTestTogether(tests, ['--import=tsx']),
    processors: WAITING[folder] ?? 1,
  }));
};

/** A suite with a PostgreSQL server beside it. Where there is none to start it fails, and says what to install. */
const besidePostgres = ({ command, args, ...suite }) => ({
  ...suite,
  command: node,
  args: ['--import=tsx', 'endpoint/test/postgres-server.ts', command, ...args],
});

/** A suite that others wait for, or that keeps every processor busy by itself. */
const alone = (suite) => ({ ...suite, alone: true });

/** Tests of whole pages, by the names of their files. */
const endToEnd = (...names) => nodeTest(...names.map((name) => `test/e2e/${name}.test.mjs`));

// Those that take long start early, so that they do not end alone.
await runSuites([
  alone({ name: 'build', command: node, args: ['scripts/build.mjs'] }),
  {
    name: 'contract, domain, client and widgets, in a browser',
    command: 'npx',
    args: ['wtr'],
    counted: true,
    processors: 1.5,
  },
  { name: 'package', ...nodeTestTogether(testsIn('test/package')) },
  ...endpointSuites('its embedded database', { except: ['postgres'] }),
  ...endpointSuites('PostgreSQL', { except: ['sqlite', ...WITHOUT_DATABASE] }).map(besidePostgres),
  {
    name: 'examples of React 19, Vue and Next',
    ...nodeTestTogether(['react-19', 'vue', 'next'].map((name) => `test/frameworks/${name}.test.mjs`)),
  },
  { name: 'proofs in a page', ...nodeTest('test/proofs/page-proofs.test.mjs'), processors: 0.75 },
  { name: 'accessibility: trees, keyboard, targets', ...nodeTest(...testsIn('test/accessibility')), processors: 0.75 },
  {
    name: 'published folder, behind a server of files alone: pages, builder, a pledge to a service',
    ...endToEnd('published-folder', 'published-builder', 'published-pledge'),
    processors: 0.75,
  },
  { name: 'preloads, and how long a page is', ...endToEnd('preload', 'page-length'), processors: 0.25 },
  { name: 'documents: snippets, descriptions of the schemas', ...nodeTest('--import=tsx', ...testsIn('test/docs')) },
  { name: 'page of the office, end to end', ...endToEnd('office') },
  {
    name: 'pledge form in real tabs, and in a frame without rights',
    ...endToEnd('pledge-form', 'pledge-end', 'sandboxed-frame'),
  },
  { name: 'built Storybook, without a server of its own', ...endToEnd('static-storybook') },
  { name: 'builder page of an endpoint, end to end', ...endToEnd('builder') },
  { name: 'office from nothing, end to end', ...nodeTest('--import=tsx', 'test/e2e/office-from-nothing.test.mjs') },
  {
    name: 'opening hours at every half-hour of three years, in short',
    ...nodeTest('test/hours/half-hours.test.mjs'),
    env: { SHORT_FORM: '1' },
    processors: 2,
  },
  { name: 'pages for frames, on a host of another origin', ...endToEnd('embed-pages'), processors: 0.5 },
  {
    name: 'what moves, pages that come back, pages with other built-ins',
    ...endToEnd('layout-shift', 'page-cache', 'changed-ground'),
  },
  { name: 'partner page, end to end', ...endToEnd('partner-page') },
  { name: 'pledges through a network that spoils them', ...nodeTest('--import=tsx', 'test/faults/faults.test.mjs') },
  { name: 'client whose lazy chunks do not come', ...nodeTest(...testsIn('test/client')) },
  { name: 'lint rules', ...nodeTest(...testsIn('test/lint')) },
]);
