/** `npm run build`: builds the package, its types, those for frameworks, and the endpoint from scratch. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';

import { ROOT } from './root.mjs';

/** Steps that need those before them, in two lines that need nothing of each other and run side by side. */
const LINES = [
  [['scripts/cdn.mjs'], ['scripts/endpoint-widgets.mjs']],
  [
    ['node_modules/rollup/dist/bin/rollup', '--config', '--silent'],
    ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'],
    ['scripts/framework-types.mjs'],
    ['scripts/endpoint-schemas.mjs'],
    ['scripts/endpoint-pages.mjs'],
  ],
];

for (const folder of ['dist', 'endpoint/dist']) rmSync(`${ROOT}${folder}`, { recursive: true, force: true });

async function runSteps(steps) {
  for (const step of steps) {
    const [code] = await once(spawn(process.execPath, step, { cwd: ROOT, stdio: 'inherit' }), 'close');
    if (code !== 0) throw new Error(`${step[0]} failed`);
  }
}

const ended = await Promise.allSettled(LINES.map(runSteps));
for (const { reason } of ended.filter(({ status }) => status === 'rejected')) {
  console.error(reason.message);
  process.exitCode = 1;
}
