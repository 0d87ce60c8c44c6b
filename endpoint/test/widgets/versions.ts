import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { writeContent } from '../helpers.js';

/** Folder that the build puts its version of the widgets into. */
export const BUILT = fileURLToPath(new URL('../../dist/widgets/', import.meta.url));

/** Version of the widgets in the built package. */
export const OWN_VERSION = readdirSync(BUILT)[0] ?? '';

/** Manifest of the widgets in the built package. */
export const readOwnManifest = (): { readonly version: string; readonly integrity: Readonly<Record<string, string>> } =>
  JSON.parse(readFileSync(`${BUILT}${OWN_VERSION}/manifest.json`, 'utf8')) as ReturnType<typeof readOwnManifest>;

/** Writes a version of the widgets: a loader that says which one it is, and files of its own by name. */
export async function writeVersion(folder: string, version: string, files: Record<string, string> = {}): Promise<void> {
  const all = { 'manifest.json': '{}', 'fumin.js': `/* ${version} */`, ...files };
  for (const [file, text] of Object.entries(all)) await writeContent(folder, `${version}/${file}`, text);
}
