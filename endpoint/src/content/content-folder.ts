import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { isDocument, isId } from './served-files.js';

/** Documents, parsed from JSON, by their path in the folder. */
export type Documents = ReadonlyMap<string, unknown>;

/** Kind of a document; `events` is a further page of a council. */
export type DocumentKind = 'district' | 'stations' | 'station' | 'council' | 'events' | 'initiative' | 'wall';

/**
 * Tells the kind of a document.
 *
 * @param file path of the document in the folder
 * @param isPage whether another document's `next` leads to it
 */
export function classifyDocument(file: string, isPage: boolean): DocumentKind {
  const [folder, , nested] = file.split('/');
  if (folder === 'district.json') return 'district';
  if (folder === 'councils') return isPage ? 'events' : 'council';
  if (folder === 'initiatives') return nested === undefined ? 'initiative' : 'wall';
  return folder === 'stations' && !isPage ? 'station' : 'stations';
}

/** Resolves a document's `next` to a path in the folder; `null` if it leads out of the folder. */
export function resolvePage(file: string, next: string): string | null {
  const root = 'http://endpoint.invalid/';
  try {
    const url = new URL(next, root + file);
    return url.href.startsWith(root) ? decodeURIComponent(url.pathname.slice(1)) : null;
  } catch {
    return null;
  }
}

/** Reads the `next` of a document; `null` if it has none. */
export function findNextUrl(document: unknown): string | null {
  const next = (document as { next?: unknown } | null)?.next;
  return typeof next === 'string' ? next : null;
}

/**
 * Lists the paths of the files in a folder, with forward slashes, in order. Files that a program keeps for itself, whose
 * names or folders begin with a dot, are left out.
 *
 * @throws if there is no such folder
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Error(`there is no folder ${folder}`);
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .filter((path) => !/(?:^|\/)(?:[.~]|node_modules\/)/.test(path))
    .sort();
}

/** Lists the paths of the documents in a folder. */
export const listDocuments = async (folder: string): Promise<string[]> => (await listFiles(folder)).filter(isDocument);

/** Lists the ids of the initiatives in a folder: none if there is no folder of them. */
export async function listInitiativeIds(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'initiatives')).catch(() => []);
  return names.flatMap((name) => (name.endsWith('.json') && isId(name.slice(0, -5)) ? name.slice(0, -5) : []));
}
