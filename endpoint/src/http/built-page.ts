import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { BUILT_FILE_TYPES } from './media-types.js';

/** Pages that are built for people, each with a folder of its name. */
export type BuiltPageName = 'builder' | 'office';

/** File of a built page. */
export interface BuiltPageFile {
  /** Path below the endpoint, such as `builder/builder-3fK0a.js`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Whether a hash in its name makes it one that never changes. */
  readonly isHashed: boolean;
}

/** Page as it is built: a template, and the files that it names. */
export interface BuiltPage {
  readonly template: string;
  readonly files: readonly BuiltPageFile[];
}

/** Folders of the built pages: beside the built endpoint, and in its place where the source runs as it is. */
const FOLDERS = ['./pages/', '../../dist/pages/'];

/**
 * Reads a built page; `null` where it is not built. Every URL in it is relative, so that it works below any path.
 */
export function readBuiltPage(page: BuiltPageName): BuiltPage | null {
  const folder = FOLDERS.map((path) => fileURLToPath(new URL(`${path}${page}/`, import.meta.url))).find((path) =>
    existsSync(join(path, 'index.html')),
  );
  if (!folder) return null;
  const files = readdirSync(folder).flatMap((name) => {
    const type = BUILT_FILE_TYPES[extname(name)];
    if (!type) return [];
    return [
      { path: `${page}/${name}`, bytes: readFileSync(join(folder, name)), type, isHashed: extname(name) !== '.txt' },
    ];
  });
  return { template: readFileSync(join(folder, 'index.html'), 'utf8'), files };
}
