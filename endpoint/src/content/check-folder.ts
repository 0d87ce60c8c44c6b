import { read } from '../../../src/contract/index.js';
import { classifyDocument, findNextUrl, readContentFolder, resolvePage, type Finding } from './content-folder.js';
import { SCHEMAS } from './read-document.js';
import { checkReferences } from './reference-check.js';

/** Detail of a finding on a file that is not there. */
export const MISSING = 'Is missing';

/** Files that every folder needs. */
const REQUIRED_FILES = ['district.json', 'stations.json'];

/**
 * Checks a folder as a widget would read it: every document against its schema, every page that `next` leads to, and
 * every reference from one document to another.
 *
 * @throws if the folder cannot be read
 */
export async function checkFolder(folder: string): Promise<readonly Finding[]> {
  const { documents, findings: unreadable } = await readContentFolder(folder);
  const findings = [...unreadable];
  const add = (file: string, pointer: string, detail: string, broken = false) =>
    findings.push({ file, pointer, detail, broken });

  for (const file of REQUIRED_FILES) {
    const isPresent = documents.has(file) || findings.some((finding) => finding.file === file);
    if (!isPresent) add(file, '', MISSING, file === 'district.json');
  }

  const nextPages = new Map<string, string>();
  for (const [file, document] of documents) {
    const url = findNextUrl(document);
    if (url === null) continue;
    const page = resolvePage(file, url);
    if (page !== null && documents.has(page)) nextPages.set(file, page);
    else add(file, '/next', `Leads to ${url}, which is not in this folder`);
  }
  for (const file of nextPages.keys()) {
    if (isInPageCycle(nextPages, file)) add(file, '/next', 'Leads back to this page');
  }

  const pages = new Set(nextPages.values());
  for (const [file, document] of documents) {
    const reading = read(SCHEMAS[classifyDocument(file, pages.has(file))], document);
    for (const { pointer, detail } of reading.faults) add(file, pointer, detail, !reading.ok);
  }

  return [...findings, ...checkReferences(documents, pages)];
}

/** Formats a finding as a line: `stations.json#/stations/3/name Expected …`. */
export const formatFinding = ({ file, pointer, detail }: Finding): string => `${file}#${pointer} ${detail}`;

/** Whether following `next` from a page leads back to it. */
function isInPageCycle(nextPages: ReadonlyMap<string, string>, file: string): boolean {
  const visited = new Set<string>();
  let page = nextPages.get(file);
  while (page !== undefined && page !== file && !visited.has(page)) {
    visited.add(page);
    page = nextPages.get(page);
  }
  return page === file;
}
