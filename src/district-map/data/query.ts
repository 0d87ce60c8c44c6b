import type { PlaceType } from '../../base/selection.js';

/** Search, filters and order of the list. An empty string filters nothing. */
export interface ListQuery {
  readonly text: string;
  /** A circle's id. */
  readonly circle: string;
  /** An alliance's id. */
  readonly alliance: string;
  readonly kind: PlaceType | '';
  readonly openNow: boolean;
  readonly sort: 'given' | 'name' | 'distance';
}

export const EMPTY_QUERY: ListQuery = { text: '', circle: '', alliance: '', kind: '', openNow: false, sort: 'given' };

/** Whether everything there is answers a query, in the order of the data. */
export function isEmptyQuery({ text, circle, alliance, kind, openNow, sort }: ListQuery): boolean {
  return !text.trim() && !circle && !alliance && !kind && !openNow && sort === 'given';
}
