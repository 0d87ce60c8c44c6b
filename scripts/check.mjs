/** `npm run check`: what is not a test and still must hold. */
import { runSuites } from './suites.mjs';

const npx = (...args) => ({ command: 'npx', args: ['--no-install', ...args] });
const unchanged = (...paths) => ({ command: 'git', args: ['diff', '--exit-code', '--stat', '--', ...paths] });

await runSuites([
  { name: 'types', ...npx('tsc', '--project', '.') },
  { name: 'lint: rules, layers, import cycles', ...npx('eslint', '.', '--max-warnings', '0') },
  { name: 'format', ...npx('prettier', '--check', '.') },
  { name: 'bindings in templates', ...npx('lit-analyzer', 'src/**/*.ts', '--strict', '--quiet') },
  { name: 'schemas and OpenAPI are made anew', command: 'npx', args: ['tsx', 'scripts/contract.ts'] },
  { name: 'and are the ones committed', ...unchanged('schemas', 'src/contract/guards.generated.ts') },
  { name: 'manifest and docs are made anew', command: process.execPath, args: ['scripts/docs.mjs'] },
  { name: 'and are the ones committed', ...unchanged('custom-elements.json', 'README.md') },
  { name: 'weights', command: process.execPath, args: ['scripts/weights.mjs'] },
  {
    name: 'the example district',
    command: process.execPath,
    args: ['endpoint/bin/fumin-endpoint.js', 'check', 'examples/nanjing-west-road'],
  },
  {
    name: 'the invented district',
    command: process.execPath,
    args: ['endpoint/bin/fumin-endpoint.js', 'check', 'examples/invented-district'],
  },
  { name: 'package: publint', ...npx('publint', '--strict') },
  {
    name: 'package: types of each entry',
    ...npx('attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', './cdn', './custom-elements.json'),
  },
]);
