import type { EventKind } from '../../contract/index.js';

/** Query over the events. A member that is `''` matches every event. */
export interface EventQuery {
  readonly text: string;
  readonly kind: EventKind | '';
  /** Key of a name: see `toNameKey`. */
  readonly person: string;
  readonly organization: string;
  /** Id of a theme. */
  readonly theme: string;
  /** Id of a term. */
  readonly term: string;
}

/** Query that matches every event. */
export const EMPTY_QUERY: EventQuery = { text: '', kind: '', person: '', organization: '', theme: '', term: '' };

/** Whether a query asks for what may stand in an event's details alone. */
export const isQueryOfDetails = ({ text, person, organization, theme }: EventQuery): boolean =>
  Boolean(text.trim() || person || organization || theme);

/** Whether a query matches every event. */
export const isEmptyQuery = ({ text, kind, person, organization, theme, term }: EventQuery): boolean =>
  !text.trim() && !kind && !person && !organization && !theme && !term;
