/**
 * Files of the content folder that the endpoint serves, by their paths in it with forward slashes. Nothing else in the
 * folder is served: not the database, a README or a file that an editor left behind.
 */

/** Source of a regular expression that matches an id of the contract. */
export const ID_PATTERN = '[a-z0-9][a-z0-9-]{0,63}';

/** A further page of a list is a file beside its first: `stations-2.json`, `councils/district-2.json`. */
const DOCUMENT_PATH = new RegExp(
  `^(?:district|stations(?:-${ID_PATTERN})?|(?:stations|councils|initiatives)/${ID_PATTERN}|initiatives/${ID_PATTERN}/pledges(?:-${ID_PATTERN})?)\\.json$`,
);

/** Images may have any name, but no segment of their path begins with a dot. */
const IMAGE_PATH = /^(?:[^./\\\0][^/\\\0]*\/)*[^./\\\0][^/\\\0]*\.(?:svg|png|jpe?g|webp|avif)$/iu;

/** Whether a text is an id. */
export const isId = (text: string): boolean => new RegExp(`^${ID_PATTERN}$`).test(text);

/** Whether a path is that of a document of the contract. */
export const isDocument = (path: string): boolean => DOCUMENT_PATH.test(path);

/** Whether a path is that of an image. */
export const isImage = (path: string): boolean => IMAGE_PATH.test(path);

/** Whether anyone may read the file at a path. */
export const isServed = (path: string): boolean => isDocument(path) || isImage(path);

/** Whether a file is an SVG image, which can run scripts when a browser opens it as a page. */
export const isSvg = (path: string): boolean => /\.svg$/i.test(path);
