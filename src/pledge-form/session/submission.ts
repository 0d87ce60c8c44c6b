import type { Client } from '../../client/index.js';
import { isSettled } from '../../client/outbox/draft-storage.js';
import { type SubmissionOutcome, submit } from '../../client/outbox/outbox.js';
import { loadReceipts } from '../../client/outbox/receipt-storage.js';
import { loadSubmission, pauseSubmission } from '../../client/outbox/submission-record.js';
import type { Initiative, PledgeRequest } from '../../contract/index.js';
import { validate } from './validate.js';
import { chosenRoles, type Field } from './draft.js';
import { message } from '../messages/deferred/message.js';
import { EDITING, type EditingPhase, type PledgeSession, type SubmissionFailure } from './pledge-session.js';
import { describeProblem, toUnsolvedError } from './problem-messages.js';
import { toPledgeRequest } from './pledge-request.js';
import { roleRange } from '../../domain/initiative-rules.js';
import { browserStorage } from './browser-storage.js';

export { renderDiscardQuestion, renderErrorSummary, renderChallengeProgress } from '../form/error-summary.js';
export { errorSummaryStyles as styles } from '../form/error-summary.styles.js';

/** Loaded on demand: what checks a pledge and sends it. The draft and its key are kept without it. */

/** With what a pledge is sent, as of now; `null` while there is nowhere to send it. */
export type SubmitTarget = () => {
  readonly client: Client;
  readonly url: string;
  readonly challenge: string | null;
  readonly initiative: Initiative;
} | null;

/** Checks a field anew. A fault goes as soon as it is mended, and none comes while typing. */
export function revalidate(pledging: PledgeSession, field: Field, initiative: Initiative, left = false): void {
  const now = validate(pledging.draft, initiative);
  const faults = { ...pledging.fieldErrors };
  // The two ways to reach a person are judged together.
  for (const one of field === 'email' || field === 'telephone' ? (['telephone', 'email'] as const) : [field]) {
    if (left || !now[one]) faults[one] = now[one];
  }
  if (left) pledging.announcement = faults[field] ?? null;
  pledging.fieldErrors = faults;
  pledging.changed();
}

/** Checks a field that is left. Of what is ticked it says only that it is too much: more may be on its way. */
export function leaveField(pledging: PledgeSession, { name, type }: HTMLInputElement, initiative: Initiative): void {
  const ticked = type === 'checkbox' || type === 'radio';
  if (ticked && (name !== 'roles' || chosenRoles(pledging.draft, initiative).length <= roleRange(initiative).max))
    return;
  revalidate(pledging, name as Field, initiative, true);
}

/** Checks the draft and sends it, unless it is being sent. Whether it was sent. */
export async function submitDraft(pledging: PledgeSession, way: SubmitTarget, website: string): Promise<boolean> {
  const initiative = way()?.initiative;
  if (pledging.phase.status !== 'editing' || !initiative) return false;
  const faults = validate(pledging.draft, initiative);
  if (Object.keys(faults).length > 0) {
    fail(pledging, { title: message((messages) => messages.notReceived), fieldErrors: faults, generalErrors: [] });
    return false;
  }
  await attempt(pledging, way, toPledgeRequest(pledging.draft, initiative), website);
  return true;
}

/** Sends what was on its way before the page was left, or waits for its time; nothing that waits for the reader. */
export async function resumeSubmission(pledging: PledgeSession, way: SubmitTarget, now = false): Promise<void> {
  const sending = loadSubmission(browserStorage, pledging.scope);
  if (pledging.phase.status !== 'editing' || !sending || (sending.paused && !now)) return;
  const { next } = sending;
  if (!now && next !== null && next > Date.now()) {
    if (!pledging.phase.waiting) fail(pledging, describeProblem({ type: 'about:blank' }), { next });
    schedule(pledging, way, next);
  } else await attempt(pledging, way, null, '');
}

/** Leaves it to the reader when to send again: the draft is being changed. */
export function returnToEditing(pledging: PledgeSession): void {
  if (pledging.phase.status !== 'editing' || !pledging.phase.waiting) return;
  clearTimeout(pledging.timer);
  pauseSubmission(browserStorage, pledging.scope);
  pledging.announcement = message((messages) => messages.goneBack);
  pledging.set(EDITING);
}

/** Takes over what another tab has made of the draft. */
export function syncFromTab(pledging: PledgeSession): void {
  const { key, scope, phase } = pledging;
  if (phase.status !== 'editing') return;
  if (!key || !isSettled(browserStorage, scope, key)) pledging.reread();
  else {
    const receipt = loadReceipts(browserStorage, scope).find((one) => one.key === key)?.receipt;
    pledging.clear();
    if (!receipt) return;
    pledging.set({ status: 'received', receipt, kept: true, earlier: false, withdrawal: 'offered', failure: null });
    for (const host of pledging.subscribers) host.onReceipt(receipt, false);
  }
}

async function attempt(
  pledging: PledgeSession,
  way: SubmitTarget,
  request: PledgeRequest | null,
  website: string,
): Promise<void> {
  const { scope } = pledging;
  const to = way();
  if (!to) return;
  clearTimeout(pledging.timer);
  const { client, url, challenge } = to;
  const sent = request ?? loadSubmission(browserStorage, scope)?.bodies.slice(-1)[0];
  const proof = { website, elapsed: Date.now() - pledging.openedAt };
  const solve = challenge === null ? null : () => solveInSight(pledging, client, challenge);
  pledging.fieldErrors = {};
  pledging.announcement = null;
  pledging.isDiscarding = false;
  const before = request === null && pledging.phase.status === 'editing' ? pledging.phase : null;
  pledging.set({ status: 'sending', cancel: null, before });
  if (pledging.key === null) pledging.write(pledging.draft);
  const outcome = await submit({
    client,
    url,
    scope: scope,
    storage: browserStorage,
    request,
    key: pledging.key ?? '',
    proof,
    solveChallenge: solve,
  });
  if (outcome.status === 'received') receive(pledging, outcome, JSON.stringify(sent), to.initiative);
  else if (outcome.status === 'idle') pledging.set(EDITING);
  else {
    pledging.reread();
    const waiting = outcome.status === 'waiting' ? { next: outcome.next } : null;
    fail(pledging, describeProblem(outcome.problem), waiting);
    if (waiting?.next) schedule(pledging, way, waiting.next);
  }
}

/** A challenge is solved in the reader's sight, and can be called off. */
async function solveInSight(pledging: PledgeSession, client: Client, challenge: string): Promise<string> {
  const calledOff = new AbortController();
  const before = pledging.phase.status === 'sending' ? pledging.phase.before : null;
  pledging.set({ status: 'sending', cancel: () => calledOff.abort(), before });
  try {
    const { solveChallenge } = await import('./challenge.lazy.js');
    return await solveChallenge(client, challenge, calledOff.signal);
  } catch (error) {
    throw toUnsolvedError(error);
  } finally {
    pledging.set({ status: 'sending', cancel: null, before });
  }
}

function receive(
  pledging: PledgeSession,
  { receipt, earlier, lasts }: Extract<SubmissionOutcome, { status: 'received' }>,
  sent: string,
  initiative: Initiative,
): void {
  // What was typed while it was being sent, or changed since, is not what was received: it stays.
  const { draft } = pledging;
  const isOther = earlier || JSON.stringify(toPledgeRequest(draft, initiative)) !== sent;
  pledging.clear();
  if (isOther) pledging.write(draft);
  pledging.set({ status: 'received', receipt, kept: lasts, earlier, withdrawal: 'offered', failure: null });
  let first = true;
  for (const host of pledging.subscribers) {
    host.onReceipt(receipt, first);
    first = false;
  }
}

function fail(pledging: PledgeSession, trouble: SubmissionFailure, waiting: EditingPhase['waiting'] = null): void {
  pledging.fieldErrors = trouble.fieldErrors;
  pledging.announcement = null;
  pledging.set({ status: 'editing', failure: trouble, waiting });
}

function schedule(pledging: PledgeSession, way: SubmitTarget, next: number): void {
  clearTimeout(pledging.timer);
  if (pledging.subscribers.size > 0)
    pledging.timer = setTimeout(() => void resumeSubmission(pledging, way, true), next - Date.now());
}
