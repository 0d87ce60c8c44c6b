import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { compare, major, prerelease, valid } from 'semver';

import { coalesce } from '../caching/coalesce.js';

/** Folder with the files of one version of the widgets, as `dist/cdn/` has them. */
export interface VersionFolder {
  readonly version: string;
  /** Folder that has a folder for each version. */
  readonly root: string;
}

/** Versions of the widgets that can be served, as they are at the moment. */
export interface WidgetVersions {
  /** Lists them, newest first; releases come before versions that precede one. */
  readonly list: () => Promise<readonly VersionFolder[]>;
  /** Finds the folders that a name stands for: a version has its own alone, a major version all of its versions. */
  readonly find: (name: string) => Promise<readonly VersionFolder[]>;
}

/** @param roots folders of versions; of a version that is in several, the first has it */
export function openWidgetVersions(roots: readonly string[]): WidgetVersions {
  // Read at each request: another instance of a newer version may have added its own.
  const listAll = coalesce(async () => listVersions(roots));
  const list = () => listAll('');
  return {
    list,
    find: async (name) =>
      (await list()).filter(
        ({ version }) => version === name || (/^\d+$/.test(name) && major(version) === Number(name)),
      ),
  };
}

async function listVersions(roots: readonly string[]): Promise<readonly VersionFolder[]> {
  const found = new Map<string, VersionFolder>();
  for (const root of roots) {
    // No folder, or none that can be read, has no versions. A link to a folder is none: it may lead anywhere.
    const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const isVersion = entry.isDirectory() && valid(entry.name) === entry.name;
      if (isVersion && !found.has(entry.name)) found.set(entry.name, { version: entry.name, root });
    }
  }
  return [...found.values()].sort(compareNewestFirst);
}

/** Orders versions, newest first; releases come before versions that precede one. */
export const compareNewestFirst = ({ version: one }: VersionFolder, { version: other }: VersionFolder): number =>
  Number(prerelease(one) !== null) - Number(prerelease(other) !== null) || compare(other, one);

/**
 * Finds the folder of versions that the build puts into this package, with the version that it was built with; `null` for
 * where the package cannot be found, as in a bundle.
 */
export function findBuiltVersions(): string | null {
  try {
    // By the package's own name, which resolves to the same file from the sources and from the build.
    const manifest = createRequire(import.meta.url).resolve('fumin-endpoint/package.json');
    return join(dirname(manifest), 'dist/widgets');
  } catch {
    return null;
  }
}
