import type { PledgeState } from '../../../../src/contract/index.js';

/** One pledge, with no contact data: that has a table of its own, so that no public read can pick it up by accident. */
export interface PledgeRow {
  initiative: string;
  /** Counts up within an initiative; never given twice. */
  number: number;
  /** SHA-256 of the idempotency key. The key itself is not kept. */
  key_hash: string;
  /** HMAC of the body under the key, so that what was sent cannot be guessed from it. */
  body_hash: string;
  /** SHA-256 of the withdrawal token. The token itself is not kept. */
  token_hash: string;
  organization_name: string;
  organization_key: string;
  credit_code: string | null;
  message: string | null;
  /** 1 where the organization asked to be listed. */
  publish: number;
  consent_version: string | null;
  initiative_version: string | null;
  /** RFC 3339, UTC. */
  received: string;
  /** The state that the receipt named; it never changes. */
  first_state: PledgeState;
  /** `withdrawn`, or it stands: any other is the first one. */
  state: PledgeState;
  withdrawn: string | null;
  /** When the office let the wall show it, and when it took it off the wall; at most one of the two. */
  approved: string | null;
  hidden: string | null;
}

export interface PledgeRoleRow {
  initiative: string;
  number: number;
  role: string;
  /** Which of the roles it was in the receipt, from 0. */
  place: number;
}

/** Whom to write to about a pledge. Gone when the pledge is withdrawn. */
export interface ContactRow {
  initiative: string;
  number: number;
  name: string;
  telephone: string | null;
  email: string | null;
}

/** The last number given in each initiative. Writing it first makes pledges of one initiative take turns. */
export interface CounterRow {
  initiative: string;
  last: number;
  /** Another after every change of what the public reads of the initiative's pledges. */
  version: number;
}

/** A solution of a challenge that a pledge was taken with: it counts once. */
export interface SolutionRow {
  initiative: string;
  /** SHA-256 of the challenge. */
  challenge_hash: string;
  /** RFC 3339, UTC. From then on the challenge itself is too old. */
  expires: string;
}

/** One act of the office. There is no contact data in it. */
export interface ActRow {
  /** RFC 3339, UTC. */
  at: string;
  /** Who did it, as far as the office said. */
  who: string;
  act: string;
  initiative: string | null;
  number: number | null;
}

export interface Tables {
  pledges: PledgeRow;
  pledge_roles: PledgeRoleRow;
  contacts: ContactRow;
  counters: CounterRow;
  solutions: SolutionRow;
  acts: ActRow;
}
