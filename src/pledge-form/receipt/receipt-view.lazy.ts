import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { copyText } from '../../base/dom/clipboard.js';
import { LazyModule } from '../../base/lazy/lazy-module.js';
import { renderFactList } from '../../base/parts/fact-list.js';
import type * as QrCode from '../../base/parts/qr-code.lazy.js';
import type { Initiative, Receipt } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { errorStyles } from '../form/error.styles.js';
import { moveFocus } from '../form/focus.js';
import { type DeferredFormMessages, deferredFormMessages } from '../messages/deferred/index.js';
import type { PledgeSession } from '../session/pledge-session.js';
import type { SessionController } from '../session/session-controller.js';
import type { ReceivedPhase } from '../session/session-state.js';
import { showReceipt } from '../session/transitions.js';
import type * as KeepsakeModule from './keepsake.lazy.js';
import { type CopiedText, type ReceiptCommands, renderReceiptActions } from './receipt-actions.js';
import type * as ReceiptPrint from './receipt-print.lazy.js';
import { receiptFacts, receiptText } from './receipt-text.js';
import { receiptViewStyles } from './receipt-view.styles.js';
import { canShareImages } from './share-file.js';
import { renderNext, renderThanks } from './thanks.js';
import { renderWithdrawalQuestion } from './withdrawal.js';

export { showLatestReceipt } from './withdrawal.js';

export const styles = [errorStyles, receiptViewStyles];

/**
 * Loaded on demand: the end of a pledge. Thanks and what happens now, a keepsake with the one button that stands out, the
 * withdrawal code, the receipt, everything else behind "more", and the other receipts on this device.
 */
export class ReceiptView implements ReactiveController {
  readonly #sessions: SessionController;
  readonly #qrCode: LazyModule<typeof QrCode>;
  readonly #print: LazyModule<typeof ReceiptPrint>;
  readonly #keepsakeModule: LazyModule<typeof KeepsakeModule>;
  #loadedQrCode: typeof QrCode | null = null;
  #loadedKeepsake: typeof KeepsakeModule | null = null;
  /** The keepsake drawn last, with all that it was made from: measuring its texts takes a while. */
  #keepsake: { readonly madeFrom: readonly unknown[]; readonly value: KeepsakeModule.Keepsake } | null = null;
  #copied: CopiedText | null = null;

  constructor(sessions: SessionController) {
    const { element } = sessions.pledge;
    this.#sessions = sessions;
    this.#qrCode = new LazyModule(element, () => import('../../base/parts/qr-code.lazy.js'));
    this.#print = new LazyModule(element, () => import('./receipt-print.lazy.js'));
    this.#keepsakeModule = new LazyModule(element, () => import('./keepsake.lazy.js'));
    element.addController(this);
  }

  hostUpdate(): void {
    const phase = this.#sessions.session?.state.phase;
    const isDrawn = phase?.status === 'received' && !isWithdrawn(phase.receipt);
    this.#loadedQrCode = isDrawn ? this.#qrCode.get() : null;
    this.#loadedKeepsake = isDrawn ? this.#keepsakeModule.get() : null;
  }

  render(session: PledgeSession, phase: ReceivedPhase, initiative: Initiative, context: FormContext): TemplateResult {
    const { receipt, isEarlierVersion, withdrawal } = phase;
    const messages = deferredFormMessages(context.language);
    const isGone = isWithdrawn(receipt);
    const awaitsModeration = initiative.pledges?.moderation && receipt.state === 'received';
    const token = isGone ? null : receipt.withdrawalToken;
    const isAsking = withdrawal === 'asked' || withdrawal === 'sending';
    return html`<section class="receipt" part="receipt" id="receipt" tabindex="-1" aria-labelledby="received">
      <div>
        <h3 id="received" class=${isGone ? 'gone' : 'done'}>${isGone ? messages.withdrawn : messages.received}</h3>
        ${isGone ? nothing : renderThanks(receipt, initiative, context)}
      </div>
      ${isEarlierVersion && !isGone ? html`<p class="important">${messages.earlier}</p>` : nothing}
      ${awaitsModeration ? html`<p class="important">${messages.moderated}</p>` : nothing}
      ${isGone ? nothing : renderNext(receipt, initiative, context)}
      ${isGone ? nothing : this.#renderKeepsake(receipt, initiative, context)}
      ${token ? this.#renderCode(token, messages) : nothing} ${renderRetention(phase, messages)}
      <div class="slip">
        ${renderFactList(receiptFacts(receipt, initiative, context))}
        ${this.#loadedQrCode?.renderQrCode(receiptText(receipt, initiative, context), messages.qr)}
      </div>
      ${renderReceiptActions(session, phase, initiative, context, this.#commands(receipt, initiative, context))}
      ${isAsking ? renderWithdrawalQuestion(session, phase, this.#sessions.pledge, context.language) : nothing}
      ${this.#renderOthers(session, phase, messages)}
    </section>`;
  }

  /** Renders the keepsake, and the one button that stands out. */
  #renderKeepsake(receipt: Receipt, initiative: Initiative, context: FormContext): TemplateResult {
    const messages = deferredFormMessages(context.language);
    const isShared = canShareImages();
    const save = async (): Promise<void> => {
      await this.#keepsakeModule.load();
      this.#loadedKeepsake = this.#keepsakeModule.get();
      await this.#getKeepsake(receipt, initiative, context)?.saveImage(isShared);
    };
    return html`<figure class="keepsakes">
      ${this.#getKeepsake(receipt, initiative, context)?.render() ?? html`<div class="keepsake"></div>`}
      <button type="button" class="button primary" @click=${() => void save()}>
        ${isShared ? messages.shareImage : messages.saveImage}
      </button>
    </figure>`;
  }

  #getKeepsake(receipt: Receipt, initiative: Initiative, context: FormContext): KeepsakeModule.Keepsake | null {
    const module = this.#loadedKeepsake;
    if (!module) return null;
    const madeFrom = [receipt, initiative, context.language, context.lang];
    if (!this.#keepsake?.madeFrom.every((part, index) => part === madeFrom[index])) {
      this.#keepsake = { madeFrom, value: module.createKeepsake(receipt, initiative, context) };
    }
    return this.#keepsake?.value ?? null;
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
      <p class="hint" role="status">
        ${this.#copied?.text === 'code' ? (this.#copied.isCopied ? messages.copied : messages.selected) : nothing}
      </p>
    </div>`;
  }

  #commands(receipt: Receipt, initiative: Initiative, context: FormContext): ReceiptCommands {
    const { renderRoot } = this.#element;
    return {
      copied: this.#copied?.text === 'receipt' ? this.#copied : null,
      copyReceipt: () => this.#copy('receipt', receiptText(receipt, initiative, context)),
      moveFocus: this.#moveFocus,
      printReceipt: async () => {
        const [print, qrCode] = await Promise.all([this.#print.load(), this.#qrCode.load()]);
        print?.printReceipt(renderRoot, receipt, initiative, context, qrCode);
      },
      printKeepsake: async () => {
        const module = await this.#keepsakeModule.load();
        module?.createKeepsake(receipt, initiative, context).print(renderRoot);
      },
    };
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

  #copy(text: CopiedText['text'], content: string): void {
    const { renderRoot } = this.#element;
    const field = text === 'code' ? renderRoot.querySelector<HTMLInputElement>('#code') : null;
    this.#copied = { text, isCopied: copyText(content, renderRoot, field) };
    this.#element.requestUpdate();
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
