import { stat } from 'node:fs/promises';

import { coalesce } from '../caching/coalesce.js';

/** Version of a file, known without reading it. */
export interface FileVersion {
  /** Changes whenever the file does. */
  readonly tag: string;
  /** In bytes. */
  readonly size: number;
}

/** Reads the version of the file at a path; `null` if there is none. */
export type ReadFileVersion = (path: string) => Promise<FileVersion | null>;

/** Creates a reader that shares one `stat` among concurrent calls. */
export const createFileVersionReader = (): ReadFileVersion => coalesce(readFileVersion);

async function readFileVersion(path: string): Promise<FileVersion | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? { tag: `${stats.mtimeMs} ${stats.size} ${stats.ino}`, size: stats.size } : null;
  } catch {
    return null;
  }
}
