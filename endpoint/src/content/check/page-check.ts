import { findNextUrl, resolvePage, type Documents } from '../content-folder.js';
import { draft } from '../findings/finding.js';
import type { AddFinding, CheckedFolder } from './read-folder.js';
import { suggestWord } from '../suggestions/suggest-word.js';

/**
 * Follows `next` of all documents.
 *
 * @returns the paths of the documents that are further pages of another
 */
export function checkPages(
  { documents: all, misnamed }: CheckedFolder,
  documents: Documents,
  add: AddFinding,
): ReadonlySet<string> {
  const paths = new Set([...all.map(({ file }) => file), ...misnamed.values()]);
  const nextPages = new Map<string, string>();
  for (const [file, document] of documents) {
    const url = findNextUrl(document);
    // `next` of an initiative is what the form says after a pledge.
    if (url === null || /^initiatives\/[^/]+$/.test(file)) continue;
    const page = resolvePage(file, url);
    if (page !== null && paths.has(page)) nextPages.set(file, page);
    else {
      const near = suggestWord(
        page ?? url,
        [...documents.keys()].filter((other) => other !== file),
      );
      const suggestion = near === null ? null : near.slice(file.lastIndexOf('/') + 1);
      add(file, draft('page-missing', { value: url, suggestion }, { pointer: '/next' }));
    }
  }
  for (const file of nextPages.keys()) {
    if (isInPageCycle(nextPages, file)) add(file, draft('page-cycle', {}, { pointer: '/next' }));
  }
  return new Set(nextPages.values());
}

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
