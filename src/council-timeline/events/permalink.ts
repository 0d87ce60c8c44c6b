/**
 * Permalinks of events: URLs of the page that name a council and an event, in the fragment, or by a member of the query where
 * the page keeps its own route in the fragment. No id contains a full stop.
 */

/** Name of the member, and beginning of the fragment. */
const NAME = 'fumin-event';

/** Returns the URL of a page at an event, with everything else of it as it was. */
export function withEvent(href: string, council: string, event: string): string {
  const { page, members, hash } = splitUrl(href);
  const others = members.filter((member) => !member.startsWith(`${NAME}=`));
  const isKept = isRoute(hash);
  if (isKept) others.push(`${NAME}=${council}.${event}`);
  return page + (others.length > 0 ? `?${others.join('&')}` : '') + (isKept ? hash : `#${NAME}-${council}.${event}`);
}

/** Returns the id of the event that a URL names in a council; `null` where it names none. */
export function eventIn(href: string, council: string): string | null {
  const { members, hash } = splitUrl(href);
  const starts = [`#${NAME}-${council}.`, `${NAME}=${council}.`];
  for (const text of [hash, ...members]) {
    for (const start of starts) if (text.startsWith(start)) return text.slice(start.length) || null;
  }
  return null;
}

function splitUrl(href: string): { page: string; members: readonly string[]; hash: string } {
  const hashAt = href.indexOf('#');
  const [url, hash] = hashAt < 0 ? [href, ''] : [href.slice(0, hashAt), href.slice(hashAt)];
  const [page = '', ...query] = url.split('?');
  return { page, members: query.join('?').split('&').filter(Boolean), hash };
}

/** Whether a hash is a route or another state of the page, and neither a place in it nor an event of ours. */
const isRoute = (hash: string): boolean =>
  hash.length > 1 && !hash.startsWith(`#${NAME}-`) && !document.getElementById(hash.slice(1));
