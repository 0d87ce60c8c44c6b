import type { MapMessages } from '../messages/index.js';

/** Entry of the legend: a kind of marker, as the classes that draw it, and its meaning. */
export interface LegendEntry {
  readonly kind: string;
  readonly label: string;
}

/** Returns the legend's entries for the kinds of marker that are on the map. */
export function legendEntries(kinds: ReadonlySet<string>, hasClusters: boolean, messages: MapMessages): LegendEntry[] {
  const entries: readonly LegendEntry[] = [
    { kind: 'circle', label: messages.circle },
    { kind: 'station', label: messages.station },
    { kind: 'station shut', label: messages.shut },
    { kind: 'organization', label: messages.organization },
    { kind: 'cluster', label: messages.together },
  ];
  return entries.filter(({ kind }) => kinds.has(kind) || (kind === 'cluster' && hasClusters));
}
