import type { Receipt } from '../../../../src/contract/index.js';
import type { InitiativeOverview } from '../../../src/office/initiatives/initiative-overview.js';
import type { RefusedPledge } from '../../../src/storage/office-actions.js';
import type { RegisterEntry } from '../../../src/storage/register-reads.js';

/** Shapes of what the endpoint answers below `/admin/`, where the service has no name for them. Times are RFC 3339, in UTC. */

/** Person of the office who is signed in: by an account, or by the token that the office shares. */
export interface Clerk {
  readonly name: string;
  readonly kind: 'account' | 'token';
}

export type InitiativeRole = InitiativeOverview['roles'][number];

/** Outcome of a decision on pledges: those it was done to, as they are now, and the others. */
export interface DecisionOutcome {
  readonly done: readonly RegisterEntry[];
  readonly refused: readonly RefusedPledge[];
}

/** Receipt given anew: its token is shown once. */
export type NewReceipt = Receipt & { readonly withdrawalToken: string };
