import type { GenericSchema } from 'valibot';

import {
  Council,
  CouncilEvents,
  District,
  Initiative,
  read,
  Station,
  Stations,
  Wall,
} from '../../../src/contract/index.js';
import { checkReferences } from './reference-check.js';
import {
  classifyDocument,
  findNextUrl,
  readContentFolder,
  resolvePage,
  type Finding,
  type DocumentKind,
} from './content-folder.js';

export type { Finding } from './content-folder.js';

/** The schema of each kind of document. */
const SCHEMAS: Readonly<Record<DocumentKind, GenericSchema<unknown, unknown>>> = {
  district: District,
  stations: Stations,
  station: Station,
  council: Council,
  events: CouncilEvents,
  initiative: Initiative,
  wall: Wall,
};

/** Files that a folder cannot do without. */
const REQUIRED_FILES = ['district.json', 'stations.json'];

/**
 * Checks a folder as a widget would read it: every document against its schema, every page that `next` leads to, and
 * what the documents say of each other.
 *
 * @throws where the folder cannot be read
 */
export async function checkFolder(folder: string): Promise<readonly Finding[]> {
  const { documents, findings } = await readContentFolder(folder);
  const found = [...findings];
  const add = (file: string, pointer: string, detail: string, broken = false) =>
    found.push({ file, pointer, detail, broken });

  for (const file of REQUIRED_FILES) {
    const seen = documents.has(file) || found.some((finding) => finding.file === file);
    if (!seen) add(file, '', 'Is missing', file === 'district.json');
  }

  const next = new Map<string, string>();
  for (const [file, document] of documents) {
    const url = findNextUrl(document);
    if (url === null) continue;
    const page = resolvePage(file, url);
    if (page !== null && documents.has(page)) next.set(file, page);
    else add(file, '/next', `Leads to ${url}, which is not in this folder`);
  }
  for (const file of next.keys()) {
    if (isInPageCycle(next, file)) add(file, '/next', 'Leads back to this page');
  }

  const pages = new Set(next.values());
  for (const [file, document] of documents) {
    const reading = read(SCHEMAS[classifyDocument(file, pages.has(file))], document);
    for (const { pointer, detail } of reading.faults) add(file, pointer, detail, !reading.ok);
  }

  return [...found, ...checkReferences(documents, pages)];
}

/** A finding as a line: `stations.json#/stations/3/name Expected …`. */
export const formatFinding = ({ file, pointer, detail }: Finding): string => `${file}#${pointer} ${detail}`;

/** Whether whoever follows `next` comes by the same page again. */
function isInPageCycle(next: ReadonlyMap<string, string>, file: string): boolean {
  const seen = new Set<string>();
  let page = next.get(file);
  while (page !== undefined && page !== file && !seen.has(page)) {
    seen.add(page);
    page = next.get(page);
  }
  return page === file;
}
