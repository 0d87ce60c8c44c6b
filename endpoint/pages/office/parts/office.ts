import type { InitiativeOverview } from '../../../src/office/initiatives/initiative-overview.js';
import type { Clerk } from '../data/office-data.js';
import type { Language } from '../../../../src/base/language.js';
import type { OfficeMessages } from '../messages/index.js';
import type { OfficeClient } from '../data/office-client.js';
import type { OfficeRoute } from '../data/office-routes.js';

/** Everything that a view of the page is given: who works in it, in which language, and on what. */
export interface Office {
  readonly client: OfficeClient;
  readonly language: Language;
  readonly messages: OfficeMessages;
  readonly clerk: Clerk;
  readonly initiatives: readonly InitiativeOverview[];
  /** Goes to another place of the page. */
  readonly go: (route: OfficeRoute, isReplacing?: boolean) => void;
  /** Whether the clerk came from another place of the page, to which the browser can go back. */
  readonly hasHistory: () => boolean;
  /** Loads the initiatives and their counts again, after a change. */
  readonly reload: () => void;
}
