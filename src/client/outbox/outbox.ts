import { readReceipt } from '../../contract/read.js';
import type { PledgeRequest, Problem, Proof, Receipt } from '../../contract/index.js';
import { PROBLEM } from '../../contract/problem-types.js';
import type { Client, SendOptions } from '../client.js';
import {
  loadDraft,
  newIdempotencyKey,
  type PledgeScope,
  rekeyDraft,
  settleDraft,
  type BrowserStorage,
} from './draft-storage.js';
import { acquireLease } from './lease.js';
import { saveReceipt, loadReceipts } from './receipt-storage.js';
import { isFinalRefusal, isRefusal, toProblem } from './problem-kind.js';
import {
  deleteSubmission,
  saveSubmission,
  loadSubmission,
  MAX_BODIES,
  type SubmissionRecord,
} from './submission-record.js';
import { nextAttemptAt, SINGLE_ATTEMPT } from './retry-policy.js';

/** A pledge on its way. */
export interface Submission {
  readonly client: Client;
  /** Where pledges go. */
  readonly url: string;
  readonly scope: PledgeScope;
  readonly storage: BrowserStorage;
  /** The pledge as it is now; `null` for the one that is on its way already. */
  readonly request: PledgeRequest | null;
  /** The draft's key. */
  readonly key: string;
  /** What tells a person from a program, as of this press. */
  readonly proof: Proof;
  /** Solves the initiative's challenge; `null` where it has none. */
  readonly solveChallenge: (() => Promise<string>) | null;
}

export type SubmissionOutcome =
  /** `earlier`: what was received is what was sent before the reader's last changes. */
  | { readonly status: 'received'; readonly receipt: Receipt; readonly earlier: boolean; readonly lasts: boolean }
  /** The endpoint said no: nothing was received. */
  | { readonly status: 'refused'; readonly problem: Problem }
  /** It is not known whether it was received: the same is to be sent again, at `next` or when the reader says so. */
  | { readonly status: 'waiting'; readonly problem: Problem; readonly next: number | null }
  /** There is nothing on its way: another tab has settled it. */
  | { readonly status: 'idle' };

/**
 * Tries once to have a pledge received. However often this is called, and in however many tabs, it is sent with one key
 * until it is received, or refused and then changed: so it counts once at the most. What is sent is written down before.
 */
export async function submit(job: Submission): Promise<SubmissionOutcome> {
  const release = await acquireLease(job.storage.local, job.scope);
  try {
    return await submitOnce(job);
  } finally {
    release();
  }
}

async function submitOnce(job: Submission): Promise<SubmissionOutcome> {
  const { storage, scope } = job;
  const before = loadSubmission(storage, scope);
  const request = job.request ?? before?.bodies[before.bodies.length - 1];
  if (!request) return { status: 'idle' };
  const known = findReceived(job, before, request);
  if (known) return known;

  const key = idempotencyKeyFor(job, before, request);
  const unsettled = before?.key === key ? before.bodies.filter((one) => !isEqual(one, request)) : [];
  const bodies = [...unsettled, request].slice(-MAX_BODIES);
  const sending: SubmissionRecord = {
    key,
    bodies,
    proof: before?.proof ?? job.proof,
    since: Math.min(before?.since ?? Infinity, Date.now() - (job.proof.elapsed ?? 0)),
    tries: (job.request === null ? (before?.tries ?? 0) : 0) + 1,
    next: null,
    refused: false,
    paused: false,
  };
  saveSubmission(storage, scope, sending);
  try {
    const { receipt, body } = await sendBodies(job, sending, request);
    return settleReceived(job, key, receipt, !isEqual(body, request));
  } catch (error) {
    return recordFailure(job, sending, request, error);
  }
}

/** Writes down what became of a try that brought no receipt. */
function recordFailure(
  job: Submission,
  sending: SubmissionRecord,
  request: PledgeRequest,
  error: unknown,
): SubmissionOutcome {
  const { storage, scope } = job;
  const problem = toProblem(error);
  if (problem.type === PROBLEM.keyReused) {
    const known = findReceived(job, sending, request);
    if (known) return known;
    // Neither this tab's words nor another's were received by it: it is somebody else's key, and of no more use.
    deleteSubmission(storage, scope);
    rekeyDraft(storage, scope, newIdempotencyKey());
    return { status: 'refused', problem };
  }
  if (isRefusal(problem)) {
    const proof = problem.type === PROBLEM.proofNeeded ? null : sending.proof;
    saveSubmission(storage, scope, { ...sending, proof, refused: isFinalRefusal(problem), paused: true });
    return { status: 'refused', problem };
  }
  const next = nextAttemptAt(error, sending.tries, Date.now());
  saveSubmission(storage, scope, { ...sending, next });
  return { status: 'waiting', problem, next };
}

/** The key stays for as long as what it came with may have been received. */
function idempotencyKeyFor(
  { storage, scope, key }: Submission,
  before: SubmissionRecord | null,
  request: PledgeRequest,
): string {
  const last = before?.bodies[before.bodies.length - 1];
  if (before && (!before.refused || isEqual(last, request))) return before.key;
  // Another tab may have given the draft another key meanwhile: the one that is written down is everyone's.
  const shared = loadDraft(storage, scope)?.key ?? key;
  if (shared !== before?.key) return shared;
  const fresh = newIdempotencyKey();
  rekeyDraft(storage, scope, fresh);
  return fresh;
}

/** What another tab has had received by the same key, while this one waited. */
function findReceived(
  job: Submission,
  before: SubmissionRecord | null,
  request: PledgeRequest,
): SubmissionOutcome | null {
  const { storage, scope } = job;
  const keys = new Set([before?.key, job.key]);
  const known = loadReceipts(storage, scope).find(({ key }) => keys.has(key));
  if (!known) return null;
  const { receipt } = known;
  const isThis = receipt.organization.name === request.organization.name && isEqual(receipt.roles, request.roles);
  return settleReceived(job, known.key, receipt, !isThis);
}

function settleReceived(
  { storage, scope }: Submission,
  key: string,
  receipt: Receipt,
  earlier: boolean,
): SubmissionOutcome {
  const lasts = saveReceipt(storage, scope, { key, receipt });
  settleDraft(storage, scope, key);
  deleteSubmission(storage, scope);
  return { status: 'received', receipt, earlier, lasts };
}

/**
 * A key that came with another body before was received with that body, by an answer that got lost: that body is sent
 * once more, so that the reader has a receipt of what there is.
 */
async function sendBodies(
  job: Submission,
  { key, bodies, proof, since }: SubmissionRecord,
  request: PledgeRequest,
): Promise<{ receipt: Receipt; body: PledgeRequest }> {
  let reason: unknown;
  for (const body of [request, ...bodies.filter((one) => one !== request).reverse()]) {
    try {
      return {
        receipt: await sendWithProof(job, key, {
          ...body,
          proof: { ...(proof ?? job.proof), elapsed: Math.max(0, Date.now() - since) },
        }),
        body,
      };
    } catch (error) {
      if (toProblem(error).type !== PROBLEM.keyReused) throw error;
      reason = error;
    }
  }
  throw reason;
}

/** Sends a body with the solution of the challenge, where there is one. A solution that no longer counts is made anew, once. */
async function sendWithProof(job: Submission, key: string, body: PledgeRequest): Promise<Receipt> {
  const { client, url, solveChallenge } = job;
  for (let again = false; ; again = true) {
    try {
      const altcha = solveChallenge && { altcha: await solveChallenge() };
      return await postPledge(client, url, key, altcha ? { ...body, proof: { ...body.proof, ...altcha } } : body);
    } catch (error) {
      if (toProblem(error).type !== PROBLEM.proofNeeded || !solveChallenge || again) throw error;
    }
  }
}

/** How long to wait for a pledge that the endpoint is still taking, in milliseconds. */
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
      const wait = IN_FLIGHT_DELAYS[attempt];
      if (toProblem(error).type !== PROBLEM.keyInFlight || wait === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
