/** Builds the package, its types and the endpoint, from nothing. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const folder of ['dist', 'endpoint/dist']) rmSync(`${root}${folder}`, { recursive: true, force: true });

const steps = [
  ['node_modules/rollup/dist/bin/rollup', '--config', '--silent'],
  ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'],
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
