import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative } from '../contract/index.js';
import { formatDate } from '../domain/dates.js';
import { factList } from './call.js';
import type { FormContext, FormWords } from './context.js';
import type { Received } from './pledging.js';
import { roleNames } from './roles.js';

export interface ReceiptActions {
  readonly copy: () => void;
  readonly ask: (asked: boolean) => void;
  readonly withdraw: () => void;
  readonly another: () => void;
}

/**
 * What was received, and what can be done with it.
 *
 * @param copied whether the withdrawal code was copied; `null` while nobody tried
 */
export function receiptView(
  received: Received,
  initiative: Initiative,
  copied: boolean | null,
  actions: ReceiptActions,
  context: FormContext,
): TemplateResult {
  const { receipt, earlier, withdrawal } = received;
  const { words, language } = context;
  const { number, organization, initiativeVersion, state, withdrawalToken } = receipt;
  const gone = withdrawal === 'done';
  return html`<section class="receipt" part="receipt" id="receipt" tabindex="-1" aria-labelledby="received">
    <h3 id="received" class=${gone ? 'gone' : 'done'}>${gone ? words.withdrawn : words.received}</h3>
    ${earlier && !gone ? html`<p class="important">${words.earlier}</p>` : nothing}
    ${factList([
      [words.number, html`<strong>${number}</strong>`],
      [words.organization, organization.name],
      [words.roles, roleNames(receipt.roles, initiative, context)],
      initiativeVersion == null ? null : [words.version, initiativeVersion],
      [words.at, formatDate(receipt.received, language)],
      [words.state, words.states[state]],
    ])}
    ${withdrawalToken && !gone ? code(withdrawalToken, copied, actions, words) : nothing}
    ${
      withdrawal === 'asked' || withdrawal === 'sending'
        ? question(received, actions, words)
        : html`<div class="actions">
            <button type="button" class="button" @click=${actions.another}>${words.another}</button>
            ${
              withdrawalToken && !gone
                ? html`<button type="button" class="button" id="withdraw" @click=${() => actions.ask(true)}>
                    ${words.withdraw}
                  </button>`
                : nothing
            }
          </div>`
    }
  </section>`;
}

/** The code to keep. A field, so that it can be selected and copied where a button may not. */
function code(token: string, copied: boolean | null, { copy }: ReceiptActions, words: FormWords): TemplateResult {
  return html`<div class="field code">
    <label for="code">${words.code}</label>
    <p class="hint" id="code-hint">${words.keepCode}</p>
    <div class="copy">
      <input id="code" readonly spellcheck="false" autocomplete="off" aria-describedby="code-hint" .value=${token} />
      <button type="button" class="button" @click=${copy}>${words.copy}</button>
    </div>
    <p class="hint" role="status">${copied === null ? nothing : copied ? words.copied : words.selected}</p>
  </div>`;
}

/** The second step of a withdrawal. */
function question({ withdrawal, failure }: Received, actions: ReceiptActions, words: FormWords): TemplateResult {
  const sending = withdrawal === 'sending';
  return html`<div class="question" id="question" tabindex="-1" role="group" aria-labelledby="sure">
    <p id="sure">${words.sure}</p>
    <p class="error" role="status">${failure?.(words)}</p>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        aria-disabled=${sending ? 'true' : 'false'}
        @click=${actions.withdraw}
      >
        ${sending ? words.withdrawing : words.confirm}
      </button>
      <button
        type="button"
        class="button"
        aria-disabled=${sending ? 'true' : 'false'}
        @click=${() => {
          if (!sending) actions.ask(false);
        }}
      >
        ${words.cancel}
      </button>
    </div>
  </div>`;
}
