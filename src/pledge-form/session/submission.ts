import type { Client } from '../../client/index.js';
import { isSettled } from '../../client/outbox/draft-storage.js';
import { type SubmissionOutcome, submit } from '../../client/outbox/outbox.js';
import { loadReceipts } from '../../client/outbox/receipt-storage.js';
import { loadSubmission, pauseSubmission } from '../../client/outbox/submission-record.js';
import type { Initiative, PledgeRequest } from '../../contract/index.js';
import { check } from './validate.js';
import { chosen, type Field } from './draft.js';
import { saying } from '../messages/deferred/message.js';
import { EDITING, type Editing, type Pledging, type Trouble } from './pledge-session.js';
import { troubleOf, unsolved } from './problem-messages.js';
import { requestOf } from './pledge-request.js';
import { roleRange } from '../../domain/initiative-rules.js';
import { shelves } from './browser-storage.js';

export { discardQuestion, summary, underWay } from '../form/error-summary.js';
export { troubleStyles as styles } from '../form/error-summary.styles.js';

/** Loaded on demand: what checks a pledge and sends it. The draft and its key are kept without it. */

/** With what a pledge is sent, as of now; `null` while there is nowhere to send it. */
export type Way = () => {
  readonly client: Client;
  readonly url: string;
  readonly challenge: string | null;
  readonly initiative: Initiative;
} | null;

/** Checks a field anew. A fault goes as soon as it is mended, and none comes while typing. */
export function recheck(pledging: Pledging, field: Field, initiative: Initiative, left = false): void {
  const now = check(pledging.draft, initiative);
  const faults = { ...pledging.faults };
  // The two ways to reach a person are judged together.
  for (const one of field === 'email' || field === 'telephone' ? (['telephone', 'email'] as const) : [field]) {
    if (left || !now[one]) faults[one] = now[one];
  }
  if (left) pledging.spoken = faults[field] ?? null;
  pledging.faults = faults;
  pledging.changed();
}

/** Checks a field that is left. Of what is ticked it says only that it is too much: more may be on its way. */
export function leaveField(pledging: Pledging, { name, type }: HTMLInputElement, initiative: Initiative): void {
  const ticked = type === 'checkbox' || type === 'radio';
  if (ticked && (name !== 'roles' || chosen(pledging.draft, initiative).length <= roleRange(initiative).max)) return;
  recheck(pledging, name as Field, initiative, true);
}

/** Checks the draft and sends it, unless it is being sent. Whether it was sent. */
export async function press(pledging: Pledging, way: Way, website: string): Promise<boolean> {
  const initiative = way()?.initiative;
  if (pledging.phase.status !== 'editing' || !initiative) return false;
  const faults = check(pledging.draft, initiative);
  if (Object.keys(faults).length > 0) {
    fail(pledging, { title: saying((messages) => messages.notReceived), faults, whole: [] });
    return false;
  }
  await run(pledging, way, requestOf(pledging.draft, initiative), website);
  return true;
}

/** Sends what was on its way before the page was left, or waits for its time; nothing that waits for the reader. */
export async function resume(pledging: Pledging, way: Way, now = false): Promise<void> {
  const sending = loadSubmission(shelves, pledging.place);
  if (pledging.phase.status !== 'editing' || !sending || (sending.paused && !now)) return;
  const { next } = sending;
  if (!now && next !== null && next > Date.now()) {
    if (!pledging.phase.waiting) fail(pledging, troubleOf({ type: 'about:blank' }), { next });
    schedule(pledging, way, next);
  } else await run(pledging, way, null, '');
}

/** Leaves it to the reader when to send again: the draft is being changed. */
export function goBack(pledging: Pledging): void {
  if (pledging.phase.status !== 'editing' || !pledging.phase.waiting) return;
  clearTimeout(pledging.timer);
  pauseSubmission(shelves, pledging.place);
  pledging.spoken = saying((messages) => messages.goneBack);
  pledging.set(EDITING);
}

/** Takes over what another tab has made of the draft. */
export function hear(pledging: Pledging): void {
  const { key, place, phase } = pledging;
  if (phase.status !== 'editing') return;
  if (!key || !isSettled(shelves, place, key)) pledging.reread();
  else {
    const receipt = loadReceipts(shelves, place).find((one) => one.key === key)?.receipt;
    pledging.clear();
    if (!receipt) return;
    pledging.set({ status: 'received', receipt, kept: true, earlier: false, withdrawal: 'offered', failure: null });
    for (const host of pledging.hosts) host.received(receipt, false);
  }
}

async function run(pledging: Pledging, way: Way, request: PledgeRequest | null, website: string): Promise<void> {
  const { place } = pledging;
  const to = way();
  if (!to) return;
  clearTimeout(pledging.timer);
  const { client, url, challenge } = to;
  const sent = request ?? loadSubmission(shelves, place)?.bodies.slice(-1)[0];
  const proof = { website, elapsed: Date.now() - pledging.since };
  const solve = challenge === null ? null : () => solveNow(pledging, client, challenge);
  pledging.faults = {};
  pledging.spoken = null;
  pledging.discarding = false;
  const before = request === null && pledging.phase.status === 'editing' ? pledging.phase : null;
  pledging.set({ status: 'sending', cancel: null, before });
  if (pledging.key === null) pledging.write(pledging.draft);
  const outcome = await submit({
    client,
    url,
    scope: place,
    storage: shelves,
    request,
    key: pledging.key ?? '',
    proof,
    solve,
  });
  if (outcome.status === 'received') receive(pledging, outcome, JSON.stringify(sent), to.initiative);
  else if (outcome.status === 'idle') pledging.set(EDITING);
  else {
    pledging.reread();
    const waiting = outcome.status === 'waiting' ? { next: outcome.next } : null;
    fail(pledging, troubleOf(outcome.problem), waiting);
    if (waiting?.next) schedule(pledging, way, waiting.next);
  }
}

/** A challenge is solved in the reader's sight, and can be called off. */
async function solveNow(pledging: Pledging, client: Client, challenge: string): Promise<string> {
  const calledOff = new AbortController();
  const before = pledging.phase.status === 'sending' ? pledging.phase.before : null;
  pledging.set({ status: 'sending', cancel: () => calledOff.abort(), before });
  try {
    const { solve } = await import('./challenge.lazy.js');
    return await solve(client, challenge, calledOff.signal);
  } catch (error) {
    throw unsolved(error);
  } finally {
    pledging.set({ status: 'sending', cancel: null, before });
  }
}

function receive(
  pledging: Pledging,
  { receipt, earlier, lasts }: Extract<SubmissionOutcome, { status: 'received' }>,
  sent: string,
  initiative: Initiative,
): void {
  // What was typed while it was being sent, or changed since, is not what was received: it stays.
  const { draft } = pledging;
  const isOther = earlier || JSON.stringify(requestOf(draft, initiative)) !== sent;
  pledging.clear();
  if (isOther) pledging.write(draft);
  pledging.set({ status: 'received', receipt, kept: lasts, earlier, withdrawal: 'offered', failure: null });
  let first = true;
  for (const host of pledging.hosts) {
    host.received(receipt, first);
    first = false;
  }
}

function fail(pledging: Pledging, trouble: Trouble, waiting: Editing['waiting'] = null): void {
  pledging.faults = trouble.faults;
  pledging.spoken = null;
  pledging.set({ status: 'editing', trouble, waiting });
}

function schedule(pledging: Pledging, way: Way, next: number): void {
  clearTimeout(pledging.timer);
  if (pledging.hosts.size > 0) pledging.timer = setTimeout(() => void resume(pledging, way, true), next - Date.now());
}
