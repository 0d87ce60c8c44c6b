/**
 * Puts the schemas of the documents into the endpoint's package, as `endpoint/dist/schemas/`, for the folders that
 * `fumin-endpoint init` makes. A step of `npm run build`.
 */
import { copyFile, mkdir } from 'node:fs/promises';

import { ROOT } from './root.mjs';

const SCHEMAS = ['district', 'stations', 'station', 'council', 'council-events', 'initiative', 'wall'];

await mkdir(`${ROOT}endpoint/dist/schemas`, { recursive: true });
for (const name of SCHEMAS) {
  const file = `${name}.schema.json`;
  await copyFile(`${ROOT}schemas/${file}`, `${ROOT}endpoint/dist/schemas/${file}`);
}
