/**
 * Puts `dist/cdn/` into the endpoint's package, as `endpoint/dist/widgets/<version>/`, with compressed copies beside the
 * files, so that a service compresses nothing while a page waits. A step of `npm run build`, after that folder is there.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { ROOT } from './root.mjs';

const SOURCE = `${ROOT}dist/cdn/`;

/** Source maps are large, and asked for by developers alone. */
const isCompressed = (file) => !file.endsWith('.map');

const { version } = JSON.parse(await readFile(`${SOURCE}manifest.json`, 'utf8'));
const target = `${ROOT}endpoint/dist/widgets/${version}/`;

async function copyFile(file) {
  const bytes = await readFile(SOURCE + file);
  await writeFile(target + file, bytes);
  if (!isCompressed(file)) return;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${target}${file}.br`, await promisify(brotliCompress)(bytes, { params: { ...quality, ...size } }));
  await writeFile(`${target}${file}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }));
}

await mkdir(target, { recursive: true });
await Promise.all((await readdir(SOURCE)).map(copyFile));
