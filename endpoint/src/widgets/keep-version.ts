import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { openWidgetVersions, type VersionFolder } from './version-folders.js';

/** Permissions of a folder that everybody may read: a temporary one is its owner's alone. */
const PUBLIC_FOLDER_MODE = 0o755;

/**
 * Adds a version to the folder of versions that stay served, where it is not there yet. It is there whole or not at all,
 * and several instances may add it at once. What keeps it from being added keeps no service from starting.
 *
 * @param warn is told of it
 */
export async function keepVersion(folder: string, own: VersionFolder, warn: (message: string) => void): Promise<void> {
  try {
    if (!(await isKept(folder, own))) await addVersion(folder, own);
    if (!(await isSame(folder, own))) {
      warn(
        `${join(folder, own.version)} has other files than this package: they are served, since pages may name them`,
      );
    }
  } catch (error) {
    warn(`version ${own.version} of the widgets could not be added to ${folder}: ${(error as Error).message}`);
  }
}

const isKept = async (folder: string, { version }: VersionFolder): Promise<boolean> =>
  (await openWidgetVersions([folder]).find(version)).length > 0;

async function addVersion(folder: string, { root, version }: VersionFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = await mkdtemp(join(folder, '.adding-'));
  try {
    await cp(join(root, version), temporary, { recursive: true });
    await chmod(temporary, PUBLIC_FOLDER_MODE);
    await rename(temporary, join(folder, version));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Another instance was quicker.
    if (!(await isKept(folder, { root, version }))) throw error;
  }
}

/** Whether the kept files are those of this package, by their manifest, which has the hash of each. */
async function isSame(folder: string, { root, version }: VersionFolder): Promise<boolean> {
  const [kept, own] = await Promise.all(
    [folder, root].map((parent) => readFile(join(parent, version, 'manifest.json'), 'utf8')),
  );
  return kept === own;
}
