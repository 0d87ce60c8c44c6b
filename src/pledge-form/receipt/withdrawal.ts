import { html, type TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import { deleteReceipt, loadReceipts, saveReceipt } from '../../client/outbox/receipt-storage.js';
import type { Receipt } from '../../contract/index.js';
import { moveFocus } from '../form/focus.js';
import { deferredFormMessages } from '../messages/deferred/index.js';
import { browserStorage } from '../session/browser-storage.js';
import type { PledgeHost } from '../session/pledge-host.js';
import type { PledgeSession } from '../session/pledge-session.js';
import type { ReceivedPhase } from '../session/session-state.js';
import { changeReceived, replaceReceipts, showReceipt } from '../session/transitions.js';
import { requestWithdrawal, withdrawalErrorMessage } from './withdrawal-request.js';

/** Withdraws the pledge of a receipt, once the reader has confirmed it. */
async function withdraw(
  session: PledgeSession,
  phase: ReceivedPhase,
  { element, findTarget, reloadCounts }: PledgeHost,
): Promise<void> {
  const target = findTarget();
  if (!target || phase.withdrawal !== 'asked') return;
  session.dispatch(changeReceived(phase, { withdrawal: 'sending' }));
  const { number, withdrawalToken, checkCode } = phase.receipt;
  try {
    const answer = await requestWithdrawal(target, number, withdrawalToken ?? '');
    const receipt: Receipt = { ...answer, checkCode: answer.checkCode ?? checkCode, state: 'withdrawn' };
    storeWithdrawn(session, receipt);
    const receipts = loadReceipts(browserStorage, session.scope);
    session.adopt(changeReceived(phase, { receipt, receipts, withdrawal: 'done' }));
    void reloadCounts();
    void moveFocus(element, 'receipt');
  } catch (error) {
    const withdrawalError = withdrawalErrorMessage(error);
    session.dispatch(changeReceived(phase, { withdrawal: 'asked', withdrawalError }));
  }
}

/** Shows the receipt of a pledge that was withdrawn by its number and code, whether it was on this device or not. */
export function showWithdrawn(session: PledgeSession, answer: Receipt, { element, reloadCounts }: PledgeHost): void {
  const receipt: Receipt = { ...answer, state: 'withdrawn' };
  storeWithdrawn(session, receipt);
  session.dispatch(showReceipt(receipt, loadReceipts(browserStorage, session.scope)));
  void reloadCounts();
  void moveFocus(element, 'receipt');
}

function storeWithdrawn({ scope }: PledgeSession, receipt: Receipt): void {
  const stored = loadReceipts(browserStorage, scope).find((other) => other.receipt.number === receipt.number);
  if (stored) saveReceipt(browserStorage, scope, { key: stored.key, receipt });
}

/** Deletes a receipt from this device. It stays in sight until the page is left, to be noted down. */
export function forgetReceipt(session: PledgeSession, phase: ReceivedPhase): void {
  deleteReceipt(browserStorage, session.scope, phase.receipt.number);
  const receipts = loadReceipts(browserStorage, session.scope);
  session.adopt(changeReceived(phase, { receipts, retention: 'deleted' }));
  session.adopt(replaceReceipts(receipts));
}

/** Shows the newest receipt on this device. */
export function showLatestReceipt(session: PledgeSession): void {
  const receipts = loadReceipts(browserStorage, session.scope);
  session.dispatch(showReceipt(receipts[0]?.receipt ?? null, receipts));
}

/** Renders the second step of a withdrawal. */
export function renderWithdrawalQuestion(
  session: PledgeSession,
  phase: ReceivedPhase,
  pledge: PledgeHost,
  language: Language,
): TemplateResult {
  const messages = deferredFormMessages(language);
  const isSending = phase.withdrawal === 'sending';
  const keepPledge = (): void => {
    if (isSending) return;
    session.dispatch(changeReceived(phase, { withdrawal: 'offered' }));
    void moveFocus(pledge.element, 'withdraw');
  };
  return html`<div class="question" id="question" tabindex="-1" role="group" aria-labelledby="sure">
    <p id="sure">${messages.sure}</p>
    <p class="error" role="status">${phase.withdrawalError?.(language)}</p>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        aria-disabled=${isSending ? 'true' : 'false'}
        @click=${() => void withdraw(session, phase, pledge)}
      >
        ${isSending ? messages.withdrawing : messages.confirm}
      </button>
      <button type="button" class="button" aria-disabled=${isSending ? 'true' : 'false'} @click=${keepPledge}>
        ${messages.cancel}
      </button>
    </div>
  </div>`;
}
