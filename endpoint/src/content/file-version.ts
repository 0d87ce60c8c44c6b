import { stat } from 'node:fs/promises';

import { sharing } from '../caching/coalesce.js';

/** What is known of a file without reading it. */
export interface Stamp {
  /** Another when the file is. */
  readonly mark: string;
  /** In bytes. */
  readonly size: number;
}

/** Looks at a file by its path; `null` where there is none. */
export type FindStamp = (path: string) => Promise<Stamp | null>;

/** One look for all who ask at once. */
export const stamping = (): FindStamp => sharing(stampOf);

async function stampOf(path: string): Promise<Stamp | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { mark: `${found.mtimeMs} ${found.size} ${found.ino}`, size: found.size } : null;
  } catch {
    return null;
  }
}
