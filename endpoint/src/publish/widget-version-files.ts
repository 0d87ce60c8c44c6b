import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { major } from 'semver';

import { isInside } from '../content/inside-folder.js';
import { WIDGETS_PREFIX } from '../http/route-paths.js';
import type { VersionFolder } from '../widgets/version-folders.js';
import { isWidgetFile } from '../widgets/widget-files.js';
import { compress, textFile } from './compress.js';
import type { MakeCopy, PublishedFile } from './published-file.js';

const FOLDER = WIDGETS_PREFIX.slice(1);

/**
 * Reads the widgets' files: those of each version; those of each major version, which are the newest's, and of older ones
 * what only they have; the list of the versions.
 *
 * @param versions newest first
 */
export async function* readWidgetFiles(versions: readonly VersionFolder[]): AsyncGenerator<PublishedFile> {
  for (const folder of versions) {
    for (const name of await listNames(folder)) yield readFileOf(folder, name, folder.version);
  }
  const known = new Set<string>();
  for (const folder of versions) {
    const name = String(major(folder.version));
    for (const file of await listNames(folder)) {
      const path = `${name}/${file}`;
      if (known.has(path)) continue;
      known.add(path);
      yield readFileOf(folder, file, name);
    }
  }
  const list = versions.map(({ version }) => ({ version, manifest: `${version}/manifest.json` }));
  yield textFile(`${FOLDER}/index.json`, JSON.stringify({ versions: list }));
}

/** Lists the files of a version, the manifest last: it names the others. */
async function listNames({ root, version }: VersionFolder): Promise<readonly string[]> {
  const names: string[] = [];
  for (const name of await readdir(join(root, version))) {
    if (isWidgetFile(name) && (await isInside(root, join(version, name)))) names.push(name);
  }
  const rank = (name: string): number => Number(name === 'manifest.json');
  return names.sort().sort((one, other) => rank(one) - rank(other));
}

/** @param target version, or major version, that the file is published under */
async function readFileOf({ root, version }: VersionFolder, name: string, target: string): Promise<PublishedFile> {
  const path = join(root, version, name);
  const bytes = await readFile(path);
  // The build has compressed them already, at the highest quality.
  const makeCopy: MakeCopy = (ending) => readFile(path + ending).catch(() => compress(bytes, ending));
  // Source maps are large, and asked for by developers alone.
  return { path: `${FOLDER}/${target}/${name}`, bytes, makeCopy: name.endsWith('.map') ? null : makeCopy };
}
