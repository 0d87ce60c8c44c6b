import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { saveText } from '../../base/dom/download.js';
import type { Initiative } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { deferredFormMessages } from '../messages/deferred/index.js';
import { isEmptyDraft } from '../session/draft.js';
import type { PledgeSession } from '../session/pledge-session.js';
import type { ReceivedPhase } from '../session/session-state.js';
import { changeReceived, showReceipt } from '../session/transitions.js';
import { receiptText } from './receipt-text.js';
import { forgetReceipt } from './withdrawal.js';

/** Text copied last, and whether the browser copied it; else it is selected. */
export interface CopiedText {
  readonly text: 'code' | 'receipt';
  readonly isCopied: boolean;
}

/** Acts on a receipt that take more than the session. */
export interface ReceiptCommands {
  /** Whether the receipt was copied; `null` before that. */
  readonly copied: CopiedText | null;
  readonly copyReceipt: () => void;
  readonly moveFocus: (id: string) => void;
  readonly printReceipt: () => Promise<void>;
  readonly printKeepsake: () => Promise<void>;
}

/** Renders everything that can be done with a receipt besides what stands out. A withdrawn one leads back to the form. */
export function renderReceiptActions(
  session: PledgeSession,
  phase: ReceivedPhase,
  initiative: Initiative,
  context: FormContext,
  { copied, copyReceipt, moveFocus, printReceipt, printKeepsake }: ReceiptCommands,
): TemplateResult {
  const { receipt, retention } = phase;
  const messages = deferredFormMessages(context.language);
  const button = (label: string, act: () => void, id?: string): TemplateResult =>
    html`<button type="button" class="button" id=${ifDefined(id)} @click=${act}>${label}</button>`;
  const back = button(isEmptyDraft(session.state.draft) ? messages.another : messages.back, () => {
    session.dispatch(showReceipt(null));
    moveFocus('respond');
  });
  const forget =
    retention === 'stored'
      ? button(messages.forget, () => {
          forgetReceipt(session, phase);
          moveFocus('receipt');
        })
      : nothing;
  if (receipt.state === 'withdrawn') return html`<div class="actions">${back} ${forget}</div>`;
  const askWithdrawal = (): void => {
    session.dispatch(changeReceived(phase, { withdrawal: 'asked' }));
    moveFocus('question');
  };
  return html`<details class="more">
    <summary>${messages.more}</summary>
    <div class="actions">
      ${button(messages.printKeepsake, () => void printKeepsake())} ${button(messages.print, () => void printReceipt())}
      ${button(messages.save, () => saveText(receiptText(receipt, initiative, context, true), messages.file(receipt.number)))}
      ${button(messages.copyReceipt, copyReceipt)}
    </div>
    <p class="hint" role="status">${copied && (copied.isCopied ? messages.copied : messages.selected)}</p>
    <div class="actions">
      ${back} ${receipt.withdrawalToken ? button(messages.withdraw, askWithdrawal, 'withdraw') : nothing} ${forget}
    </div>
  </details>`;
}
