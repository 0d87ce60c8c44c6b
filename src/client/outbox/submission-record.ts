import type { PledgeRequest, Proof } from '../../contract/index.js';
import { isIdempotencyKey, storageKey, type PledgeScope, type BrowserStorage } from './draft-storage.js';
import { parseObject } from './safe-storage.js';
import { toJson } from '../../domain/to-json.js';

/**
 * A submission that is not settled, or was refused. It contains contact data, and so is stored no longer than the tab lasts.
 */
export interface SubmissionRecord {
  readonly key: string;
  /** Every body that may have been received under the key, the newest last. */
  readonly bodies: readonly PledgeRequest[];
  /** Signs that a person pressed, as of the press; `null` once the endpoint found them wanting. */
  readonly proof: Proof | null;
  /** Time at which the form was opened, in milliseconds since the epoch: it holds over reloads, and for every attempt. */
  readonly openedAt: number;
  /** Number of attempts to send the newest body since the reader last pressed. */
  readonly attempts: number;
  /** Time of the next attempt, in milliseconds since the epoch; `null` where the reader decides. */
  readonly retryAt: number | null;
  /** Whether the endpoint refused the newest body for good: another body needs another key. */
  readonly isRefused: boolean;
  /** Whether it waits for the reader, who saw a refusal or went back to the form: it is not sent unasked. */
  readonly isPaused: boolean;
}

/** Maximum number of bodies of one pledge that are stored because each may have been received. */
export const MAX_BODIES = 5;

/** Stores a record. The members that are stored are named as in the first release, whose records are still read. */
export function saveSubmission({ session }: BrowserStorage, scope: PledgeScope, record: SubmissionRecord): void {
  const { key, bodies, proof, openedAt, attempts, retryAt, isRefused, isPaused } = record;
  const stored = {
    key,
    bodies,
    proof,
    since: openedAt,
    tries: attempts,
    next: retryAt,
    refused: isRefused,
    paused: isPaused,
  };
  session.set(storageKey('sending', scope), toJson(stored));
}

/** Stops attempts that the reader does not ask for. */
export function pauseSubmission(storage: BrowserStorage, scope: PledgeScope): void {
  const record = loadSubmission(storage, scope);
  if (record) saveSubmission(storage, scope, { ...record, isPaused: true });
}

/** Loads the record of a scope; `null` where there is none that can be read. */
export function loadSubmission({ session }: BrowserStorage, scope: PledgeScope): SubmissionRecord | null {
  const { key, bodies, proof, since, tries, next, refused, paused } =
    parseObject(session.get(storageKey('sending', scope))) ?? {};
  if (!isIdempotencyKey(key) || !Array.isArray(bodies)) return null;
  // The endpoint validates a body; here it is enough that it is an object.
  const objects = (bodies as unknown[]).filter((body) => typeof body === 'object' && body !== null) as PledgeRequest[];
  if (objects.length === 0) return null;
  return {
    key,
    bodies: objects.slice(-MAX_BODIES),
    proof: typeof proof === 'object' ? proof : null,
    openedAt: typeof since === 'number' ? since : Date.now(),
    attempts: typeof tries === 'number' ? tries : 0,
    retryAt: typeof next === 'number' ? next : null,
    isRefused: refused === true,
    isPaused: paused === true,
  };
}
