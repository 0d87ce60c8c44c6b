import { rmSync, existsSync } from 'node:fs';

import Libsql from 'libsql';

import { isDatabaseUnavailable } from './database-errors.js';

/**
 * Marks the file of an embedded database as used by a service, by a lock on an empty file beside it. The lock ends with the
 * process, however that ends; a file that stays behind means nothing.
 */

const presenceFile = (path: string): string => `${path}-service`;

/** Takes the lock. One of several services has it. */
function tryLock(path: string): Libsql.Database | null {
  const file = new Libsql(presenceFile(path), { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
    return file;
  } catch (error) {
    file.close();
    if (isDatabaseUnavailable(error)) return null;
    throw error;
  }
}

function unlock(path: string, file: Libsql.Database): void {
  // While it is locked, so that no other service can have locked it meanwhile.
  rmSync(presenceFile(path), { force: true });
  file.exec('ROLLBACK');
  file.close();
}

/** Marks a file as used, and returns what takes the mark away. */
export function markAsUsed(path: string): () => void {
  const file = tryLock(path);
  return () => {
    if (file) unlock(path, file);
  };
}

/** Whether a service uses a file. */
export function isUsed(path: string): boolean {
  if (!existsSync(presenceFile(path))) return false;
  const file = tryLock(path);
  if (file) unlock(path, file);
  return file === null;
}
