/** Links to one event: the part of an address after `#`. No id has a full stop in it. */

export const formatEventFragment = (council: string, event: string): string => `fumin-event-${council}.${event}`;

/** The event of a council that an address names; `null` where it names none. */
export function parseEventFragment(hash: string, council: string): string | null {
  const start = `#${formatEventFragment(council, '')}`;
  return hash.startsWith(start) ? hash.slice(start.length) || null : null;
}
