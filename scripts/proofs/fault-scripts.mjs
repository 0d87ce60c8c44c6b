/**
 * Failing endpoints: 1,000 random scripts of faults against all widgets, over ten minutes of a simulated clock each.
 *
 *     node scripts/proofs/fault-scripts.mjs --scripts 1000 --seed 1
 */
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { isProgram, readNumbers } from '../command-line.mjs';
import { runPageProof } from './page-proof.mjs';

/** Maximum number of requests of a URL in ten minutes. */
const MAX_REQUESTS = 12;

async function bundleFakeTimers() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(import.meta.resolve('@sinonjs/fake-timers'))],
    bundle: true,
    format: 'esm',
    write: false,
    external: ['util', 'timers', 'timers/promises'],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** @param {{scripts?: number, seed?: number, plant?: boolean}} options see `pages/fault-scripts-page.js` */
export async function proveFaultScripts({ scripts = 1_000, seed = 1, plant = false } = {}, environment = {}) {
  const files = { ...environment.files, '/suite/fake-timers.js': await bundleFakeTimers() };
  return runPageProof('fault-scripts-page.js', { scripts, seed, plant }, { ...environment, files });
}

/** Whether each reader saw the last good copy in time, nobody waited without end, and no URL was asked for too often. */
export const arePatient = ({ late, endless, most, together, uncaught }) =>
  late.length === 0 && endless.length === 0 && most <= MAX_REQUESTS && together === 1 && uncaught.length === 0;

if (isProgram(import.meta.url)) {
  const found = await proveFaultScripts(readNumbers({ scripts: 1_000, seed: 1 }));
  console.log(found);
  process.exitCode = arePatient(found) ? 0 : 1;
}
