import type { Client } from '../../client/index.js';
import { submit } from '../../client/outbox/outbox.js';
import { loadReceipts } from '../../client/outbox/receipt-storage.js';
import { loadSubmission, pauseSubmission } from '../../client/outbox/submission-record.js';
import type { Initiative, PledgeRequest } from '../../contract/index.js';
import { isAcceptedCreditCode } from '../../domain/credit-code.js';
import { roleRange } from '../../domain/initiative-rules.js';
import { toJson } from '../../domain/to-json.js';
import { message } from '../messages/deferred/message.js';
import { browserStorage } from './browser-storage.js';
import { chosenRoles, type Field } from './draft.js';
import { toPledgeRequest } from './pledge-request.js';
import type { PledgeHost } from './pledge-host.js';
import type { PledgeSession } from './pledge-session.js';
import { describeProblem, toUnsolvedError } from './problem-messages.js';
import { syncDraft } from './tab-sync.js';
import {
  endSubmission,
  fail,
  receive,
  receivedPhase,
  returnToEditing,
  showChallenge,
  showFieldErrors,
  startSubmission,
} from './transitions.js';
import { validate } from './validate.js';

/** Validates a field again. An error goes as soon as it is corrected, and none appears while the reader types. */
export function revalidate(session: PledgeSession, field: Field, initiative: Initiative, hasLeft = false): void {
  const { draft, fieldErrors: previous } = session.state;
  const current = validate(draft, initiative);
  const fieldErrors = { ...previous };
  // The two ways to reach a person are validated together.
  for (const name of field === 'email' || field === 'telephone' ? (['telephone', 'email'] as const) : [field]) {
    // What the endpoint has said of a field stays until another text is typed into it.
    if (hasLeft === Boolean(current[name])) fieldErrors[name] = current[name];
  }
  session.dispatch(showFieldErrors(fieldErrors, hasLeft ? (fieldErrors[field] ?? null) : undefined));
}

/**
 * Validates a field that the reader leaves. Of boxes it says only that too many are ticked: the reader may be about to tick
 * more.
 */
export function leaveField(session: PledgeSession, { name, type }: HTMLInputElement, initiative: Initiative): void {
  const isBox = type === 'checkbox' || type === 'radio';
  const { max } = roleRange(initiative);
  if (isBox && (name !== 'roles' || chosenRoles(session.state.draft, initiative).length <= max)) return;
  revalidate(session, name as Field, initiative, true);
}

/**
 * Validates the draft and sends it, unless it is being sent.
 *
 * @param website content of the honeypot
 * @returns whether it was sent
 */
export async function submitDraft(
  session: PledgeSession,
  findTarget: PledgeHost['findTarget'],
  website: string,
): Promise<boolean> {
  const initiative = findTarget()?.initiative;
  const { phase, draft, key, fieldErrors: shown } = session.state;
  if (phase.status !== 'editing' || !initiative) return false;
  const fieldErrors = { ...validate(draft, initiative) };
  // An unusual code is told once: it belongs to a real organization, which has looked at it again.
  if (shown.creditCode && isAcceptedCreditCode(draft.creditCode)) delete fieldErrors.creditCode;
  // A draft has a key from its first letter on, and is not valid without any.
  if (key === null || Object.keys(fieldErrors).length > 0) {
    session.dispatch(fail({ title: message((messages) => messages.notReceived), fieldErrors, generalErrors: [] }));
    return false;
  }
  const request = toPledgeRequest(draft, initiative);
  await attempt(session, findTarget, { key, request, sent: request, website });
  return true;
}

/**
 * Sends the submission that was pending before the page was left, or waits for its time.
 *
 * @param isNow whether to send at once, whatever it waits for; else nothing is sent that waits for the reader
 */
export async function resumeSubmission(
  session: PledgeSession,
  findTarget: PledgeHost['findTarget'],
  isNow = false,
): Promise<void> {
  const record = loadSubmission(browserStorage, session.scope);
  const { phase } = session.state;
  if (phase.status !== 'editing' || !record || (record.isPaused && !isNow)) return;
  const { retryAt, bodies } = record;
  if (!isNow && retryAt !== null && retryAt > Date.now()) {
    if (!phase.pending) session.dispatch(fail(describeProblem({ type: 'about:blank' }), { retryAt }));
  } else {
    const key = session.state.key ?? record.key;
    await attempt(session, findTarget, { key, request: null, sent: bodies[bodies.length - 1], website: '' });
  }
}

/** Stops attempts that the reader does not ask for, since the draft is being changed. */
export function pauseRetries(session: PledgeSession): void {
  const { phase } = session.state;
  if (phase.status !== 'editing' || !phase.pending) return;
  pauseSubmission(browserStorage, session.scope);
  session.dispatch(returnToEditing(message((messages) => messages.goneBack)));
}

interface Attempt {
  /** The draft's key. */
  readonly key: string;
  /** The pledge as it is now; `null` to send the pending one. */
  readonly request: PledgeRequest | null;
  /** The pledge that is sent. */
  readonly sent: PledgeRequest | undefined;
  readonly website: string;
}

async function attempt(
  session: PledgeSession,
  findTarget: PledgeHost['findTarget'],
  { key, request, sent, website }: Attempt,
): Promise<void> {
  const { scope } = session;
  const target = findTarget();
  // The form may show another initiative by now.
  if (target?.initiative.id !== scope.initiative) return;
  const { client, url, challenge, initiative } = target;
  session.dispatch(startSubmission(request === null));
  const outcome = await submit({
    client,
    url,
    scope,
    storage: browserStorage,
    request,
    key,
    proof: { website, elapsed: Date.now() - session.openedAt },
    solveChallenge: challenge === null ? null : () => solveInSight(session, client, challenge),
  });
  if (outcome.status === 'idle') session.adopt(endSubmission);
  else if (outcome.status === 'received') {
    const { receipt, isEarlierVersion, isStored } = outcome;
    const { draft } = session.state;
    const receipts = loadReceipts(browserStorage, scope);
    const retention = isStored ? 'stored' : 'refused';
    session.adopt(receive({ ...receivedPhase(receipt, receipts), retention, isEarlierVersion }));
    // What was typed while it was being sent, or changed since, is not what was received: it stays, as another pledge.
    const isOther = isEarlierVersion || toJson(toPledgeRequest(draft, initiative)) !== toJson(sent);
    if (isOther) session.dispatch(() => ({ draft }));
    session.announceReceipt(receipt, true);
  } else {
    const pending = outcome.status === 'waiting' ? { retryAt: outcome.retryAt } : null;
    const isPending = outcome.status === 'waiting' || outcome.isPending;
    // Another tab may have typed meanwhile.
    syncDraft(session);
    session.adopt(fail(describeProblem(outcome.problem), pending, { key: outcome.key, isPending }));
  }
}

/** Solves a challenge in the reader's sight, who can cancel it. */
async function solveInSight(session: PledgeSession, client: Client, challenge: string): Promise<string> {
  const cancellation = new AbortController();
  session.dispatch(showChallenge(() => cancellation.abort()));
  try {
    const { solveChallenge } = await import('./challenge.lazy.js');
    return await solveChallenge(client, challenge, cancellation.signal);
  } catch (error) {
    throw toUnsolvedError(error);
  } finally {
    session.dispatch(showChallenge(null));
  }
}
