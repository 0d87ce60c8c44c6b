/**
 * Puts the schemas of the documents, with descriptions in each language, into the endpoint's package, as
 * `endpoint/dist/schemas/`, for the folders that `fumin-endpoint init` makes. A step of `npm run build`.
 */
import { copyFile, mkdir } from 'node:fs/promises';

import { ROOT } from './root.mjs';

const SCHEMAS = ['district', 'stations', 'station', 'council', 'council-events', 'initiative', 'wall'];

for (const folder of ['schemas', 'schemas/zh-Hans']) {
  await mkdir(`${ROOT}endpoint/dist/${folder}`, { recursive: true });
  for (const name of SCHEMAS) {
    const file = `${folder}/${name}.schema.json`;
    await copyFile(`${ROOT}${file}`, `${ROOT}endpoint/dist/${file}`);
  }
}
