import { css, html, type LitElement, type TemplateResult } from 'lit';

import { closestAcrossShadow } from '../base/dom/closest-across-shadow.js';
import { DEFAULT_LANGUAGE, interfaceLanguage } from '../base/language.js';
import { TEXT_SIZE_ATTRIBUTE, wantsLargeText } from '../base/reader-preferences-controller.js';
import { safeStorage } from '../client/outbox/safe-storage.js';
import { PROVIDER_MESSAGES } from './messages/index.js';

/** Where the reader's choice is kept: for this browser, until they choose again. */
const STORAGE_KEY = 'fumin-text-size';

const storage = safeStorage(() => localStorage);

type TextSize = 'large' | 'standard';

const isTextSize = (text: string | null): text is TextSize => text === 'large' || text === 'standard';

/** Switch for large text: sets what the reader chose last, and what they choose now. */
export class TextSizeSwitch {
  readonly host: LitElement;

  constructor(host: LitElement) {
    this.host = host;

    const stored = storage.get(STORAGE_KEY);
    if (isTextSize(stored)) host.setAttribute(TEXT_SIZE_ATTRIBUTE, stored);
  }

  render(): TemplateResult {
    const lang = closestAcrossShadow(this.host, '[lang]')?.getAttribute('lang')?.trim() || DEFAULT_LANGUAGE;
    const language = interfaceLanguage(lang);
    return html`<div class="text-size" part="text-size" lang=${language}>
      <button type="button" aria-pressed=${wantsLargeText(this.host) ? 'true' : 'false'} @click=${this.#toggle}>
        ${PROVIDER_MESSAGES[language].largeText}
      </button>
    </div>`;
  }

  readonly #toggle = (): void => {
    const size: TextSize = wantsLargeText(this.host) ? 'standard' : 'large';
    this.host.setAttribute(TEXT_SIZE_ATTRIBUTE, size);
    storage.set(STORAGE_KEY, size);
    this.host.requestUpdate();
  };
}

export const styles = css`
  .text-size {
    all: initial;
    display: flex;
    justify-content: end;
    color: inherit;
    font-family: inherit;
    font-size: inherit;
  }

  .text-size button {
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0;
    padding: 0 1em;
    border: 1px solid currentColor;
    border-radius: var(--fumin-radius, 6px);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .text-size [aria-pressed='true'] {
    font-size: max(1.125em, 18px);
    font-weight: 600;
    box-shadow: inset 0 0 0 1px;
  }

  .text-size button:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }

  @media print {
    .text-size {
      display: none;
    }
  }
`;
