import { realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Whether a file of a folder is in it, once symbolic links are followed: one that leads elsewhere would publish what is not
 * the folder's. Links within the folder are fine, and the folder itself may be one.
 */
export async function isInside(folder: string, file: string): Promise<boolean> {
  try {
    return startsWithin(await realpath(folder), await realpath(join(folder, file)));
  } catch {
    return false;
  }
}

/** {@link isInside}, for callers that cannot wait. */
export function isInsideSync(folder: string, file: string): boolean {
  try {
    return startsWithin(realpathSync(folder), realpathSync(join(folder, file)));
  } catch {
    return false;
  }
}

const startsWithin = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
