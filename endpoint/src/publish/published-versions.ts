import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { valid } from 'semver';

import { WIDGETS_PREFIX } from '../http/route-paths.js';
import {
  compareNewestFirst,
  findBuiltVersions,
  openWidgetVersions,
  type VersionFolder,
} from '../widgets/version-folders.js';
import { hashBytes } from './publication.js';
import { readPublished, type TargetFolder } from './target-folder.js';

interface VersionsOptions {
  /** Folder of further versions; `null` for none. */
  readonly kept: string | null;
  readonly target: TargetFolder;
  /** Is told of a version whose files are not those that were published. */
  readonly warn: (message: string) => void;
}

/**
 * Finds the versions of the widgets to publish, newest first: this package's, those of a folder, and those that were
 * published before, which stay as they were, since pages name them, and their hashes.
 */
export async function findVersions({ kept, target, warn }: VersionsOptions): Promise<readonly VersionFolder[]> {
  const roots = [kept, findBuiltVersions()].filter((root) => root !== null);
  const versions = new Map((await openWidgetVersions(roots).list()).map((folder) => [folder.version, folder]));
  const prefix = WIDGETS_PREFIX.slice(1);
  for (const path of target.published.keys()) {
    const version = path.startsWith(`${prefix}/`) && /^[^/]+\/([^/]+)\/manifest\.json$/.exec(path)?.[1];
    const manifest = version && valid(version) === version ? await readPublished(target, path) : null;
    if (!version || !manifest) continue;
    const found = versions.get(version);
    if (found && (await hashManifest(found)) === hashBytes(manifest)) continue;
    if (found) warn(`version ${version} of the widgets stays as it was published: the files of this package differ`);
    versions.set(version, { version, root: join(target.path, prefix) });
  }
  return [...versions.values()].sort(compareNewestFirst);
}

const hashManifest = ({ root, version }: VersionFolder): Promise<string | null> =>
  readFile(join(root, version, 'manifest.json')).then(hashBytes, () => null);
