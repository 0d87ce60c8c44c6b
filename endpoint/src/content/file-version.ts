import { stat } from 'node:fs/promises';

import { coalesce } from '../caching/coalesce.js';

/** What is known of a file without reading it. */
export interface FileVersion {
  /** Another when the file is. */
  readonly tag: string;
  /** In bytes. */
  readonly size: number;
}

/** Looks at a file by its path; `null` where there is none. */
export type ReadFileVersion = (path: string) => Promise<FileVersion | null>;

/** One look for all who ask at once. */
export const createFileVersionReader = (): ReadFileVersion => coalesce(readFileVersion);

async function readFileVersion(path: string): Promise<FileVersion | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { tag: `${found.mtimeMs} ${found.size} ${found.ino}`, size: found.size } : null;
  } catch {
    return null;
  }
}
