import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { property } from '../../../../src/base/property.js';
import { officeStyles } from './office.styles.js';

/** Question that is asked before something is done. */
export interface Question {
  readonly heading: string;
  /** Sentence on what goes, and whether it can be had back. */
  readonly note: string;
  /** Things that it is done to. */
  readonly subjects?: readonly string[];
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Whether something is deleted. */
  readonly isNegative: boolean;
}

/** Dialog that asks a question, one at a time. */
export class OfficeConfirm extends LitElement {
  static override get styles(): CSSResultGroup {
    return [
      officeStyles,
      css`
        dialog {
          inline-size: min(32rem, calc(100vw - 2rem));
          max-block-size: calc(100vh - 2rem);
          padding: 1.5rem;
          overflow: auto;
          border: 1px solid var(--_border);
          border-radius: 12px;
          background: var(--_surface);
          color: var(--_text);
        }

        dialog::backdrop {
          background: rgb(0 0 0 / 45%);
        }

        .content {
          display: grid;
          gap: 0.875rem;
        }

        ul {
          padding-inline-start: 0.875rem;
          border-inline-start: 3px solid var(--_border);
        }

        .row {
          justify-content: flex-end;
          margin-block-start: 0.5rem;
        }

        .button.negative {
          background: var(--_negative);
          color: var(--_surface);
        }
      `,
    ];
  }

  @property({ attribute: false }) question: Question | null = null;

  #answer: ((isConfirmed: boolean) => void) | null = null;

  /** Asks a question. Esc, and the button to cancel, answer it with no. */
  async ask(question: Question): Promise<boolean> {
    this.question = question;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  readonly #close = (isConfirmed: boolean): void => {
    this.renderRoot.querySelector('dialog')?.close(isConfirmed ? 'yes' : 'no');
  };

  readonly #onClose = ({ target }: Event): void => {
    const isConfirmed = (target as HTMLDialogElement).returnValue === 'yes';
    (target as HTMLDialogElement).returnValue = '';
    this.question = null;
    this.#answer?.(isConfirmed);
    this.#answer = null;
  };

  protected override render(): TemplateResult {
    const { question } = this;
    return html`
      <dialog aria-labelledby="heading" aria-describedby="note" @close=${this.#onClose}>
        ${
          question &&
          html`
            <div class="content">
              <h2 id="heading">${question.heading}</h2>
              ${
                question.subjects && question.subjects.length > 0
                  ? html`<ul>
                      ${question.subjects.map((subject) => html`<li>${subject}</li>`)}
                    </ul>`
                  : nothing
              }
              <p id="note">${question.note}</p>
              <div class="row">
                <button type="button" class="button" @click=${() => this.#close(false)}>${question.cancelLabel}</button>
                <button
                  type="button"
                  class=${question.isNegative ? 'button negative' : 'button primary'}
                  @click=${() => this.#close(true)}
                >
                  ${question.confirmLabel}
                </button>
              </div>
            </div>
          `
        }
      </dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-confirm': OfficeConfirm;
  }
}
