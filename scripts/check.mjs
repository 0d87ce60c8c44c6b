/** `npm run check`: everything but tests that must hold before a change lands. */
import { runSuites } from './suite-runner.mjs';

const npx = (...args) => ({ command: 'npx', args: ['--no-install', ...args] });
const npmRun = (script) => ({ command: 'npm', args: ['run', '--silent', script] });
const unchanged = (...paths) => ({ command: 'git', args: ['diff', '--exit-code', '--stat', '--', ...paths] });
const checkDistrict = (folder) => ({
  command: process.execPath,
  args: ['endpoint/bin/fumin-endpoint.js', 'check', folder],
});

await runSuites([
  { name: 'types', ...npmRun('typecheck') },
  { name: 'lint: rules, import cycles', ...npmRun('lint:rules') },
  { name: 'rooms', ...npmRun('lint:rooms') },
  { name: 'format', ...npmRun('lint:format') },
  { name: 'bindings in templates', ...npmRun('lint:bindings') },
  { name: 'schemas and OpenAPI are generated', ...npx('tsx', 'scripts/contract.ts') },
  {
    name: 'and are the ones committed',
    ...unchanged('schemas', 'src/contract/readers'),
  },
  { name: 'manifest and docs are generated', command: process.execPath, args: ['scripts/docs.mjs'] },
  { name: 'and are the ones committed', ...unchanged('custom-elements.json', 'README.md') },
  { name: 'weights', ...npmRun('weights') },
  { name: 'the example district', ...checkDistrict('examples/nanjing-west-road') },
  { name: 'the invented district', ...checkDistrict('examples/invented-district') },
  { name: 'package: publint', ...npx('publint', '--strict') },
  {
    name: 'package: types of each entry',
    ...npx('attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', './cdn', './custom-elements.json'),
  },
]);
