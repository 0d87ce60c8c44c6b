import { readReceipt } from '../../contract/read.js';
import type { PledgeRequest, Problem, Proof, Receipt } from '../../contract/index.js';
import { PROBLEM } from '../../contract/problem-types.js';
import type { Client, SendOptions } from '../client.js';
import { keptDraft, newKey, type Place, rekeyDraft, settleDraft, type Shelves } from './draft-storage.js';
import { claim } from './lease.js';
import { keepReceipt, keptReceipts } from './receipt-storage.js';
import { isFinal, isRefusal, problemOf } from './problem-kind.js';
import { dropSending, keepSending, keptSending, MOST_BODIES, type Sending } from './submission-record.js';
import { nextTry, ONCE } from './retry-policy.js';

/** A pledge on its way. */
export interface Job {
  readonly client: Client;
  /** Where pledges go. */
  readonly url: string;
  readonly place: Place;
  readonly shelves: Shelves;
  /** The pledge as it is now; `null` for the one that is on its way already. */
  readonly request: PledgeRequest | null;
  /** The draft's key. */
  readonly key: string;
  /** What tells a person from a program, as of this press. */
  readonly proof: Proof;
  /** Solves the initiative's challenge; `null` where it has none. */
  readonly solve: (() => Promise<string>) | null;
}

export type Outcome =
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
export async function send(job: Job): Promise<Outcome> {
  const release = await claim(job.shelves.lasting, job.place);
  try {
    return await attempt(job);
  } finally {
    release();
  }
}

async function attempt(job: Job): Promise<Outcome> {
  const { shelves, place } = job;
  const before = keptSending(shelves, place);
  const request = job.request ?? before?.bodies[before.bodies.length - 1];
  if (!request) return { status: 'idle' };
  const known = receivedBefore(job, before, request);
  if (known) return known;

  const key = keyFor(job, before, request);
  const unsettled = before?.key === key ? before.bodies.filter((one) => !isSame(one, request)) : [];
  const bodies = [...unsettled, request].slice(-MOST_BODIES);
  const sending: Sending = {
    key,
    bodies,
    proof: before?.proof ?? job.proof,
    since: Math.min(before?.since ?? Infinity, Date.now() - (job.proof.elapsed ?? 0)),
    tries: (job.request === null ? (before?.tries ?? 0) : 0) + 1,
    next: null,
    refused: false,
    paused: false,
  };
  keepSending(shelves, place, sending);
  try {
    const { receipt, body } = await deliver(job, sending, request);
    return settle(job, key, receipt, !isSame(body, request));
  } catch (error) {
    return failed(job, sending, request, error);
  }
}

/** Writes down what became of a try that brought no receipt. */
function failed(job: Job, sending: Sending, request: PledgeRequest, error: unknown): Outcome {
  const { shelves, place } = job;
  const problem = problemOf(error);
  if (problem.type === PROBLEM.keyReused) {
    const known = receivedBefore(job, sending, request);
    if (known) return known;
    // Neither this tab's words nor another's were received by it: it is somebody else's key, and of no more use.
    dropSending(shelves, place);
    rekeyDraft(shelves, place, newKey());
    return { status: 'refused', problem };
  }
  if (isRefusal(problem)) {
    const proof = problem.type === PROBLEM.proofNeeded ? null : sending.proof;
    keepSending(shelves, place, { ...sending, proof, refused: isFinal(problem), paused: true });
    return { status: 'refused', problem };
  }
  const next = nextTry(error, sending.tries, Date.now());
  keepSending(shelves, place, { ...sending, next });
  return { status: 'waiting', problem, next };
}

/** The key stays for as long as what it came with may have been received. */
function keyFor({ shelves, place, key }: Job, before: Sending | null, request: PledgeRequest): string {
  const last = before?.bodies[before.bodies.length - 1];
  if (before && (!before.refused || isSame(last, request))) return before.key;
  // Another tab may have given the draft another key meanwhile: the one that is written down is everyone's.
  const shared = keptDraft(shelves, place)?.key ?? key;
  if (shared !== before?.key) return shared;
  const fresh = newKey();
  rekeyDraft(shelves, place, fresh);
  return fresh;
}

/** What another tab has had received by the same key, while this one waited. */
function receivedBefore(job: Job, before: Sending | null, request: PledgeRequest): Outcome | null {
  const { shelves, place } = job;
  const keys = new Set([before?.key, job.key]);
  const known = keptReceipts(shelves, place).find(({ key }) => keys.has(key));
  if (!known) return null;
  const { receipt } = known;
  const isThis = receipt.organization.name === request.organization.name && isSame(receipt.roles, request.roles);
  return settle(job, known.key, receipt, !isThis);
}

function settle({ shelves, place }: Job, key: string, receipt: Receipt, earlier: boolean): Outcome {
  const lasts = keepReceipt(shelves, place, { key, receipt });
  settleDraft(shelves, place, key);
  dropSending(shelves, place);
  return { status: 'received', receipt, earlier, lasts };
}

/**
 * A key that came with another body before was received with that body, by an answer that got lost: that body is sent
 * once more, so that the reader has a receipt of what there is.
 */
async function deliver(
  job: Job,
  { key, bodies, proof, since }: Sending,
  request: PledgeRequest,
): Promise<{ receipt: Receipt; body: PledgeRequest }> {
  let reason: unknown;
  for (const body of [request, ...bodies.filter((one) => one !== request).reverse()]) {
    try {
      return {
        receipt: await prove(job, key, {
          ...body,
          proof: { ...(proof ?? job.proof), elapsed: Math.max(0, Date.now() - since) },
        }),
        body,
      };
    } catch (error) {
      if (problemOf(error).type !== PROBLEM.keyReused) throw error;
      reason = error;
    }
  }
  throw reason;
}

/** Sends a body with the solution of the challenge, where there is one. A solution that no longer counts is made anew, once. */
async function prove(job: Job, key: string, body: PledgeRequest): Promise<Receipt> {
  const { client, url, solve } = job;
  for (let again = false; ; again = true) {
    try {
      const altcha = solve && { altcha: await solve() };
      return await post(client, url, key, altcha ? { ...body, proof: { ...body.proof, ...altcha } } : body);
    } catch (error) {
      if (problemOf(error).type !== PROBLEM.proofNeeded || !solve || again) throw error;
    }
  }
}

/** How long to wait for a pledge that the endpoint is still taking, in milliseconds. */
const IN_FLIGHT = [500, 1_500];

async function post(client: Client, url: string, key: string, body: PledgeRequest): Promise<Receipt> {
  const options: SendOptions = { method: 'POST', body, headers: { 'Idempotency-Key': `"${key}"` }, retry: ONCE };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await client.send(url, readReceipt, options);
    } catch (error) {
      const wait = IN_FLIGHT[attempt];
      if (problemOf(error).type !== PROBLEM.keyInFlight || wait === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
