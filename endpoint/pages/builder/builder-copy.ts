import { css, type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';

import { copyText } from '../../../src/base/dom/clipboard.js';
import { fuminElementStyles } from '../../../src/base/fumin-element.styles.js';
import { property } from '../../../src/base/property.js';
import { MESSAGES, type Messages } from './messages/index.js';

/** Most lines that a text shows before it scrolls. */
const MAX_ROWS = 14;

/** Text to copy, with its button. Where the browser refuses to copy, the text is selected. */
export class BuilderCopy extends LitElement {
  static override get styles(): CSSResultGroup {
    return [
      fuminElementStyles,
      css`
        :host {
          contain-intrinsic-inline-size: auto;
          min-inline-size: 0;
        }

        .bar {
          display: flex;
          flex-wrap: wrap;
          align-items: center;
          gap: 0.25em 0.75em;
          margin-block-end: 0.375em;
        }

        label {
          flex: 1 1 auto;
          font-weight: 600;
        }

        .button {
          min-block-size: 44px;
          min-inline-size: 5.5em;
        }

        [role='status'] {
          color: var(--_positive);
          font-size: var(--_small);
        }

        [role='status'].refused {
          flex-basis: 100%;
          order: 1;
          color: var(--_negative);
        }

        textarea {
          display: block;
          inline-size: 100%;
          padding: 0.75em 0.875em;
          border: 1px solid var(--_border);
          border-radius: var(--_radius);
          background: light-dark(#f6f6f4, #111214);
          color: var(--_text);
          font:
            13px/1.6 ui-monospace,
            SFMono-Regular,
            Menlo,
            Consolas,
            'Noto Sans Mono',
            monospace;
          tab-size: 2;
          white-space: pre;
          overflow-wrap: normal;
          resize: vertical;
        }
      `,
    ];
  }

  @property({ attribute: false }) label = '';
  @property({ attribute: false }) text = '';
  /** Whether this is what most people come for. */
  @property({ attribute: false }) isPrimary = false;
  @property({ attribute: false }) messages: Messages = MESSAGES['zh-Hans'];

  /** Outcome of the latest attempt; `null` since the text has changed. */
  @property({ attribute: false }) outcome: 'copied' | 'refused' | null = null;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.outcome = null;
  }

  protected override render(): TemplateResult {
    const { messages, label, text, outcome } = this;
    const rows = Math.min(MAX_ROWS, text.split('\n').length);
    const said = { copied: messages.copied, refused: messages.copyRefused };
    return html`
      <div class="bar">
        <label for="text">${label}</label>
        <span role="status" class=${outcome ?? ''}>${outcome ? said[outcome] : ''}</span>
        <button
          type="button"
          class=${this.isPrimary ? 'button primary' : 'button'}
          aria-label=${messages.copyOf(label)}
          @click=${this.#copy}
        >
          ${messages.copy}
        </button>
      </div>
      <textarea id="text" readonly spellcheck="false" rows=${rows} .value=${text}></textarea>
    `;
  }

  readonly #copy = (event: Event): void => {
    const button = event.currentTarget as HTMLButtonElement;
    const isCopied = copyText(this.text, this.renderRoot, null);
    this.outcome = isCopied ? 'copied' : 'refused';
    if (isCopied) {
      button.focus();
    } else {
      const field = this.renderRoot.querySelector('textarea');
      field?.focus();
      field?.select();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'builder-copy': BuilderCopy;
  }
}
