/** What our widgets need in a partner page's head, as README and the package tell. */
import { INITIATIVE } from './page-data.mjs';

/** Documents that the measured page shows, relative to its endpoint. */
const DOCUMENTS = [
  'district.json',
  'stations.json',
  'councils/district.json',
  `initiatives/${INITIATIVE}.json`,
  `initiatives/${INITIATIVE}/pledges.json`,
];

/**
 * Returns the lines of the head.
 *
 * @param {{cdn: string, endpoint: string, hasHints: boolean}} options `cdn`: the package's folder for a script tag, which the
 *   page has at `/fumin/`; `hasHints`: whether the page asks ahead for code and data
 */
export function renderHead({ endpoint, hasHints }) {
  const script = '<script src="/fumin/fumin.js" defer></script>';
  if (!hasHints) return script;
  const hints = DOCUMENTS.map((path) => `<link rel="preload" as="fetch" crossorigin href="${endpoint}${path}">`);
  return [...hints, script].join('\n');
}
