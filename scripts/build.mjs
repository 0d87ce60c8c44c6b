/** `npm run build`: builds the package, its types, those for frameworks, and the endpoint from scratch. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

import { ROOT } from './root.mjs';

for (const folder of ['dist', 'endpoint/dist']) rmSync(`${ROOT}${folder}`, { recursive: true, force: true });

const steps = [
  ['node_modules/rollup/dist/bin/rollup', '--config', '--silent'],
  ['scripts/cdn.mjs'],
  ['scripts/endpoint-widgets.mjs'],
  ['scripts/endpoint-schemas.mjs'],
  ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'],
  ['scripts/framework-types.mjs'],
  ['scripts/endpoint-pages.mjs'],
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
