import type { EventKind } from '../contract/index.js';

/** What a reader asks of the events. `''` asks nothing. */
export interface Query {
  readonly text: string;
  readonly kind: EventKind | '';
  /** A name, as it is given. */
  readonly person: string;
  readonly organization: string;
  /** A term's id. */
  readonly term: string;
}

export const NOTHING: Query = { text: '', kind: '', person: '', organization: '', term: '' };

/** Whether every event answers a query. */
export const isNothing = ({ text, kind, person, organization, term }: Query): boolean =>
  !text.trim() && !kind && !person && !organization && !term;
