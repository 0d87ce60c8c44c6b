import { ID_PATTERN, isServed } from '../content/served-files.js';

/** Source of a regular expression that matches the number of a pledge. Each fits a database's 32-bit integer. */
const NUMBER_PATTERN = '[1-9]\\d{0,8}';

/** Prefix of the paths of the widgets' files. */
export const WIDGETS_PREFIX = '/fumin';

/** Path of the descriptions of these pages, for sites that make frames of links. */
export const OEMBED_PATH = '/oembed';

/** Prefix of the paths of pages that show one widget each. */
export const EMBED_PREFIX = '/embed';

const EMBED_PATH = /^embed\/[^/]+$/;
const PLEDGES_PATH = new RegExp(`^initiatives/${ID_PATTERN}/pledges$`);
const WITHDRAWAL_PATH = new RegExp(`^initiatives/${ID_PATTERN}/pledges/${NUMBER_PATTERN}/withdrawal$`);
const PLEDGE_PATH = new RegExp(`^initiatives/${ID_PATTERN}/pledges/${NUMBER_PATTERN}$`);

/** Route parameter `id`, an id of the contract. */
export const ID_PARAMETER = `:id(^${ID_PATTERN}$)`;

/** Route parameter `number`, the number of a pledge. */
export const NUMBER_PARAMETER = `:number(^${NUMBER_PATTERN}$)`;

/** Media type of a document. */
export const JSON_TYPE = 'application/json; charset=utf-8';

/** Path of the measures for a Prometheus server. */
export const METRICS_PATH = '/metrics';

/** Prefix of the street office's paths, which answer no page of another origin. */
export const OFFICE_PREFIX = '/admin';

/** Path of the street office's page, but for the slash at its end. */
export const OFFICE_PAGE_PATH = '/office';

/**
 * Whether a path answers no page of another origin: the street office's, and the measures.
 *
 * @param path as requested, with its leading slash and without a query: routes are found by the decoded path
 */
export function isPrivatePath(path: string): boolean {
  const decoded = decodePath(path);
  const isOf = (prefix: string): boolean => decoded === prefix || decoded.startsWith(`${prefix}/`);
  return decoded === METRICS_PATH || isOf(OFFICE_PREFIX) || isOf(OFFICE_PAGE_PATH);
}

/**
 * Whether pages of every origin may load what is at a path: the widgets' files, and descriptions of pages for frames.
 *
 * @param path as requested, with its leading slash and without a query
 */
export function isPublicPath(path: string): boolean {
  const decoded = decodePath(path);
  return decoded.startsWith(`${WIDGETS_PREFIX}/`) || decoded === OEMBED_PATH;
}

/** Whether a text could be the number of a pledge. */
export const isPledgeNumber = (text: string): boolean => new RegExp(`^${NUMBER_PATTERN}$`).test(text);

/**
 * Finds the methods that a path allows, as the value of the `Allow` header; `null` if there is no such path.
 *
 * @param path percent-encoded, with its leading slash and without a query
 */
export function findAllowedMethods(path: string): string | null {
  const file = decodePath(path).slice(1);
  if (PLEDGES_PATH.test(file) || WITHDRAWAL_PATH.test(file)) return 'POST';
  if (PLEDGE_PATH.test(file)) return 'DELETE';
  const isPage = file === '' || EMBED_PATH.test(file);
  return isPage || isServed(file) || isPublicPath(path) ? 'GET, HEAD' : null;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
