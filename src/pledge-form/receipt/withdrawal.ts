import { html, type TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import type { Client } from '../../client/index.js';
import { readReceipt } from '../../contract/read.js';
import { deleteReceipt, saveReceipt, loadReceipts } from '../../client/outbox/receipt-storage.js';
import { isRefusal, toProblem } from '../../client/outbox/problem-kind.js';
import type { Receipt } from '../../contract/index.js';
import { saying } from '../messages/deferred/message.js';
import { EDITING, type Pledging, type Received } from '../session/pledge-session.js';
import { shelves } from '../session/browser-storage.js';
import { deferredFormMessages } from '../messages/deferred/index.js';

/** Where to withdraw, as of now, and what to do once it is done. */
export interface Withdrawing {
  readonly way: () => { readonly client: Client; readonly url: string } | null;
  readonly done: () => void;
}

/** Shows a receipt that is kept on this device, or goes back to the form. What is typed there stays. */
export function look(pledging: Pledging, receipt: Receipt | null): void {
  if (pledging.phase.status === 'sending') return;
  if (!receipt) pledging.set(EDITING);
  else {
    pledging.set({ status: 'received', receipt, kept: true, earlier: false, withdrawal: 'offered', failure: null });
  }
}

/** Shows the newest receipt on this device. */
export const lookBack = (pledging: Pledging): void =>
  look(pledging, loadReceipts(shelves, pledging.place)[0]?.receipt ?? null);

/** Lets go of a receipt on this device. It stays in sight until the page is left, to be noted down. */
export function forget(pledging: Pledging, received: Received): void {
  deleteReceipt(shelves, pledging.place, received.receipt.number);
  pledging.set({ ...received, kept: null });
}

/** Withdraws what was received. */
async function withdraw(pledging: Pledging, received: Received, { way, done }: Withdrawing): Promise<void> {
  const to = way();
  if (!to || received.withdrawal !== 'asked') return;
  pledging.set({ ...received, withdrawal: 'sending', failure: null });
  const { number, withdrawalToken, checkCode } = received.receipt;
  try {
    const headers = { Authorization: `Bearer ${withdrawalToken ?? ''}` };
    const answer = await to.client.send(`${to.url}/${number}`, readReceipt, { method: 'DELETE', headers });
    const receipt: Receipt = { ...answer, checkCode: answer.checkCode ?? checkCode, state: 'withdrawn' };
    const key = loadReceipts(shelves, pledging.place).find((one) => one.receipt.number === number)?.key;
    if (key) saveReceipt(shelves, pledging.place, { key, receipt });
    pledging.set({ ...received, receipt, withdrawal: 'done', failure: null });
    done();
  } catch (error) {
    const refused = isRefusal(toProblem(error));
    const failure = saying((messages) => (refused ? messages.cannotWithdraw : messages.notWithdrawn));
    pledging.set({ ...received, withdrawal: 'asked', failure });
  }
}

/** The second step of a withdrawal. */
export function question(
  pledging: Pledging,
  received: Received,
  withdrawing: Withdrawing,
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
