import type { PledgeRequest, Proof } from '../../contract/index.js';
import { storageKey, type PledgeScope, type BrowserStorage } from './draft-storage.js';
import { parseObject } from './safe-storage.js';

/** What was sent and is not settled, or was refused. It has contact data in it, and so lasts no longer than the tab. */
export interface SubmissionRecord {
  readonly key: string;
  /** Every body that may have been received under the key, the newest last. */
  readonly bodies: readonly PledgeRequest[];
  /** What told a person from a program at the press; `null` once it was found wanting. */
  readonly proof: Proof | null;
  /** Since when the form was there, in milliseconds since the epoch: over reloads, and for every try. */
  readonly since: number;
  /** How often the newest was tried since the reader last pressed. */
  readonly tries: number;
  /** When it may be tried again, in milliseconds since the epoch; `null` where that is for the reader to say. */
  readonly next: number | null;
  /** Whether the endpoint said no to the newest body for good: another one needs another key. */
  readonly refused: boolean;
  /** Whether it waits for the reader, who was told no or has gone back to the form: it is not sent unasked. */
  readonly paused: boolean;
}

export function saveSubmission({ session }: BrowserStorage, scope: PledgeScope, sending: SubmissionRecord): void {
  session.set(storageKey('sending', scope), JSON.stringify(sending));
}

/** Leaves it to the reader when to go on. */
export function pauseSubmission(storage: BrowserStorage, scope: PledgeScope): void {
  const sending = loadSubmission(storage, scope);
  if (sending) saveSubmission(storage, scope, { ...sending, paused: true });
}

export function deleteSubmission({ session }: BrowserStorage, scope: PledgeScope): void {
  session.remove(storageKey('sending', scope));
}

export function loadSubmission({ session }: BrowserStorage, scope: PledgeScope): SubmissionRecord | null {
  const { key, bodies, proof, since, tries, next, refused, paused } =
    parseObject(session.get(storageKey('sending', scope))) ?? {};
  if (typeof key !== 'string' || !/^[0-9a-f]{32}$/.test(key) || !Array.isArray(bodies)) return null;
  // The endpoint checks a body; here it is enough that it is one.
  const some = (bodies as unknown[]).filter((one) => typeof one === 'object' && one !== null) as PledgeRequest[];
  if (some.length === 0) return null;
  return {
    key,
    bodies: some.slice(-MAX_BODIES),
    proof: typeof proof === 'object' ? proof : null,
    since: typeof since === 'number' ? since : Date.now(),
    tries: typeof tries === 'number' ? tries : 0,
    next: typeof next === 'number' ? next : null,
    refused: refused === true,
    paused: paused === true,
  };
}

/** How many versions of one pledge are kept that may each have been received. */
export const MAX_BODIES = 5;
