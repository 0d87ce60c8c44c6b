/** A second build of the same sources, in a folder of another path, file by file. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';

import { withTemporaryFolder } from '../../scripts/temporary-folder.mjs';
import { copyWorktree } from '../../scripts/worktree-copy.mjs';
import { ROOT } from '../harness.mjs';

/** Hashes of all files that a build makes, by their paths. */
async function builtFiles(root) {
  const hashes = {};
  for (const folder of ['dist', 'endpoint/dist']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      hashes[path.slice(root.length)] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    }
  }
  return hashes;
}

it('makes the same bytes of the same sources again, wherever they lie', async () => {
  await withTemporaryFolder('fumin-second-build-', async (folder) => {
    await copyWorktree(folder);
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const first = await builtFiles(ROOT);
    const second = await builtFiles(`${folder}/`);
    assert.ok(Object.keys(first).some((path) => path.endsWith('.br')));
    const paths = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    assert.deepEqual(
      paths.filter((path) => first[path] !== second[path]),
      [],
      'Files that differ. Was `npm run build` run after the last change?',
    );
  });
});
