import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { isInside } from '../content/inside-folder.js';
import { isImage } from '../content/served-files.js';
import type { PublishedFile } from './published-file.js';

/** Reads the pictures of a folder, wherever they are in it. They are compressed by themselves. */
export async function* readImageFiles(folder: string): AsyncGenerator<PublishedFile> {
  for await (const path of listImages(folder, '', [])) {
    yield { path, bytes: await readFile(join(folder, path)), makeCopy: null };
  }
}

/** @param parents real paths of the folders above, to which a link may lead back */
async function* listImages(folder: string, subfolder: string, parents: readonly string[]): AsyncGenerator<string> {
  const real = await realpath(join(folder, subfolder));
  if (parents.includes(real)) return;
  const names = await readdir(real);
  for (const name of names.sort()) {
    const path = subfolder + name;
    if (name.startsWith('.') || !(await isInside(folder, path))) continue;
    const stats = await stat(join(folder, path));
    if (stats.isDirectory()) yield* listImages(folder, `${path}/`, [...parents, real]);
    else if (stats.isFile() && isImage(path)) yield path;
  }
}
