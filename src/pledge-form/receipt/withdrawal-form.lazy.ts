import { html, nothing, type TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import { errorStyles } from '../form/error.styles.js';
import { moveFocus } from '../form/focus.js';
import { deferredFormMessages } from '../messages/deferred/index.js';
import { message, type Message } from '../messages/deferred/message.js';
import type { PledgeHost } from '../session/pledge-host.js';
import type { PledgeSession } from '../session/pledge-session.js';
import { showWithdrawn } from './withdrawal.js';
import { readTypedCode, requestWithdrawal, withdrawalErrorMessage } from './withdrawal-request.js';

export const styles = errorStyles;

/**
 * Loaded on demand: the form to withdraw a pledge whose receipt is not on this device, by the number and the code that its
 * holder noted down.
 */
export class WithdrawalForm {
  readonly #pledge: PledgeHost;
  #isSending = false;
  #errors: { readonly number?: Message | null; readonly code?: Message | null; readonly whole?: Message } = {};

  readonly #loadReceipt: () => Promise<unknown>;

  /** @param loadReceipt loads the code that draws a receipt, which takes the place of this form */
  constructor(pledge: PledgeHost, loadReceipt: () => Promise<unknown>) {
    this.#pledge = pledge;
    this.#loadReceipt = loadReceipt;
  }

  render(session: PledgeSession, language: Language): TemplateResult {
    const messages = deferredFormMessages(language);
    const { number, code, whole } = this.#errors;
    const field = (id: string, label: string, error: Message | null | undefined, isNumber: boolean) =>
      html`<div class="field">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          name=${id}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          inputmode=${isNumber ? 'numeric' : 'text'}
          maxlength=${isNumber ? 12 : 200}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? `${id}-error typed-hint` : 'typed-hint'}
        />
        ${error ? html`<p class="error" id="${id}-error">${error(language)}</p>` : nothing}
      </div>`;
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      void this.#submit(session);
    };
    return html`<form class="typed" novalidate @submit=${onSubmit}>
      <p class="hint" id="typed-hint">${messages.typeCode}</p>
      ${field('typed-number', messages.number, number, true)} ${field('typed-code', messages.code, code, false)}
      <p>${messages.sure}</p>
      <p class="error" role="status">${whole?.(language)}</p>
      <div class="actions">
        <button type="submit" class="button" aria-disabled=${this.#isSending ? 'true' : 'false'} @click=${onSubmit}>
          ${this.#isSending ? messages.withdrawing : messages.confirm}
        </button>
      </div>
    </form>`;
  }

  #valueOf(id: string): string {
    return this.#pledge.element.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }

  async #submit(session: PledgeSession): Promise<void> {
    const { element, findTarget } = this.#pledge;
    const target = findTarget();
    if (this.#isSending || !target) return;
    const number = this.#valueOf('typed-number').normalize('NFKC').replace(/\D/g, '');
    const code = readTypedCode(this.#valueOf('typed-code'));
    this.#errors = {
      number: number ? null : message((messages) => messages.needNumber),
      code: code === null ? message((messages) => messages.needToken) : null,
    };
    if (code !== null && number) {
      this.#isSending = true;
      element.requestUpdate();
      try {
        const receipt = await requestWithdrawal(target, Number(number), code);
        await this.#loadReceipt();
        showWithdrawn(session, receipt, this.#pledge);
        return;
      } catch (error) {
        this.#errors = { whole: withdrawalErrorMessage(error) };
      } finally {
        this.#isSending = false;
        element.requestUpdate();
      }
    } else {
      element.requestUpdate();
      void moveFocus(element, number ? 'typed-code' : 'typed-number');
    }
  }
}
