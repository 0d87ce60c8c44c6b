/** A second build of the same sources, in a folder of another path, compared with the one that is there, file by file. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from '../root.mjs';
import { withTemporaryFolder } from '../temporary-folder.mjs';
import { copyWorktree } from '../worktree-copy.mjs';

/** Hashes of all files that a build makes, by their paths. */
async function builtFiles(root) {
  const hashes = new Map();
  for (const folder of ['dist', 'endpoint/dist']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const content = await readFile(path);
      hashes.set(path.slice(root.length), createHash('sha256').update(content).digest('hex'));
    }
  }
  return hashes;
}

/**
 * Builds the sources as they are now once more. The first build has to be of the same sources.
 *
 * @returns {Promise<{files: number, different: string[]}>} how many files were made, and the paths of those that differ or
 *   that only one of the builds has
 */
export async function proveSecondBuild() {
  return withTemporaryFolder('fumin-second-build-', async (folder) => {
    await copyWorktree(folder);
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const first = await builtFiles(ROOT);
    const second = await builtFiles(`${folder}/`);
    const paths = new Set([...first.keys(), ...second.keys()]);
    return { files: paths.size, different: [...paths].filter((path) => first.get(path) !== second.get(path)) };
  });
}

/** @param {{files: number, different: string[]}} found */
export const areTheSame = ({ files, different }) => files > 0 && different.length === 0;
