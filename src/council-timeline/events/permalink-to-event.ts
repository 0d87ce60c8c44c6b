import { PERMALINK_NAME, splitUrl } from './permalink.js';

/** Returns the URL of a page at an event, with everything else of it as it was. */
export function withEvent(href: string, council: string, event: string): string {
  const { page, members, hash } = splitUrl(href);
  const others = members.filter((member) => !member.startsWith(`${PERMALINK_NAME}=`));
  const isKept = isRoute(hash);
  if (isKept) others.push(`${PERMALINK_NAME}=${council}.${event}`);
  return (
    page +
    (others.length > 0 ? `?${others.join('&')}` : '') +
    (isKept ? hash : `#${PERMALINK_NAME}-${council}.${event}`)
  );
}

/** Whether a hash is a route or another state of the page, and neither a place in it nor an event of ours. */
const isRoute = (hash: string): boolean =>
  hash.length > 1 && !hash.startsWith(`#${PERMALINK_NAME}-`) && !document.getElementById(hash.slice(1));
