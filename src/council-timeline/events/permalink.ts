/**
 * Permalinks of events: URLs of the page that name a council and an event, in the fragment, or by a member of the query where
 * the page keeps its own route in the fragment. No id contains a full stop.
 */

/** Name of the member, and beginning of the fragment. */
export const PERMALINK_NAME = 'fumin-event';

/** Returns the id of the event that a URL names in a council; `null` where it names none. */
export function eventIn(href: string, council: string): string | null {
  const { members, hash } = splitUrl(href);
  const starts = [`#${PERMALINK_NAME}-${council}.`, `${PERMALINK_NAME}=${council}.`];
  for (const text of [hash, ...members]) {
    for (const start of starts) if (text.startsWith(start)) return text.slice(start.length) || null;
  }
  return null;
}

/** Splits a URL into the page, the members of its query, and its fragment. */
export function splitUrl(href: string): { page: string; members: readonly string[]; hash: string } {
  const hashAt = href.indexOf('#');
  const [url, hash] = hashAt < 0 ? [href, ''] : [href.slice(0, hashAt), href.slice(hashAt)];
  const [page = '', ...query] = url.split('?');
  return { page, members: query.join('?').split('&').filter(Boolean), hash };
}
