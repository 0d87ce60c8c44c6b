import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { findNextUrl, listDocuments, resolvePage } from '../../content/content-folder.js';
import { isInside } from '../../content/inside-folder.js';
import { parseDocument } from '../../content/json/parse-document.js';
import { isJsonObject } from '../../content/schema/schema-walk.js';
import { SpreadsheetError } from '../problems/spreadsheet-error.js';
import { findSchemaFolder, schemaReference } from './schema-files.js';

/** JSON object that an import changes. */
export type MutableObject = Record<string, unknown>;

/** Folder of a district, read whole, whose documents are changed in memory and written at once. */
export interface DistrictFolder {
  readonly path: string;
  /** Documents by their path in the folder. */
  readonly documents: Map<string, MutableObject>;
  /** Text of each document as its file has it. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a folder.
 *
 * @throws {SpreadsheetError} if there is no district in it, or a document is broken
 */
export async function openDistrictFolder(path: string): Promise<DistrictFolder> {
  const documents = new Map<string, MutableObject>();
  const texts = new Map<string, string>();
  for (const file of await listDocuments(path)) {
    if (!(await isInside(path, file))) throw new SpreadsheetError('document-broken', { file });
    const parsed = parseDocument(await readFile(join(path, file)));
    if (!parsed.ok || !isJsonObject(parsed.value)) throw new SpreadsheetError('document-broken', { file });
    documents.set(file, structuredClone(parsed.value));
    texts.set(file, parsed.text);
  }
  if (!documents.has('district.json')) throw new SpreadsheetError('district-missing', { folder: path });
  return { path, documents, texts };
}

/** Lists the documents of a list: the first, and those that `next` leads to. */
export function listPages({ documents }: DistrictFolder, first: string): string[] {
  const pages: string[] = [];
  let file: string | null = first;
  while (file !== null && documents.has(file) && !pages.includes(file)) {
    pages.push(file);
    const next = findNextUrl(documents.get(file));
    file = next === null ? null : resolvePage(file, next);
  }
  return pages;
}

/** Adds a document, which names its schema where the others do, in the same language. */
export function addDocument({ documents }: DistrictFolder, file: string, content: MutableObject): MutableObject {
  const folder = findSchemaFolder(documents.get('district.json')?.$schema);
  const document = { ...(folder !== null && { $schema: schemaReference(file, folder) }), ...content };
  documents.set(file, document);
  return document;
}

/** Lists the files that are not as the documents are now, in order: those to write, and those to delete. */
export function listChangedFiles({ documents, texts }: DistrictFolder): string[] {
  const written = [...documents].filter(([file, document]) => {
    const text = texts.get(file);
    return text === undefined || JSON.stringify(JSON.parse(text)) !== JSON.stringify(document);
  });
  const deleted = [...texts.keys()].filter((file) => !documents.has(file));
  return [...written.map(([file]) => file), ...deleted].sort();
}

/**
 * Writes what has changed. Each file is first written beside itself, and then all are renamed, so that a full disk changes
 * nothing.
 *
 * @returns the paths of the files
 */
export async function saveDistrictFolder(folder: DistrictFolder): Promise<readonly string[]> {
  const files = listChangedFiles(folder);
  const staged: [temporary: string, path: string][] = [];
  try {
    for (const file of files) {
      const document = folder.documents.get(file);
      if (!document) continue;
      const path = join(folder.path, file);
      const temporary = join(dirname(path), `.fumin-import-${process.pid}-${staged.length}`);
      await mkdir(dirname(path), { recursive: true });
      staged.push([temporary, path]);
      await writeFile(temporary, formatDocument(document, folder.texts.get(file)));
    }
  } catch (error) {
    for (const [temporary] of staged) await rm(temporary, { force: true });
    throw error;
  }
  for (const [temporary, path] of staged) await rename(temporary, path);
  for (const file of files) if (!folder.documents.has(file)) await rm(join(folder.path, file), { force: true });
  return files;
}

/** Formats a document, indented as its file was before. */
export function formatDocument(document: MutableObject, before = ''): string {
  const indent = /\n([ \t]+)"/.exec(before)?.[1] ?? '  ';
  return `${JSON.stringify(document, null, indent)}\n`;
}
