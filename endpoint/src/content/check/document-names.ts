import { isDocument, isImage } from '../served-files.js';
import { suggestId, suggestWord } from '../suggestions/suggest-word.js';

const FOLDERS = ['stations', 'councils', 'initiatives'];

/** Matches the endings that a file of JSON gets from editors and downloads: `.JSON`, `.json.txt`, `.json (1)`. */
const JSON_NAME = /\.(?:json|jsonc|json5|jason|jsn)(?:\.txt|\.json|[ _-]?\(\d+\)|\.bak)?$/i;

/**
 * Suggests a name for a file that seems to be a document and is none, by its name.
 *
 * @returns `null` where no name of the contract is near, `undefined` where the file is something else
 */
export function suggestDocumentPath(path: string): string | null | undefined {
  if (!JSON_NAME.test(path) || isImage(path)) return undefined;
  const [first = '', second, ...rest] = path.replace(JSON_NAME, '').split('/');
  if (second === undefined) {
    // Other files at the top are somebody's own, such as package.json.
    const name = suggestWord(first, ['district', 'stations']) ?? suggestId(first);
    const suggestion = `${name}.json`;
    return isDocument(suggestion) ? suggestion : undefined;
  }
  const folder = suggestWord(first, FOLDERS);
  if (!folder) return undefined;
  if (rest.length > 1) return null;
  const ids = [second, ...rest].map(suggestId);
  const suggestion = `${folder}/${ids.join('/')}.json`;
  return ids.includes(null) || !isDocument(suggestion) ? null : suggestion;
}
