/** Choice of a reader: a circle, an alliance, a station, an organization or an initiative, by its id. */
export interface Selection {
  readonly type: SelectionType;
  readonly id: string;
}

/** Kind of place that can be chosen on the map. */
export type PlaceType = (typeof PLACE_TYPES)[number];

export type SelectionType = PlaceType | 'initiative';

export interface PlaceSelection extends Selection {
  readonly type: PlaceType;
}

/** Kinds of places that can be chosen. */
export const PLACE_TYPES = ['circle', 'alliance', 'station', 'organization'] as const;

/** Parses the selection of a place, such as `circle:plaza-66`. Returns `null` for any other text. */
export function parseSelection(text: string | null | undefined): PlaceSelection | null {
  return parseSelectionOf(PLACE_TYPES, text);
}

/** Parses a selection of one of some types. Returns `null` for any other text. */
export function parseSelectionOf<T extends SelectionType>(
  types: readonly T[],
  text: string | null | undefined,
): (Selection & { readonly type: T }) | null {
  const [, type, id] = /^(\w+):([a-z0-9][a-z0-9-]*)$/.exec(text ?? '') ?? [];
  const known = types.find((one) => one === type);
  return known && id ? { type: known, id } : null;
}

/** Formats a selection as {@link parseSelection} reads it. */
export function formatSelection(selection: Selection | null): string | null {
  return selection && `${selection.type}:${selection.id}`;
}

export const isSameSelection = (a: Selection | null, b: Selection | null): boolean =>
  formatSelection(a) === formatSelection(b);
