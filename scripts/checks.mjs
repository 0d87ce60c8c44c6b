/** Everything but tests that must hold before a change lands. */

const npx = (...args) => ({ command: 'npx', args: ['--no-install', ...args] });
const npmRun = (script) => ({ command: 'npm', args: ['run', '--silent', script] });
/** Nothing writes while the files are compared with those committed, and nothing reads while they are written. */
const generated = (name, suite, ...paths) => [
  { name: `${name} are generated`, ...suite, alone: true },
  {
    name: 'and are the ones committed',
    command: 'git',
    args: ['diff', '--exit-code', '--stat', '--', ...paths],
    alone: true,
  },
];
const checkDistrict = (folder) => ({
  command: process.execPath,
  args: ['endpoint/bin/fumin-endpoint.js', 'check', folder],
});

/** Suites, those that take long first and those that have to be alone last. They need a build. */
export const CHECKS = [
  { name: 'lint: rules, import cycles', ...npmRun('lint:rules') },
  { name: 'weights', ...npmRun('weights'), processors: 0.75 },
  { name: 'types', ...npmRun('typecheck') },
  { name: 'format', ...npmRun('lint:format') },
  { name: 'bindings in templates', ...npmRun('lint:bindings') },
  {
    name: 'package: types of each entry',
    ...npx('attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', './cdn', './custom-elements.json'),
  },
  { name: 'package: publint', ...npx('publint', '--strict') },
  { name: 'links of the documents', ...npmRun('lint:links') },
  { name: 'rooms', ...npmRun('lint:rooms') },
  { name: 'the example district', ...checkDistrict('examples/nanjing-west-road') },
  { name: 'the invented district', ...checkDistrict('examples/invented-district') },
  ...generated('schemas and OpenAPI', npx('tsx', 'scripts/contract.ts'), 'schemas', 'src/contract/readers'),
  ...generated(
    'manifest and docs',
    { command: process.execPath, args: ['scripts/docs.mjs'] },
    'custom-elements.json',
    'README.md',
    'docs/elements.md',
  ),
];
