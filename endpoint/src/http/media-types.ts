/**
 * Media types of the built files that are served, by extension. A file of another kind is not served: a page, say, would be
 * one of this origin.
 */
export const BUILT_FILE_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
