import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from './root.mjs';

/** Copies the sources as they are now, without what git ignores, to a folder where they find this repository's dependencies. */
export async function copyWorktree(folder) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }).split('\0');
  for (const path of listed.filter((one) => one && existsSync(join(ROOT, one)))) {
    await cp(join(ROOT, path), join(folder, path));
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
