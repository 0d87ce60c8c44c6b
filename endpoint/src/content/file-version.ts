import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { coalesce } from '../caching/coalesce.js';
import { isInside } from './inside-folder.js';

/** Version of a file, known without reading it. */
export interface FileVersion {
  /** Changes whenever the file does. */
  readonly tag: string;
}

/** Reads the version of a file in a folder; `null` if there is none, or it is a link that leads out of the folder. */
export type ReadFileVersion = (file: string) => Promise<FileVersion | null>;

/** Creates a reader that shares one `stat` among concurrent calls. */
export const createFileVersionReader = (folder: string): ReadFileVersion =>
  coalesce(async (file) => ((await isInside(folder, file)) ? readFileVersion(join(folder, file)) : null));

async function readFileVersion(path: string): Promise<FileVersion | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? { tag: `${stats.mtimeMs} ${stats.size} ${stats.ino}` } : null;
  } catch {
    return null;
  }
}
