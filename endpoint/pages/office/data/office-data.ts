import type { Text } from '../../../../src/contract/index.js';

/** Shapes of what the endpoint answers below `/admin/`: times are RFC 3339, in UTC. */

/** State of a pledge, as the office sees it: `waiting` for its approval, `unlisted` as its organization wishes. */
export const PLEDGE_STATES = ['waiting', 'published', 'unlisted', 'hidden', 'withdrawn'] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];

/** Action of the office on pledges. */
export const ACTIONS = ['approve', 'hide', 'withdraw', 'reject', 'purge'] as const;
export type Action = (typeof ACTIONS)[number];

/** Reason why an action was not done to a pledge. */
export type RefusalReason = 'missing' | 'withdrawn' | 'not-listed';

export type StateCounts = Readonly<Record<PledgeState, number>>;

/** Clerk who is signed in: by an account, or by the token that the office shares. */
export interface Session {
  readonly name: string;
  readonly kind: 'account' | 'token';
}

export interface InitiativeRole {
  readonly id: string;
  readonly name: Text;
  /** Maximum number of organizations; `null` for any. */
  readonly limit: number | null;
}

/** Initiative that takes pledges, or took some. */
export interface OfficeInitiative {
  readonly id: string;
  readonly title: Text;
  readonly phase: 'upcoming' | 'open' | 'closed' | null;
  readonly moderation: boolean;
  /** Whether a pledge needs an invitation code. */
  readonly codes: boolean;
  readonly roles: readonly InitiativeRole[];
  readonly counts: StateCounts;
}

/** Pledge without contact data. */
export interface PledgeEntry {
  readonly number: number;
  readonly checkCode: string;
  readonly state: PledgeState;
  readonly organization: { readonly name: string; readonly creditCode: string | null };
  readonly roles: readonly string[];
  readonly message: string | null;
  readonly publish: boolean;
  readonly received: string;
  readonly corrected: string | null;
  readonly hasContact: boolean;
}

/** Page of the pledges of an initiative, newest first. `counts` are of the search, whatever state is asked for. */
export interface RegisterPage {
  readonly pledges: readonly PledgeEntry[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: StateCounts;
}

/** Act of the office. It has no contact data. */
export interface Act {
  readonly at: string;
  readonly who: string;
  readonly act: string;
  readonly initiative: string | null;
  readonly number: number | null;
  /** Values that stood there before, such as `name: …`, a line each; the name of an account. */
  readonly detail: string | null;
}

/** Pledge with all that is kept of it, and what was done to it, newest first. */
export interface PledgeDetails extends PledgeEntry {
  readonly initiative: string;
  readonly contact: { readonly name: string; readonly telephone: string | null; readonly email: string | null } | null;
  readonly approved: string | null;
  readonly hidden: string | null;
  readonly withdrawn: string | null;
  readonly initiativeVersion: string | null;
  readonly consentVersion: string | null;
  readonly acts: readonly Omit<Act, 'initiative' | 'number'>[];
}

export interface DecisionOutcome {
  readonly done: readonly PledgeEntry[];
  readonly refused: readonly { readonly number: number; readonly reason: RefusalReason }[];
}

/** Receipt given anew: its token is shown once. */
export interface NewReceipt {
  readonly number: number;
  readonly checkCode?: string | null;
  readonly withdrawalToken: string;
}

export interface Numbers {
  /** Days in Shanghai, without gaps, to today. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly roles: readonly { readonly id: string; readonly count: number; readonly limit: number | null }[];
  readonly states: StateCounts;
  readonly lastExport: { readonly at: string; readonly who: string } | null;
  /** Number of pledges with contact data. */
  readonly contacts: number;
}

/** Invitation code of an organization. */
export interface Code {
  readonly code: string;
  readonly organization: string;
  readonly created: string;
  readonly used: { readonly number: number; readonly at: string } | null;
  readonly revoked: string | null;
}

export interface FolderFinding {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly severity: 'fault' | 'advice';
  readonly message: string;
}

/** Message of the office's notifications that is not sent: it waits for its time, or was given up. */
export interface UnsentNotification {
  readonly state: 'waiting' | 'failed';
  /** Way of it, by its kind and place in the configuration: `mail-1`, `webhook-2`. */
  readonly channel: string;
  readonly initiative: string;
  /** Number of things that it tells. */
  readonly entries: number;
  readonly since: string;
  /** Reason of the last failure; `null` where there was none. */
  readonly error: string | null;
}

/** Health of the folder: the first findings, and the files in place of which readers get what was last in order. */
export interface FolderHealth {
  readonly faults: number;
  readonly advice: number;
  readonly documents: number;
  readonly findings: readonly FolderFinding[];
  readonly served: readonly { readonly file: string }[];
}
