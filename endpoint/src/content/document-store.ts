import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createMemoizer } from '../caching/memoize.js';
import { listDocuments } from './content-folder.js';
import { createDerivedFinder } from './derived-finder.js';
import { createFileVersionReader } from './file-version.js';
import { readDocument } from './read-document.js';

/** Document as it can be shown: the bytes of its file, and what they say. */
export interface GoodDocument {
  readonly bytes: Buffer;
  readonly document: unknown;
}

/**
 * State of a document: `missing` if there is no such file, `broken` if what is in the file cannot be shown. `lastGood` is what
 * was in it before, since the service started.
 */
export type DocumentLookup =
  | { readonly state: 'missing' }
  | { readonly state: 'broken'; readonly lastGood: GoodDocument | null }
  | ({ readonly state: 'ready' } & GoodDocument);

/** Document that cannot be shown as it is. */
export interface BrokenDocument {
  readonly file: string;
  readonly detail: string;
}

/** Broken document, and what is served instead. */
export interface ReplacedDocument extends BrokenDocument {
  /** Time since which that version is served, RFC 3339; `null` if none is. */
  readonly servedSince: string | null;
}

/** Documents of a content folder, each as its file is at the moment. */
export interface DocumentStore {
  /** Looks a document up. As long as its file does not change, the result is the same object. */
  readonly find: (file: string) => Promise<DocumentLookup>;
  /** Lists the documents that were broken when they were last looked up. */
  readonly listBroken: () => readonly ReplacedDocument[];
}

/**
 * Opens the documents of a folder. They are all read once, so that each has a last good version to fall back to, when an
 * editor saves it broken or by halves.
 *
 * @param warn is told of each document that is broken, once for each version of its file
 */
export async function openDocuments(folder: string, warn: (message: string) => void): Promise<DocumentStore> {
  const readFileVersion = createFileVersionReader(folder);
  const memoize = createMemoizer<DocumentLookup>();
  const lastGood = new Map<string, { readonly good: GoodDocument; readonly since: string }>();
  const broken = new Map<string, string>();

  const load = async (file: string): Promise<DocumentLookup> => {
    const bytes = await readFile(join(folder, file));
    const result = readDocument(file, bytes);
    if (result.fault === null) {
      const good = { bytes, document: result.document };
      lastGood.set(file, { good, since: new Date().toISOString() });
      broken.delete(file);
      return { state: 'ready', ...good };
    }
    const detail = `${result.fault.pointer} ${result.fault.detail}`.trim();
    const kept = lastGood.get(file) ?? null;
    broken.set(file, detail);
    warn(`${file}#${detail}: ${kept ? 'served as it last was' : 'not served'}`);
    return { state: 'broken', lastGood: kept?.good ?? null };
  };

  const findFile = async (file: string): Promise<DocumentLookup> => {
    const version = await readFileVersion(file);
    if (version !== null) return memoize(file, [version.tag], () => load(file));
    broken.delete(file);
    return { state: 'missing' };
  };
  const findDerived = createDerivedFinder(folder, findFile, readFileVersion);
  const find = async (file: string): Promise<DocumentLookup> => {
    const found = await findFile(file);
    return found.state === 'missing' ? findDerived(file) : found;
  };
  for (const file of await listDocuments(folder)) await find(file);
  const servedSince = (file: string): string | null => lastGood.get(file)?.since ?? null;
  return {
    find,
    listBroken: () => Array.from(broken, ([file, detail]) => ({ file, detail, servedSince: servedSince(file) })),
  };
}
