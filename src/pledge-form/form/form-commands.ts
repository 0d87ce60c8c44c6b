import { type Field, isField } from '../session/draft.js';
import { fillIn } from '../session/fill-in.js';
import type { SessionController } from '../session/session-controller.js';
import type { PledgeSession } from '../session/pledge-session.js';
import { pauseRetries, submitDraft } from '../session/submission.js';
import { askDiscard as askingDiscard, discard } from '../session/transitions.js';
import { moveFocus } from './focus.js';

/** The form that commands act on. */
export interface CommandTarget {
  readonly sessions: SessionController;
  readonly loadReceipt: () => Promise<unknown>;
}

/** Submits the draft, unless one is being submitted. */
export async function pressSubmit(form: CommandTarget): Promise<void> {
  const { session, pledge } = form.sessions;
  if (session?.state.phase.status !== 'editing') return;
  const { renderRoot } = pledge.element;
  const initiative = pledge.initiative();
  // However it came there: what a password manager fills in may be told by no event.
  const fields = [...renderRoot.querySelectorAll('input, textarea')].filter(isField);
  if (initiative) session.dispatch(fillIn(fields, initiative));
  const honeypot = renderRoot.querySelector<HTMLInputElement>('[name="website"]');
  const website = honeypot?.value ?? '';
  // A person whose browser filled it in has it empty the next time.
  if (honeypot) honeypot.value = '';
  await showOutcome(form, session, await submitDraft(session, pledge.findTarget, website));
}

/** Sends the pending submission now. */
export async function tryNow(form: CommandTarget): Promise<void> {
  const { session } = form.sessions;
  await form.sessions.resume(true);
  if (session) await showOutcome(form, session, true);
}

/** Goes back to editing: nothing is sent again until the reader presses. */
export const returnToEditing = (form: CommandTarget): void => act(form, 'respond', pauseRetries);

/** Asks whether to discard the draft, or withdraws the question. */
export const askDiscard = (form: CommandTarget, isAsked: boolean): void =>
  act(form, isAsked ? 'discarding' : 'discard', (session) => session.dispatch(askingDiscard(isAsked)));

/** Discards the draft. */
export const discardDraft = (form: CommandTarget): void => act(form, 'respond', (session) => session.dispatch(discard));

/** Moves the focus to a field: to the first role that can be chosen, for one. */
export function focusField({ sessions }: CommandTarget, field: Field): void {
  const element = sessions.pledge.element.renderRoot.querySelector<HTMLElement>(`#${field}`);
  (element?.querySelector<HTMLElement>('input:enabled') ?? element)?.focus();
}

/** Acts on the session, and moves the focus to what came of it. */
function act({ sessions }: CommandTarget, focusId: string, change: (session: PledgeSession) => void): void {
  if (sessions.session) change(sessions.session);
  void moveFocus(sessions.pledge.element, focusId);
}

/** Moves the focus to the outcome of an attempt; `wasSent` is whether the draft passed validation. */
async function showOutcome(
  { sessions, loadReceipt }: CommandTarget,
  session: PledgeSession,
  wasSent: boolean,
): Promise<void> {
  const { element, reloadCounts } = sessions.pledge;
  const { fieldErrors, phase } = session.state;
  // It may have been refused because a role is full by now, or because there is another notice.
  if (wasSent && (fieldErrors.roles ?? fieldErrors.consent)) void reloadCounts();
  const isReceived = phase.status === 'received';
  // The receipt replaces its placeholder once its code has loaded, and would take the focus away with that.
  if (isReceived) await loadReceipt();
  if (sessions.session === session) await moveFocus(element, isReceived ? 'receipt' : 'summary');
}
