import { html, type TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Client } from '../../client/index.js';
import { readReceipt } from '../../contract/read.js';
import { deleteReceipt, saveReceipt, loadReceipts } from '../../client/outbox/receipt-storage.js';
import { isRefusal, toProblem } from '../../client/outbox/problem-kind.js';
import type { Receipt } from '../../contract/index.js';
import { message } from '../messages/deferred/message.js';
import { EDITING, type PledgeSession, type ReceivedPhase } from '../session/pledge-session.js';
import { browserStorage } from '../session/browser-storage.js';
import { deferredFormMessages } from '../messages/deferred/index.js';

/** Where to withdraw, as of now, and what to do once it is done. */
export interface WithdrawalContext {
  readonly target: () => { readonly client: Client; readonly url: string } | null;
  readonly onWithdrawn: () => void;
}

/** Shows a receipt that is kept on this device, or goes back to the form. What is typed there stays. */
export function showReceipt(pledging: PledgeSession, receipt: Receipt | null): void {
  if (pledging.phase.status === 'sending') return;
  if (!receipt) pledging.set(EDITING);
  else {
    pledging.set({ status: 'received', receipt, kept: true, earlier: false, withdrawal: 'offered', failure: null });
  }
}

/** Shows the newest receipt on this device. */
export const showLatestReceipt = (pledging: PledgeSession): void =>
  showReceipt(pledging, loadReceipts(browserStorage, pledging.scope)[0]?.receipt ?? null);

/** Lets go of a receipt on this device. It stays in sight until the page is left, to be noted down. */
export function forgetReceipt(pledging: PledgeSession, received: ReceivedPhase): void {
  deleteReceipt(browserStorage, pledging.scope, received.receipt.number);
  pledging.set({ ...received, kept: null });
}

/** Withdraws what was received. */
async function withdraw(
  pledging: PledgeSession,
  received: ReceivedPhase,
  { target, onWithdrawn }: WithdrawalContext,
): Promise<void> {
  const to = target();
  if (!to || received.withdrawal !== 'asked') return;
  pledging.set({ ...received, withdrawal: 'sending', failure: null });
  const { number, withdrawalToken, checkCode } = received.receipt;
  try {
    const headers = { Authorization: `Bearer ${withdrawalToken ?? ''}` };
    const answer = await to.client.send(`${to.url}/${number}`, readReceipt, { method: 'DELETE', headers });
    const receipt: Receipt = { ...answer, checkCode: answer.checkCode ?? checkCode, state: 'withdrawn' };
    const key = loadReceipts(browserStorage, pledging.scope).find((one) => one.receipt.number === number)?.key;
    if (key) saveReceipt(browserStorage, pledging.scope, { key, receipt });
    pledging.set({ ...received, receipt, withdrawal: 'done', failure: null });
    onWithdrawn();
  } catch (error) {
    const refused = isRefusal(toProblem(error));
    const failure = message((messages) => (refused ? messages.cannotWithdraw : messages.notWithdrawn));
    pledging.set({ ...received, withdrawal: 'asked', failure });
  }
}

/** The second step of a withdrawal. */
export function renderWithdrawalQuestion(
  pledging: PledgeSession,
  received: ReceivedPhase,
  withdrawing: WithdrawalContext,
  focus: (id: string) => void,
  language: Language,
): TemplateResult {
  const messages = deferredFormMessages(language);
  const sending = received.withdrawal === 'sending';
  const keep = (): void => {
    if (sending) return;
    pledging.set({ ...received, withdrawal: 'offered', failure: null });
    focus('withdraw');
  };
  return html`<div class="question" id="question" tabindex="-1" role="group" aria-labelledby="sure">
    <p id="sure">${messages.sure}</p>
    <p class="error" role="status">${received.failure?.(language)}</p>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        aria-disabled=${sending ? 'true' : 'false'}
        @click=${() => void withdraw(pledging, received, withdrawing)}
      >
        ${sending ? messages.withdrawing : messages.confirm}
      </button>
      <button type="button" class="button" aria-disabled=${sending ? 'true' : 'false'} @click=${keep}>
        ${messages.cancel}
      </button>
    </div>
  </div>`;
}
