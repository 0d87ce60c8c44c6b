import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { LazyModule } from '../../base/lazy-module.js';
import { loadReceipts } from '../../client/outbox/receipt-storage.js';
import type { Initiative, Receipt } from '../../contract/index.js';
import { factList } from '../initiative/initiative-header.js';
import type { FormContext } from '../context/form-context.js';
import type { DeferredFormMessages } from '../messages/deferred/index.js';
import type { PledgeSession, ReceivedPhase } from '../session/pledge-session.js';
import type * as Qr from '../../base/parts/qr-code.lazy.js';
import { receiptRows, receiptText } from './receipt-text.js';
import { copyText, saveText } from '../../base/clipboard.js';
import { browserStorage } from '../session/browser-storage.js';
import type * as Sheet from './receipt-print.lazy.js';
import { forgetReceipt, showReceipt, renderWithdrawalQuestion, type WithdrawalContext } from './withdrawal.js';
import { deferredFormMessages } from '../messages/deferred/index.js';

export { receiptViewStyles as styles } from './receipt-view.styles.js';
export { showLatestReceipt } from './withdrawal.js';

/** Loaded on demand: a receipt, what can be done with it, and the others that are kept on this device. */
export class ReceiptView {
  readonly host: LitElement;
  readonly focus: (id: string) => void;
  readonly #qr: LazyModule<typeof Qr>;
  readonly #sheet: LazyModule<typeof Sheet>;
  /** What was copied last, and whether it was; else it is selected. */
  #copied: { readonly what: 'code' | 'receipt'; readonly done: boolean } | null = null;

  constructor(host: LitElement, focus: (id: string) => void) {
    this.host = host;
    this.focus = focus;

    this.#qr = new LazyModule(host, () => import('../../base/parts/qr-code.lazy.js'));
    this.#sheet = new LazyModule(host, () => import('./receipt-print.lazy.js'));
  }

  view(
    pledging: PledgeSession,
    received: ReceivedPhase,
    initiative: Initiative,
    withdrawing: WithdrawalContext,
    context: FormContext,
  ) {
    const { receipt, earlier, withdrawal } = received;
    const messages = deferredFormMessages(context.language);
    const gone = receipt.state === 'withdrawn';
    const awaitsLook = initiative.pledges?.moderation && receipt.state === 'received' && !gone;
    const token = gone ? null : receipt.withdrawalToken;
    return html`<section class="receipt" part="receipt" id="receipt" tabindex="-1" aria-labelledby="received">
      <h3 id="received" class=${gone ? 'gone' : 'done'}>${gone ? messages.withdrawn : messages.received}</h3>
      ${earlier && !gone ? html`<p class="important">${messages.earlier}</p>` : nothing}
      ${awaitsLook ? html`<p class="important">${messages.moderated}</p>` : nothing}
      <div class="slip">
        ${factList(receiptRows(receipt, initiative, context))}
        ${gone ? nothing : this.#qr.get()?.renderQrCode(receiptText(receipt, initiative, context), messages.qr)}
      </div>
      ${token ? this.#code(token, messages) : nothing} ${renderRetention(received, messages)}
      ${
        withdrawal === 'asked' || withdrawal === 'sending'
          ? renderWithdrawalQuestion(pledging, received, withdrawing, this.focus, context.language)
          : this.#actions(pledging, received, initiative, context)
      }
      ${this.#others(pledging, receipt, messages)}
    </section>`;
  }

  /** The code to keep. A field, so that it can be selected and copied where a button may not. */
  #code(token: string, messages: DeferredFormMessages): TemplateResult {
    return html`<div class="field code">
      <label for="code">${messages.code}</label>
      <p class="hint" id="code-hint">${messages.keepCode}</p>
      <div class="copy">
        <input id="code" readonly spellcheck="false" autocomplete="off" aria-describedby="code-hint" .value=${token} />
        <button type="button" class="button" @click=${() => this.#copy('code', token)}>${messages.copy}</button>
      </div>
      ${this.#said('code', messages)}
    </div>`;
  }

  #said(what: 'code' | 'receipt', messages: DeferredFormMessages): TemplateResult {
    const copied = this.#copied?.what === what ? this.#copied : null;
    return html`<p class="hint" role="status">${copied && (copied.done ? messages.copied : messages.selected)}</p>`;
  }

  #actions(
    pledging: PledgeSession,
    received: ReceivedPhase,
    initiative: Initiative,
    context: FormContext,
  ): TemplateResult {
    const { receipt, kept } = received;
    const messages = deferredFormMessages(context.language);
    const gone = receipt.state === 'withdrawn';
    const text = (withCode: boolean): string => receiptText(receipt, initiative, context, withCode);
    const button = (label: string, act: () => void, id?: string): TemplateResult =>
      html`<button type="button" class="button" id=${ifDefined(id)} @click=${act}>${label}</button>`;
    return html`
      ${
        gone
          ? nothing
          : html`<div class="actions">
                ${button(messages.print, () => void this.#print(receipt, initiative, context))}
                ${button(messages.save, () => saveText(text(true), messages.file(receipt.number)))}
                ${button(messages.copyReceipt, () => this.#copy('receipt', text(false)))}
              </div>
              ${this.#said('receipt', messages)}`
      }
      <div class="actions">
        ${button(pledging.isEmpty ? messages.another : messages.back, () => {
          showReceipt(pledging, null);
          this.focus('join');
        })}
        ${
          receipt.withdrawalToken && !gone
            ? button(messages.withdraw, () => this.#ask(pledging, received), 'withdraw')
            : nothing
        }
        ${
          kept
            ? button(messages.forget, () => {
                forgetReceipt(pledging, received);
                this.focus('receipt');
              })
            : nothing
        }
      </div>
    `;
  }

  #others(
    pledging: PledgeSession,
    { number }: Receipt,
    messages: DeferredFormMessages,
  ): TemplateResult | typeof nothing {
    const others = loadReceipts(browserStorage, pledging.scope).filter(({ receipt }) => receipt.number !== number);
    if (others.length === 0) return nothing;
    const show = (receipt: Receipt): void => {
      this.#copied = null;
      showReceipt(pledging, receipt);
      this.focus('receipt');
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

  #ask(pledging: PledgeSession, received: ReceivedPhase): void {
    pledging.set({ ...received, withdrawal: 'asked', failure: null });
    this.focus('question');
  }

  #copy(what: 'code' | 'receipt', text: string): void {
    const field = what === 'code' ? this.host.renderRoot.querySelector<HTMLInputElement>('#code') : null;
    this.#copied = { what, done: copyText(text, this.host.renderRoot, field) };
    this.host.requestUpdate();
  }

  async #print(receipt: Receipt, initiative: Initiative, context: FormContext): Promise<void> {
    const [sheet, qr] = await Promise.all([this.#sheet.load(), this.#qr.load()]);
    sheet?.printReceipt(this.host.renderRoot, receipt, initiative, context, qr);
  }
}

/** What becomes of the receipt when this page is left. */
function renderRetention(
  { kept, receipt }: ReceivedPhase,
  messages: DeferredFormMessages,
): TemplateResult | typeof nothing {
  if (receipt.state === 'withdrawn' && kept !== null) return nothing;
  const text = kept === null ? messages.forgotten : kept ? messages.keptReceipt : messages.notKept;
  return html`<p class=${kept ? 'small muted' : 'important'}>${text}</p>`;
}
