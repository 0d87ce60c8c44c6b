/** Links to one event: the part of an address after `#`. No id has a full stop in it. */

export const fragmentOf = (council: string, event: string): string => `fumin-event-${council}.${event}`;

/** The event of a council that an address names; `null` where it names none. */
export function eventIn(hash: string, council: string): string | null {
  const start = `#${fragmentOf(council, '')}`;
  return hash.startsWith(start) ? hash.slice(start.length) || null : null;
}
