import { readReceipt } from '../../contract/readers/receipt.generated.js';
import type { PledgeRequest, Problem, Proof, Receipt } from '../../contract/index.js';
import { PLEDGE_PROBLEM } from '../../contract/pledge-problems.js';
import type { Client, SendOptions } from '../client.js';
import { loadDraft, newIdempotencyKey, type PledgeScope, settleDraft, type BrowserStorage } from './draft-storage.js';
import { rekeyDraft } from './rekey-draft.js';
import { acquireLease } from './lease.js';
import { deleteSubmission } from './record-presence.js';
import { saveReceipt, loadReceipts } from './receipt-storage.js';
import { isFinalRefusal, isRefusal, toProblem } from './problem-kind.js';
import { saveSubmission, loadSubmission, MAX_BODIES, type SubmissionRecord } from './submission-record.js';
import { nextAttemptAt, SINGLE_ATTEMPT } from './retry-policy.js';
import { toJson } from '../../domain/to-json.js';

/** A pledge to be sent. */
export interface Submission {
  readonly client: Client;
  /** URL that pledges are sent to. */
  readonly url: string;
  readonly scope: PledgeScope;
  readonly storage: BrowserStorage;
  /** The pledge as it is now; `null` for the pending one, as it was sent last. */
  readonly request: PledgeRequest | null;
  /** The draft's key. */
  readonly key: string;
  /** Signs that a person pressed, as of this press. */
  readonly proof: Proof;
  /** Solves the initiative's challenge; `null` where it has none. */
  readonly solveChallenge: (() => Promise<string>) | null;
}

export type SubmissionOutcome =
  | {
      readonly status: 'received';
      /** Idempotency key under which the pledge stands. */
      readonly key: string;
      readonly receipt: Receipt;
      /** Whether what was received was sent before the reader's last changes. */
      readonly isEarlierVersion: boolean;
      /** Whether the receipt will outlive this page. */
      readonly isStored: boolean;
    }
  /** The endpoint refused this attempt. */
  | {
      readonly status: 'refused';
      /** Idempotency key of the draft from now on: another one where the key was found to be somebody else's. */
      readonly key: string;
      readonly problem: Problem;
      /** Whether the submission stays in the outbox, since it may have been received by an earlier attempt. */
      readonly isPending: boolean;
    }
  /** It is not known whether the pledge was received: the same is to be sent again. */
  | {
      readonly status: 'waiting';
      readonly key: string;
      readonly problem: Problem;
      /** Time of the next attempt, in milliseconds since the epoch; `null` where the reader decides. */
      readonly retryAt: number | null;
    }
  /** Nothing is pending: another tab has settled it. */
  | { readonly status: 'idle' };

/**
 * Tries once to have a pledge received. However often this is called, and in however many tabs, the pledge is sent with one key
 * until it is received, or refused and then changed: so it counts at most once. The request is stored before it is sent.
 */
export async function submit(submission: Submission): Promise<SubmissionOutcome> {
  const release = await acquireLease(submission.storage.local, submission.scope);
  try {
    return await submitOnce(submission);
  } finally {
    release();
  }
}

async function submitOnce(submission: Submission): Promise<SubmissionOutcome> {
  const { storage, scope, proof } = submission;
  const previous = loadSubmission(storage, scope);
  const request = submission.request ?? previous?.bodies[previous.bodies.length - 1];
  if (!request) return { status: 'idle' };
  const received = findReceived(submission, previous, request);
  if (received) return received;

  const key = idempotencyKeyFor(submission, previous, request);
  const unsettled = previous?.key === key ? previous.bodies.filter((body) => !isEqual(body, request)) : [];
  const record: SubmissionRecord = {
    key,
    bodies: [...unsettled, request].slice(-MAX_BODIES),
    proof: previous?.proof ?? proof,
    openedAt: Math.min(previous?.openedAt ?? Infinity, Date.now() - (proof.elapsed ?? 0)),
    attempts: (submission.request === null ? (previous?.attempts ?? 0) : 0) + 1,
    retryAt: null,
    isRefused: false,
    isPaused: false,
  };
  saveSubmission(storage, scope, record);
  try {
    const { receipt, body } = await sendBodies(submission, record, request);
    return settleReceived(submission, key, receipt, !isEqual(body, request));
  } catch (error) {
    return recordFailure(submission, record, request, error);
  }
}

/** Stores the outcome of an attempt that brought no receipt. */
function recordFailure(
  submission: Submission,
  record: SubmissionRecord,
  request: PledgeRequest,
  error: unknown,
): SubmissionOutcome {
  const { storage, scope } = submission;
  const { key } = record;
  const problem = toProblem(error);
  if (problem.type === PLEDGE_PROBLEM.keyReused) {
    const received = findReceived(submission, record, request);
    if (received) return received;
    // No body of this tab or another was received under it: it is somebody else's key, and of no more use.
    const freshKey = newIdempotencyKey();
    deleteSubmission(storage, scope);
    rekeyDraft(storage, scope, freshKey);
    return { status: 'refused', key: freshKey, problem, isPending: false };
  }
  if (isRefusal(problem)) {
    const proof = problem.type === PLEDGE_PROBLEM.proofNeeded ? null : record.proof;
    saveSubmission(storage, scope, { ...record, proof, isRefused: isFinalRefusal(problem), isPaused: true });
    return { status: 'refused', key, problem, isPending: true };
  }
  const retryAt = nextAttemptAt(error, record.attempts, Date.now());
  saveSubmission(storage, scope, { ...record, retryAt });
  return { status: 'waiting', key, problem, retryAt };
}

/** Chooses the key to send with: it stays the same for as long as anything sent with it may have been received. */
function idempotencyKeyFor(
  { storage, scope, key }: Submission,
  previous: SubmissionRecord | null,
  request: PledgeRequest,
): string {
  const lastBody = previous?.bodies[previous.bodies.length - 1];
  if (previous && (!previous.isRefused || isEqual(lastBody, request))) return previous.key;
  // Another tab may have given the draft another key meanwhile: the stored one is everyone's.
  const sharedKey = loadDraft(storage, scope)?.key ?? key;
  if (sharedKey !== previous?.key) return sharedKey;
  const freshKey = newIdempotencyKey();
  rekeyDraft(storage, scope, freshKey);
  return freshKey;
}

/** Finds a receipt that another tab got with the same key while this one waited. */
function findReceived(
  submission: Submission,
  record: SubmissionRecord | null,
  request: PledgeRequest,
): SubmissionOutcome | null {
  const { storage, scope } = submission;
  const keys = new Set([record?.key, submission.key]);
  const stored = loadReceipts(storage, scope).find(({ key }) => keys.has(key));
  if (!stored) return null;
  const { receipt } = stored;
  const isSame = receipt.organization.name === request.organization.name && isEqual(receipt.roles, request.roles);
  return settleReceived(submission, stored.key, receipt, !isSame);
}

function settleReceived(
  { storage, scope }: Submission,
  key: string,
  receipt: Receipt,
  isEarlierVersion: boolean,
): SubmissionOutcome {
  const isStored = saveReceipt(storage, scope, { key, receipt });
  settleDraft(storage, scope, key);
  deleteSubmission(storage, scope);
  return { status: 'received', key, receipt, isEarlierVersion, isStored };
}

/**
 * Sends the request, then each earlier body while the endpoint knows the key with another one: a key that was used with another
 * body was received with that body, and the response got lost. Sending that body again gets the reader its receipt.
 */
async function sendBodies(
  submission: Submission,
  { key, bodies, proof, openedAt }: SubmissionRecord,
  request: PledgeRequest,
): Promise<{ receipt: Receipt; body: PledgeRequest }> {
  let reason: unknown;
  for (const body of [request, ...bodies.filter((other) => other !== request).reverse()]) {
    try {
      return {
        receipt: await sendWithProof(submission, key, {
          ...body,
          proof: { ...(proof ?? submission.proof), elapsed: Math.max(0, Date.now() - openedAt) },
        }),
        body,
      };
    } catch (error) {
      if (toProblem(error).type !== PLEDGE_PROBLEM.keyReused) throw error;
      reason = error;
    }
  }
  throw reason;
}

/** Sends a body with the solution of the challenge, where there is one. A solution that no longer counts is replaced once. */
async function sendWithProof(submission: Submission, key: string, body: PledgeRequest): Promise<Receipt> {
  const { client, url, solveChallenge } = submission;
  for (let isSecondAttempt = false; ; isSecondAttempt = true) {
    try {
      const altcha = solveChallenge && { altcha: await solveChallenge() };
      return await postPledge(client, url, key, altcha ? { ...body, proof: { ...body.proof, ...altcha } } : body);
    } catch (error) {
      if (toProblem(error).type !== PLEDGE_PROBLEM.proofNeeded || !solveChallenge || isSecondAttempt) throw error;
    }
  }
}

/** Times to wait while the endpoint is still processing an earlier attempt, in milliseconds. */
const IN_FLIGHT_DELAYS = [500, 1_500];

async function postPledge(client: Client, url: string, key: string, body: PledgeRequest): Promise<Receipt> {
  const options: SendOptions = {
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': `"${key}"` },
    retry: SINGLE_ATTEMPT,
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await client.send(url, readReceipt, options);
    } catch (error) {
      const delay = IN_FLIGHT_DELAYS[attempt];
      if (toProblem(error).type !== PLEDGE_PROBLEM.keyInFlight || delay === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

const isEqual = (a: unknown, b: unknown): boolean => toJson(a) === toJson(b);
