/** Permalinks of events: the fragment of a URL that names a council and an event. No id contains a full stop. */

/** Formats the fragment of an event's permalink, without its `#`. */
export const formatEventFragment = (council: string, event: string): string => `fumin-event-${council}.${event}`;

/** Parses a URL's hash; returns the id of the event that it names in a council, `null` where it names none. */
export function parseEventFragment(hash: string, council: string): string | null {
  const start = `#${formatEventFragment(council, '')}`;
  return hash.startsWith(start) ? hash.slice(start.length) || null : null;
}
