/**
 * Which paths there are under an endpoint. What is not named here is not served, whatever else lies in the folder: the
 * database, a README, a file that an editor left behind.
 */

const ID_PATTERN = '[a-z0-9][a-z0-9-]{0,63}';

/** A further page of a list is a file beside its first: `stations-2.json`, `councils/district-2.json`. */
const DOCUMENT_PATH = new RegExp(
  `^(?:district|stations(?:-${ID_PATTERN})?|(?:stations|councils|initiatives)/${ID_PATTERN}|initiatives/${ID_PATTERN}/pledges(?:-${ID_PATTERN})?)\\.json$`,
);

/** Pictures may have any name, but no part of their path begins with a dot. */
const IMAGE_PATH = /^(?:[^./\\\0][^/\\\0]*\/)*[^./\\\0][^/\\\0]*\.(?:svg|png|jpe?g|webp|avif)$/iu;

/** The number of a pledge. A database's integer holds every such one. */
const NUMBER_PATTERN = '[1-9]\\d{0,8}';

const PLEDGES_PATH = new RegExp(`^initiatives/${ID_PATTERN}/pledges$`);
const PLEDGE_PATH = new RegExp(`^initiatives/${ID_PATTERN}/pledges/${NUMBER_PATTERN}$`);

/** An id, and a number, as a parameter of a route. */
export const ID_PARAMETER = `:id(^${ID_PATTERN}$)`;
export const NUMBER_PARAMETER = `:number(^${NUMBER_PATTERN}$)`;

/** What a document is sent as. */
export const JSON_TYPE = 'application/json; charset=utf-8';

/** Under this the office works; no page of another origin gets an answer from there. */
export const OFFICE_PREFIX = '/admin';

/** Whether a path is the office's. */
export const isOfficePath = (path: string): boolean => path === OFFICE_PREFIX || path.startsWith(`${OFFICE_PREFIX}/`);

/** Whether a text is the number of a pledge, or could be. */
export const isPledgeNumber = (text: string): boolean => new RegExp(`^${NUMBER_PATTERN}$`).test(text);

/** Whether a text is an id. */
export const isId = (text: string): boolean => new RegExp(`^${ID_PATTERN}$`).test(text);

/** Whether a file of the folder, by its path in it with forward slashes, is a document of the contract. */
export const isDocument = (file: string): boolean => DOCUMENT_PATH.test(file);

/** Whether a file of the folder may be read by anyone. */
export const isServed = (file: string): boolean => isDocument(file) || IMAGE_PATH.test(file);

/** Whether a file is an SVG picture, which a browser would let run scripts if it were opened as a page. */
export const isSvg = (file: string): boolean => /\.svg$/i.test(file);

/**
 * The methods that a path takes, as the value of `Allow`; `null` where there is no such path.
 *
 * @param path as asked for, percent-encoded, with its leading slash, without a query
 */
export function findAllowedMethods(path: string): string | null {
  const file = decode(path).slice(1);
  if (PLEDGES_PATH.test(file)) return 'POST';
  if (PLEDGE_PATH.test(file)) return 'DELETE';
  return isServed(file) ? 'GET, HEAD' : null;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
