import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

import { decodeDocument } from './document-encoding.js';
import { isInside } from './inside-folder.js';
import { isDocument } from './served-files.js';

/** Fault in a content folder. */
export interface Finding {
  /** Path in the folder, with forward slashes. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) to the fault; `''` for the whole file. */
  readonly pointer: string;
  readonly detail: string;
  /** Whether the whole resource cannot be shown, rather than an item of it. */
  readonly broken: boolean;
}

/** Documents, parsed from JSON, by their path in the folder. */
export type Documents = ReadonlyMap<string, unknown>;

/** Kind of a document; `events` is a further page of a council. */
export type DocumentKind = 'district' | 'stations' | 'station' | 'council' | 'events' | 'initiative' | 'wall';

/** Documents of a folder that are JSON, and findings about the other files. */
export interface ContentFolder {
  readonly documents: Documents;
  readonly findings: readonly Finding[];
}

/**
 * Reads every document of the contract in a folder.
 *
 * @throws if there is no such folder
 */
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
    if (!(await isInside(folder, file))) {
      findings.push({
        file,
        pointer: '',
        detail: 'Is a link that leads out of the folder, so it is not served',
        broken: true,
      });
      continue;
    }
    try {
      documents.set(file, parseDocument(await readFile(join(folder, file))));
    } catch (error) {
      findings.push({ file, pointer: '', detail: describeParseError(error), broken: true });
    }
  }
  return { documents, findings };
}

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
 * Parses a document from the bytes of its file.
 *
 * @throws an error that {@link describeParseError} puts into words
 */
export const parseDocument = (bytes: Uint8Array): unknown => JSON.parse(decodeDocument(bytes));

/** Says what is wrong with the whole of a file. */
export const describeParseError = (error: unknown): string =>
  `${error instanceof SyntaxError ? 'Is not JSON: ' : ''}${(error as Error).message}`;

/** Lists the paths of the documents in a folder. */
export const listDocuments = async (folder: string): Promise<string[]> =>
  (await listJsonFiles(folder)).filter(isDocument);

/** Lists the files that may be documents: those with a name of the contract, and any JSON in one of its subfolders. */
async function listJsonFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new Error(`there is no folder ${folder}`);
  });
  const files = names.filter(isDocument);
  for (const subfolder of ['stations', 'councils', 'initiatives'].filter((name) => names.includes(name))) {
    const paths = await readdir(join(folder, subfolder), { recursive: true });
    files.push(
      ...paths.filter((path) => path.endsWith('.json')).map((path) => `${subfolder}/${path.replaceAll(sep, '/')}`),
    );
  }
  return files.sort();
}
