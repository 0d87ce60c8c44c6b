import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { copyText } from '../../base/dom/clipboard.js';
import { saveText } from '../../base/dom/download.js';
import { LazyModule } from '../../base/lazy-module.js';
import { renderFactList } from '../../base/parts/fact-list.js';
import type * as QrCode from '../../base/parts/qr-code.lazy.js';
import type { Initiative, Receipt } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { moveFocus } from '../form/focus.js';
import { type DeferredFormMessages, deferredFormMessages } from '../messages/deferred/index.js';
import { isEmptyDraft } from '../session/draft.js';
import type { PledgeSession } from '../session/pledge-session.js';
import type { SessionController } from '../session/session-controller.js';
import type { ReceivedPhase } from '../session/session-state.js';
import { changeReceived, showReceipt } from '../session/transitions.js';
import type * as ReceiptPrint from './receipt-print.lazy.js';
import { receiptFacts, receiptText } from './receipt-text.js';
import { forgetReceipt, renderWithdrawalQuestion } from './withdrawal.js';

export { receiptViewStyles as styles } from './receipt-view.styles.js';
export { showLatestReceipt } from './withdrawal.js';

/** Loaded on demand: a receipt, the buttons to copy, save, print and withdraw it, and the other receipts on this device. */
export class ReceiptView implements ReactiveController {
  readonly #sessions: SessionController;
  readonly #qrCode: LazyModule<typeof QrCode>;
  readonly #print: LazyModule<typeof ReceiptPrint>;
  #loadedQrCode: typeof QrCode | null = null;
  /** Text copied last, and whether the browser copied it; else it is selected. */
  #copied: { readonly text: 'code' | 'receipt'; readonly isCopied: boolean } | null = null;

  constructor(sessions: SessionController) {
    const { element } = sessions.pledge;
    this.#sessions = sessions;
    this.#qrCode = new LazyModule(element, () => import('../../base/parts/qr-code.lazy.js'));
    this.#print = new LazyModule(element, () => import('./receipt-print.lazy.js'));
    element.addController(this);
  }

  hostUpdate(): void {
    const phase = this.#sessions.session?.state.phase;
    const isDrawn = phase?.status === 'received' && !isWithdrawn(phase.receipt);
    this.#loadedQrCode = isDrawn ? this.#qrCode.get() : null;
  }

  render(session: PledgeSession, phase: ReceivedPhase, initiative: Initiative, context: FormContext): TemplateResult {
    const { receipt, isEarlierVersion, withdrawal } = phase;
    const messages = deferredFormMessages(context.language);
    const isGone = isWithdrawn(receipt);
    const awaitsModeration = initiative.pledges?.moderation && receipt.state === 'received';
    const token = isGone ? null : receipt.withdrawalToken;
    const isAsking = withdrawal === 'asked' || withdrawal === 'sending';
    return html`<section class="receipt" part="receipt" id="receipt" tabindex="-1" aria-labelledby="received">
      <h3 id="received" class=${isGone ? 'gone' : 'done'}>${isGone ? messages.withdrawn : messages.received}</h3>
      ${isEarlierVersion && !isGone ? html`<p class="important">${messages.earlier}</p>` : nothing}
      ${awaitsModeration ? html`<p class="important">${messages.moderated}</p>` : nothing}
      <div class="slip">
        ${renderFactList(receiptFacts(receipt, initiative, context))}
        ${this.#loadedQrCode?.renderQrCode(receiptText(receipt, initiative, context), messages.qr)}
      </div>
      ${token ? this.#renderCode(token, messages) : nothing} ${renderRetention(phase, messages)}
      ${
        isAsking
          ? renderWithdrawalQuestion(session, phase, this.#sessions.pledge, context.language)
          : this.#renderActions(session, phase, initiative, context)
      }
      ${this.#renderOthers(session, phase, messages)}
    </section>`;
  }

  /** Renders the withdrawal code. A field, so that it can be selected and copied where a button may not. */
  #renderCode(token: string, messages: DeferredFormMessages): TemplateResult {
    return html`<div class="field code">
      <label for="code">${messages.code}</label>
      <p class="hint" id="code-hint">${messages.keepCode}</p>
      <div class="copy">
        <input id="code" readonly spellcheck="false" autocomplete="off" aria-describedby="code-hint" .value=${token} />
        <button type="button" class="button" @click=${() => this.#copy('code', token)}>${messages.copy}</button>
      </div>
      ${this.#renderCopied('code', messages)}
    </div>`;
  }

  #renderCopied(text: 'code' | 'receipt', messages: DeferredFormMessages): TemplateResult {
    const copied = this.#copied?.text === text ? this.#copied : null;
    return html`<p class="hint" role="status">${copied && (copied.isCopied ? messages.copied : messages.selected)}</p>`;
  }

  #renderActions(
    session: PledgeSession,
    phase: ReceivedPhase,
    initiative: Initiative,
    context: FormContext,
  ): TemplateResult {
    const { receipt, retention } = phase;
    const messages = deferredFormMessages(context.language);
    const isGone = isWithdrawn(receipt);
    const text = (withCode: boolean): string => receiptText(receipt, initiative, context, withCode);
    const button = (label: string, act: () => void, id?: string): TemplateResult =>
      html`<button type="button" class="button" id=${ifDefined(id)} @click=${act}>${label}</button>`;
    return html`
      ${
        isGone
          ? nothing
          : html`<div class="actions">
                ${button(messages.print, () => void this.#printReceipt(receipt, initiative, context))}
                ${button(messages.save, () => saveText(text(true), messages.file(receipt.number)))}
                ${button(messages.copyReceipt, () => this.#copy('receipt', text(false)))}
              </div>
              ${this.#renderCopied('receipt', messages)}`
      }
      <div class="actions">
        ${button(isEmptyDraft(session.state.draft) ? messages.another : messages.back, () => {
          session.dispatch(showReceipt(null));
          this.#moveFocus('respond');
        })}
        ${
          receipt.withdrawalToken && !isGone
            ? button(
                messages.withdraw,
                () => {
                  session.dispatch(changeReceived(phase, { withdrawal: 'asked' }));
                  this.#moveFocus('question');
                },
                'withdraw',
              )
            : nothing
        }
        ${
          retention === 'stored'
            ? button(messages.forget, () => {
                forgetReceipt(session, phase);
                this.#moveFocus('receipt');
              })
            : nothing
        }
      </div>
    `;
  }

  #renderOthers(
    session: PledgeSession,
    { receipt: { number }, receipts }: ReceivedPhase,
    messages: DeferredFormMessages,
  ): TemplateResult | typeof nothing {
    const others = receipts.filter(({ receipt }) => receipt.number !== number);
    if (others.length === 0) return nothing;
    const show = (receipt: Receipt): void => {
      this.#copied = null;
      session.dispatch(showReceipt(receipt, receipts));
      this.#moveFocus('receipt');
    };
    return html`<div>
      <h4>${messages.others}</h4>
      <ul class="others">
        ${others.map(
          ({ receipt }) =>
            html`<li>
              <button type="button" class="link" @click=${() => show(receipt)}>
                ${messages.other(receipt.number, receipt.organization.name)}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  get #element() {
    return this.#sessions.pledge.element;
  }

  readonly #moveFocus = (id: string): void => void moveFocus(this.#element, id);

  #copy(text: 'code' | 'receipt', content: string): void {
    const { renderRoot } = this.#element;
    const field = text === 'code' ? renderRoot.querySelector<HTMLInputElement>('#code') : null;
    this.#copied = { text, isCopied: copyText(content, renderRoot, field) };
    this.#element.requestUpdate();
  }

  async #printReceipt(receipt: Receipt, initiative: Initiative, context: FormContext): Promise<void> {
    const [print, qrCode] = await Promise.all([this.#print.load(), this.#qrCode.load()]);
    print?.printReceipt(this.#element.renderRoot, receipt, initiative, context, qrCode);
  }
}

const isWithdrawn = ({ state }: Receipt): boolean => state === 'withdrawn';

/** Renders whether the receipt will still be on this device when the page is left. */
function renderRetention(
  { retention, receipt }: ReceivedPhase,
  messages: DeferredFormMessages,
): TemplateResult | typeof nothing {
  if (isWithdrawn(receipt) && retention !== 'deleted') return nothing;
  const text = { stored: messages.keptReceipt, refused: messages.notKept, deleted: messages.forgotten }[retention];
  return html`<p class=${retention === 'stored' ? 'small muted' : 'important'}>${text}</p>`;
}
