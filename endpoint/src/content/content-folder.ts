import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

import { isDocument } from '../http/route-paths.js';

/** One thing that is wrong in a folder. */
export interface Finding {
  /** The path in the folder, with forward slashes. */
  readonly file: string;
  /** Where in the file, as a JSON Pointer (RFC 6901); `''` for all of it. */
  readonly pointer: string;
  readonly detail: string;
  /** Whether the whole resource cannot be shown, and not only an item of it. */
  readonly broken: boolean;
}

/** Documents, parsed from JSON, by their path in the folder. */
export type Documents = ReadonlyMap<string, unknown>;

/** What a document is, by its path. `events` are a further page of a council's. */
export type DocumentKind = 'district' | 'stations' | 'station' | 'council' | 'events' | 'initiative' | 'wall';

/** The documents of a folder that are JSON, and what is wrong with the others. */
export interface ContentFolder {
  readonly documents: Documents;
  readonly findings: readonly Finding[];
}

/** Reads every document of the contract in a folder. */
export async function readContentFolder(folder: string): Promise<ContentFolder> {
  const documents = new Map<string, unknown>();
  const findings: Finding[] = [];
  for (const file of await listJsonFiles(folder)) {
    if (!isDocument(file)) {
      findings.push({
        file,
        pointer: '',
        detail: 'Has a name that is not in the contract, so it is not served',
        broken: false,
      });
      continue;
    }
    try {
      documents.set(file, parseDocument(await readFile(join(folder, file), 'utf8')));
    } catch (error) {
      findings.push({ file, pointer: '', detail: `Is not JSON: ${(error as Error).message}`, broken: true });
    }
  }
  return { documents, findings };
}

/**
 * @param file the path of a document in the folder
 * @param isPage whether another document's `next` leads to it
 */
export function classifyDocument(file: string, isPage: boolean): DocumentKind {
  const [folder, , deeper] = file.split('/');
  if (folder === 'district.json') return 'district';
  if (folder === 'councils') return isPage ? 'events' : 'council';
  if (folder === 'initiatives') return deeper === undefined ? 'initiative' : 'wall';
  return folder === 'stations' && !isPage ? 'station' : 'stations';
}

/** The document that another one's `next` leads to, by its path in the folder; `null` where it is not in the folder. */
export function resolvePage(file: string, next: string): string | null {
  const root = 'http://endpoint.invalid/';
  try {
    const url = new URL(next, root + file);
    return url.href.startsWith(root) ? decodeURIComponent(url.pathname.slice(1)) : null;
  } catch {
    return null;
  }
}

/** The `next` of a document that has one. */
export function findNextUrl(document: unknown): string | null {
  const next = (document as { next?: unknown } | null)?.next;
  return typeof next === 'string' ? next : null;
}

/** A document as it was typed. A byte order mark, which some editors write, is not part of it. */
export const parseDocument = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/, ''));

/** What may be a document: a file with a name of the contract, or any JSON in one of its folders. */
async function listJsonFiles(folder: string): Promise<string[]> {
  const top = await readdir(folder).catch(() => {
    throw new Error(`there is no folder ${folder}`);
  });
  const files = top.filter(isDocument);
  for (const part of ['stations', 'councils', 'initiatives'].filter((name) => top.includes(name))) {
    const inside = await readdir(join(folder, part), { recursive: true });
    files.push(
      ...inside.filter((file) => file.endsWith('.json')).map((file) => `${part}/${file.replaceAll(sep, '/')}`),
    );
  }
  return files.sort();
}
