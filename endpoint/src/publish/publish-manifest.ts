import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';

/** Name of the file by which a folder is known to be published, and what is in it. */
export const MANIFEST_FILE = '.fumin-publish.json';

const Size = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Published file: the hash of its bytes, its size in bytes, and those of its compressed copies. */
const Entry = v.object({
  /** `null` while the file may be either the old one or the new one. */
  sha256: v.nullable(v.string()),
  size: Size,
  copies: v.optional(v.object({ '.br': Size, '.gz': Size })),
});
export type PublishedEntry = Readonly<v.InferOutput<typeof Entry>>;

/** Published files by their paths. */
export type PublishedEntries = ReadonlyMap<string, PublishedEntry>;

/** Whether a path stays below its folder: what the file lists may be deleted. */
const isBelow = (path: string): boolean =>
  !path.includes('\\') && path.split('/').every((segment) => segment !== '' && !/^\.\.?$/.test(segment));

const Manifest = v.object({
  format: v.literal(1),
  files: v.record(v.pipe(v.string(), v.check(isBelow)), Entry),
});

/**
 * Reads what was published to a folder; `null` if nothing was.
 *
 * @throws if that cannot be told
 */
export async function readManifest(out: string): Promise<PublishedEntries | null> {
  const path = join(out, MANIFEST_FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { files } = v.parse(Manifest, JSON.parse(text));
    return new Map(Object.entries(files));
  } catch {
    throw new Error(`${path} cannot be read, so that what was published is not known: publish to a new folder`);
  }
}

/** Formats the list of what is published: the same for the same files. */
export function formatManifest(entries: PublishedEntries): string {
  const files = Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ format: 1, files }, null, 1)}\n`;
}
