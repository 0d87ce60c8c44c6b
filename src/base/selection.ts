/** What a reader has chosen: a circle, an alliance, a station, an organization, or an initiative. */
export interface Selection {
  readonly type: SelectionType;
  readonly id: string;
}

/** What stands on the map. */
export type PlaceType = (typeof PLACE_TYPES)[number];

export type SelectionType = PlaceType | 'initiative';

export interface PlaceSelection extends Selection {
  readonly type: PlaceType;
}

const PLACE_TYPES = ['circle', 'alliance', 'station', 'organization'] as const;

/** Reads `circle:plaza-66`, what stands on the map; `null` for what is no selection. */
export function parseSelection(text: string | null | undefined): PlaceSelection | null {
  const [, type, id] = /^(\w+):([a-z0-9][a-z0-9-]*)$/.exec(text ?? '') ?? [];
  const known = PLACE_TYPES.find((one) => one === type);
  return known && id ? { type: known, id } : null;
}

export function formatSelection(selection: Selection | null): string | null {
  return selection && `${selection.type}:${selection.id}`;
}

export const isSameSelection = (a: Selection | null, b: Selection | null): boolean =>
  formatSelection(a) === formatSelection(b);
