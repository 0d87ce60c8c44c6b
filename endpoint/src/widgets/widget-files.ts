import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { negotiate } from '@fastify/accept-negotiator';

import { isInside } from '../content/inside-folder.js';
import { BUILT_FILE_TYPES } from '../http/media-types.js';
import type { VersionFolder } from './version-folders.js';

/** Whether a file of a version is of a kind that is served. */
export const isWidgetFile = (name: string): boolean => BUILT_FILE_TYPES[extname(name)] !== undefined;

/** Endings of the compressed copies that the build puts beside a file, by content coding. */
const COPY_ENDINGS: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' };

/** File of a version, as it is sent. */
export interface WidgetFile {
  readonly bytes: Buffer;
  readonly type: string;
  /** Content coding of the bytes; `null` for none. */
  readonly encoding: string | null;
}

/**
 * Reads a file of a version, compressed where the client takes it so and there is such a copy; `null` if there is no such
 * file, or it is a link that leads out of the folder of versions.
 *
 * @param acceptEncoding value of `Accept-Encoding`
 */
export async function readWidgetFile(
  { root, version }: VersionFolder,
  name: string,
  acceptEncoding: string | undefined,
): Promise<WidgetFile | null> {
  const type = BUILT_FILE_TYPES[extname(name)];
  if (type === undefined || !(await isInside(root, join(version, name)))) return null;
  const encoding = negotiate(acceptEncoding ?? '', Object.keys(COPY_ENDINGS));
  const ending = encoding === null ? undefined : COPY_ENDINGS[encoding];
  if (ending !== undefined && (await isInside(root, join(version, name + ending)))) {
    const bytes = await readBytes(join(root, version, name + ending));
    if (bytes) return { bytes, type, encoding };
  }
  const bytes = await readBytes(join(root, version, name));
  return bytes && { bytes, type, encoding: null };
}

/** Reads the bytes of a file; `null` if there is none, such as for a folder of that name. */
const readBytes = (path: string): Promise<Buffer | null> => readFile(path).catch(() => null);
