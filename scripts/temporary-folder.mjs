import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates a temporary folder, which `remove` deletes with all that is in it. */
export async function createTemporaryFolder(prefix) {
  const path = await mkdtemp(join(tmpdir(), prefix));
  // A server that has just ended may still be writing its last file.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Runs `work` with a temporary folder, and deletes the folder once it is done. */
export async function withTemporaryFolder(prefix, work) {
  const folder = await createTemporaryFolder(prefix);
  try {
    return await work(folder.path);
  } finally {
    await folder.remove();
  }
}
