import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { listFiles } from '../content-folder.js';
import { draft, type FindingCode, type FindingDraft } from '../findings/finding.js';
import { isInside } from '../inside-folder.js';
import { parseDocument } from '../json/parse-document.js';
import { findExcessiveDepth } from '../json/json-tokens.js';
import { createJsonPositions, type JsonPositions } from '../json/json-positions.js';
import { isDocument } from '../served-files.js';
import { suggestDocumentPath } from './document-names.js';

/** Document of a folder as it is read to be checked. */
export interface CheckedDocument {
  readonly file: string;
  /** Value; with the faults of its JSON mended where it has some, `undefined` where they cannot be. */
  readonly value: unknown;
  /** Whether the value is what the file says, as far as that can be told: a file that was cut off may have said more. */
  readonly isCertain: boolean;
  /** Places in it; `null` where its text is not known. */
  readonly positions: JsonPositions | null;
  /** Findings that keep it from being read as it is. */
  readonly findings: readonly FindingDraft[];
}

/** Folder as it is read to be checked. */
export interface CheckedFolder {
  /** Paths of all files in it. */
  readonly files: ReadonlySet<string>;
  readonly documents: readonly CheckedDocument[];
  /** Files that are documents by another name, and the name that they should have; `null` where none is known. */
  readonly misnamed: ReadonlyMap<string, string | null>;
}

/** Adds findings on a file. */
export type AddFinding = (file: string, ...drafts: readonly FindingDraft[]) => void;

/** Faults of JSON after which it cannot be told what the rest of a file means. */
const UNCERTAIN: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'bracket-missing',
  'bracket-extra',
  'line-break',
  'number-format',
  'quote-missing',
  'value-missing',
]);

/** Number of files that are read at a time. */
const CONCURRENCY = 32;

/**
 * Reads a folder to check it.
 *
 * @param onProgress is told how many documents have been read, and how many there are
 * @throws if there is no such folder
 */
export async function readFolder(
  folder: string,
  onProgress: (count: number, total: number) => void,
): Promise<CheckedFolder> {
  const files = await listFiles(folder);
  const paths = files.filter(isDocument);
  const documents: CheckedDocument[] = [];
  for (let start = 0; start < paths.length; start += CONCURRENCY) {
    const batch = paths.slice(start, start + CONCURRENCY);
    documents.push(...(await Promise.all(batch.map((file) => readOne(folder, file)))));
    onProgress(documents.length, paths.length);
  }
  const misnamed = new Map(
    files.flatMap((file) => {
      const suggestion = isDocument(file) ? undefined : suggestDocumentPath(file);
      return suggestion === undefined ? [] : [[file, suggestion] as const];
    }),
  );
  return { files: new Set(files), documents, misnamed };
}

async function readOne(folder: string, file: string): Promise<CheckedDocument> {
  const unreadable = (finding: FindingDraft): CheckedDocument => ({
    file,
    value: undefined,
    isCertain: false,
    positions: null,
    findings: [finding],
  });
  const whole = { pointer: '', broken: true };
  if (!(await isInside(folder, file))) return unreadable(draft('link-outside', {}, whole));
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, file));
  } catch (error) {
    return unreadable(draft('file-unreadable', { reason: (error as Error).message }, whole));
  }
  const parsed = parseDocument(bytes);
  const depth = findExcessiveDepth(parsed.text);
  if (!parsed.ok) {
    // Of a text that is mended the places are others.
    const positions = createJsonPositions(depth === null ? parsed.text : '');
    const isCertain = parsed.mended !== undefined && !parsed.faults.some(({ code }) => UNCERTAIN.has(code));
    return { file, value: parsed.mended, isCertain, positions, findings: parsed.faults };
  }
  if (depth !== null) {
    const positions = createJsonPositions('');
    return {
      file,
      value: parsed.value,
      isCertain: true,
      positions,
      findings: [draft('nested-too-deep', {}, { pointer: '', offset: depth })],
    };
  }
  const positions = createJsonPositions(parsed.text);
  return { file, value: parsed.value, isCertain: true, positions, findings: positions.findDuplicates() };
}
