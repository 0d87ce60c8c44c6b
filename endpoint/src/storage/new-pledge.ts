import type { PledgeState, Receipt } from '../../../src/contract/index.js';

/** Verified solution of a challenge, stored so that it cannot be used again. */
export interface ChallengeSolution {
  readonly challengeHash: string;
  /** RFC 3339. */
  readonly expires: string;
}

/** Pledge that has passed every check that does not need the database. */
export interface NewPledge {
  readonly initiative: string;
  readonly initiativeVersion: string | null;
  readonly keyHash: string;
  readonly bodyHash: string;
  readonly tokenHash: string;
  readonly organization: { readonly name: string; readonly key: string; readonly creditCode: string | null };
  readonly contact: { readonly name: string; readonly telephone: string | null; readonly email: string | null };
  readonly roles: readonly string[];
  /** Maximum number of organizations in a role, for those of `roles` that have a limit. */
  readonly limits: ReadonlyMap<string, number>;
  readonly message: string | null;
  readonly publish: boolean;
  readonly consentVersion: string | null;
  /** RFC 3339. */
  readonly received: string;
  readonly state: PledgeState;
  /** `null` if pledges need no challenge. */
  readonly solution: ChallengeSolution | null;
  /** Letters of its invitation code; `null` if pledges need none. */
  readonly code: string | null;
}

/**
 * Outcome of inserting a pledge. A `conflict` is with the key, the organization's name or the credit code of another
 * pledge; `solution-used` means that the solution came with another one, `code-refused` that the invitation code is none of
 * this organization's that can be used.
 */
export type PledgeOutcome =
  | { readonly outcome: 'inserted'; readonly receipt: Receipt }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'solution-used' }
  | { readonly outcome: 'code-refused' }
  | { readonly outcome: 'role-full'; readonly roles: readonly string[] };
