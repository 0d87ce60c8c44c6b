/** The package as npm packs it, unpacked: what weights and measurements are taken of. */
import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from './root.mjs';
import { withTemporaryFolder } from './temporary-folder.mjs';

/**
 * Runs `work` with the folder of the unpacked package, which finds its dependencies in this repository's. The build has to
 * be there.
 */
export const withPackedPackage = (work) =>
  withTemporaryFolder('fumin-packed-', async (folder) => {
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const [{ filename }] = JSON.parse(packed);
    execFileSync('tar', ['-xzf', filename], { cwd: folder });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return work(join(folder, 'package'));
  });
