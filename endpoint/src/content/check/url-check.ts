import { Image } from '../../../../src/contract/index.js';
import { Url } from '../../../../src/contract/common-schemas.js';
import { safeUrl } from '../../../../src/domain/url.js';
import { resolvePage } from '../content-folder.js';
import { draft, type FindingDraft } from '../findings/finding.js';
import { isImage } from '../served-files.js';
import { isJsonObject, walkDocument, type WalkedSchema } from '../schema/schema-walk.js';
import { suggestWord } from '../suggestions/suggest-word.js';

/** Files of a folder that a picture may be. */
export interface PictureFiles {
  /** Paths of all files in the folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
  readonly has: (file: string) => boolean;
  /** Is told of each picture that a document names and that is there. */
  readonly onUse: (file: string) => void;
}

/** Finds URLs that lead nowhere: without their scheme, of one that no page takes, and of pictures that are not there. */
export function checkUrls(
  schema: WalkedSchema,
  document: unknown,
  file: string,
  pictures: PictureFiles,
): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const pictureUrls = new Set<string>();
  walkDocument(schema, document, (inner, value, pointer) => {
    if ((inner as unknown) === Image && isJsonObject(value)) pictureUrls.add(`${pointer}/src`);
    if ((inner as unknown) !== Url || typeof value !== 'string') return;
    findings.push(
      ...(pictureUrls.has(pointer) ? checkPicture(value, pointer, file, pictures) : checkLink(value, pointer)),
    );
  });
  return findings;
}

const hasScheme = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url);

/** Matches the beginning of a host's name: `www.`, or a name that ends with one of the endings that are common here. */
const HOST_NAME = /^(?:www\.|(?:[a-z0-9-]+\.)+(?:com|cn|org|net|gov|edu|io|hk|tw)(?=[/:?#]|$))/i;

function checkLink(value: string, pointer: string): FindingDraft[] {
  const url = value.trim();
  if (hasScheme(url)) {
    const isTaken = safeUrl(url, 'http://endpoint.invalid/') !== null;
    // A host with a port looks like a scheme.
    if (!isTaken && HOST_NAME.test(url)) return [withoutScheme(url, pointer)];
    return isTaken ? [] : [draft('url-scheme', { value }, { pointer })];
  }
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(url)) {
    return [draft('url-scheme-missing', { value, suggestion: `mailto:${url}` }, { pointer })];
  }
  return HOST_NAME.test(url) ? [withoutScheme(url, pointer)] : [];
}

const withoutScheme = (value: string, pointer: string): FindingDraft =>
  draft('url-scheme-missing', { value, suggestion: `https://${value}` }, { pointer });

function checkPicture(
  value: string,
  pointer: string,
  file: string,
  { files, has, onUse }: PictureFiles,
): FindingDraft[] {
  const place = { pointer };
  // A backslash before n, r or t has become a line break or a tab.
  const isWindowsPath = /[\\\n\r\t\b\f]|^[a-z]:|^file:/i.test(value);
  if (isWindowsPath) return [draft('picture-path', { value, suggestion: suggestPath(value, file, files) }, place)];
  if (hasScheme(value) || value.startsWith('//') || HOST_NAME.test(value)) return checkLink(value, pointer);
  const path = resolvePage(file, value);
  if (path === null) {
    return [draft('picture-path', { value, suggestion: suggestPath(value, file, files) }, place)];
  }
  if (!isImage(path)) return [draft('picture-kind', { value }, place)];
  if (has(path)) {
    onUse(path);
    return [];
  }
  return [draft('picture-missing', { value, suggestion: suggestPath(value, file, files) }, place)];
}

/** Suggests a picture of the folder, as seen from a document. */
function suggestPath(value: string, file: string, files: ReadonlySet<string>): string | null {
  const restored = value
    .replace(/[\n\r\t\b\f]/g, (character) => `/${UNESCAPED[character] ?? ''}`)
    .replaceAll('\\', '/');
  const name = baseName(decode(restored));
  const pictures = [...files].filter(isImage);
  const same = pictures.find((picture) => baseName(picture).toLowerCase() === name.toLowerCase());
  const near = same ? baseName(same) : suggestWord(name, pictures.map(baseName));
  const picture = same ?? pictures.find((path) => baseName(path) === near);
  if (picture === undefined) return null;
  return '../'.repeat(file.split('/').length - 1) + picture;
}

const UNESCAPED: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' };

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
