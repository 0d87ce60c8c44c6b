import type { PledgeState } from '../../../../src/contract/index.js';

/** Pledge, without contact data: that has a table of its own, so that no public read can include it by accident. */
export interface PledgeRow {
  initiative: string;
  /** Counts up within an initiative; never used twice. */
  number: number;
  /** SHA-256 of the idempotency key. The key itself is not stored. */
  key_hash: string;
  /** HMAC of the body under the key, so that the body cannot be guessed from it. */
  body_hash: string;
  /** SHA-256 of the withdrawal token. The token itself is not stored. */
  token_hash: string;
  organization_name: string;
  organization_key: string;
  credit_code: string | null;
  message: string | null;
  /** 1 if the organization asked to be listed, else 0. */
  publish: number;
  consent_version: string | null;
  initiative_version: string | null;
  /** RFC 3339, UTC. */
  received: string;
  /** State on the receipt; it never changes. */
  first_state: PledgeState;
  /** `withdrawn`, or the first state as long as the pledge stands. */
  state: PledgeState;
  withdrawn: string | null;
  /** Time at which the office approved or hid it; at most one of the two is set. */
  approved: string | null;
  hidden: string | null;
  /** Time at which the office last corrected it. */
  corrected: string | null;
  /** Check code of the receipts given so far, once what it is computed from has changed. */
  check_code: string | null;
}

export interface PledgeRoleRow {
  initiative: string;
  number: number;
  role: string;
  /** Position of the role on the receipt, from 0. */
  place: number;
}

/** Person to contact about a pledge. Deleted when the pledge is withdrawn or purged. */
export interface ContactRow {
  initiative: string;
  number: number;
  name: string;
  telephone: string | null;
  email: string | null;
}

/** Last number used in each initiative. Transactions write it first, which serializes those of one initiative. */
export interface CounterRow {
  initiative: string;
  last: number;
  /** Public revision: changes with everything the public reads of the initiative's pledges. */
  version: number;
}

/** Solution of a challenge that a pledge was taken with. It counts once. */
export interface SolutionRow {
  initiative: string;
  /** SHA-256 of the challenge. */
  challenge_hash: string;
  /** RFC 3339, UTC. From then on the challenge itself is rejected. */
  expires: string;
}

/** Entry of the audit log. It contains no contact data. */
export interface ActRow {
  /** RFC 3339, UTC. */
  at: string;
  /** User who did it, as far as the office named one. */
  who: string;
  act: string;
  initiative: string | null;
  number: number | null;
  /** Old values of a correction. */
  detail: string | null;
}

/** Account of a person of the office. */
export interface AccountRow {
  /** Name as it was typed, in normalization form C. It stands in the audit log. */
  name: string;
  /** The same for all spellings of the name that differ in case, width or spaces. */
  name_key: string;
  /** Hash of the password, with its parameters, as a PHC string. */
  password_hash: string;
  /** RFC 3339, UTC. */
  created: string;
}

/** Session of somebody who signed in to the office. */
export interface SessionRow {
  /** SHA-256 of the session's token. The token itself is not stored. */
  token_hash: string;
  /** Account that signed in; `null` for somebody who signed in with the office's token. */
  account: string | null;
  /** Name of who signed in: that of the account, or the one that came with the office's token. */
  name: string;
  /** RFC 3339, UTC. */
  created: string;
  /** Time of its last use, to a minute. */
  last_used: string;
  /** Time from which on it is no longer valid unless it is used before. */
  expires: string;
}

/** Kinds of entries in the queue of notifications: a pledge came, its sender withdrew it, it took a role's last place; a receipt to mail. */
export type NotificationKind = 'pledged' | 'withdrawn' | 'role-full' | 'receipt';

/**
 * Entry of the queue of notifications: something to tell by one channel. It has no name, address or secret: what a message
 * says is read when it is sent.
 */
export interface NotificationRow {
  id: string;
  channel: string;
  kind: NotificationKind;
  initiative: string;
  number: number;
  /** Role that became full, else `null`. */
  role: string | null;
  /** RFC 3339, UTC. */
  created: string;
  /** Message that tells it; `null` until one is due. */
  message: string | null;
}

/**
 * Kinds of failures to deliver a message, which a page says in its reader's language.
 *
 * - `unreachable`: no connection
 * - `late`: no answer in time
 * - `certificate`: the receiver's certificate is not valid
 * - `sign-in`: the mail server takes no user and password of ours
 * - `address`: the mail server does not take the recipient, or the mail
 * - `refused`: the receiver answered with an error
 * - `moved`: the webhook leads elsewhere
 * - `answer`: what answered is no robot
 * - `unmade`: the message could not be made
 */
export type NotificationFailure =
  'unreachable' | 'late' | 'certificate' | 'sign-in' | 'address' | 'refused' | 'moved' | 'answer' | 'unmade';

/** Message of the queue of notifications: one sending by one channel. It is deleted, with its entries, once it is sent. */
export interface NotificationMessageRow {
  /** Id that receivers know it by: that of its first entry, however often it is sent. */
  id: string;
  channel: string;
  initiative: string;
  /** RFC 3339, UTC. */
  created: string;
  /** Number of times that it was attempted. */
  tries: number;
  /** Time of the next attempt. */
  due: string;
  /** Time until which an instance is sending it. */
  claimed_until: string | null;
  /** Time at which it was given up. */
  failed: string | null;
  /** Reason of the last failure, in English, without addresses. */
  error: string | null;
  /** Kind of it; `null` also where a version that knew none entered the reason. */
  failure: NotificationFailure | null;
}

/** Invitation code of an organization. */
export interface InvitationCodeRow {
  initiative: string;
  /** Letters, without hyphens. */
  code: string;
  organization_name: string;
  organization_key: string;
  /** RFC 3339, UTC. */
  created: string;
  /** Number of the pledge that it came with, and when; `null` as long as there is none. */
  used_number: number | null;
  used: string | null;
  /** Time at which the office revoked it. */
  revoked: string | null;
}

export interface Tables {
  pledges: PledgeRow;
  pledge_roles: PledgeRoleRow;
  contacts: ContactRow;
  counters: CounterRow;
  solutions: SolutionRow;
  acts: ActRow;
  accounts: AccountRow;
  sessions: SessionRow;
  notification_messages: NotificationMessageRow;
  notifications: NotificationRow;
  invitation_codes: InvitationCodeRow;
}
