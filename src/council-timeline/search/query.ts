import type { EventKind } from '../../contract/index.js';

/** What a reader asks of the events. `''` asks nothing. */
export interface EventQuery {
  readonly text: string;
  readonly kind: EventKind | '';
  /** A name, as it is given. */
  readonly person: string;
  readonly organization: string;
  /** A theme's id. */
  readonly theme: string;
  /** A term's id. */
  readonly term: string;
}

export const EMPTY_QUERY: EventQuery = { text: '', kind: '', person: '', organization: '', theme: '', term: '' };

/** Whether every event answers a query. */
export const isEmptyQuery = ({ text, kind, person, organization, theme, term }: EventQuery): boolean =>
  !text.trim() && !kind && !person && !organization && !theme && !term;
