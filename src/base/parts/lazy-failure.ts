import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import type { Language } from '../language.js';
import { hasFailedLazyModule, retryLazyModules } from '../lazy/lazy-module.js';
import { commonMessages } from '../messages/index.js';

/**
 * Renders a widget's one note on all lazy modules that failed to load, with a button to retry; nothing where none
 * failed.
 */
export function renderLazyFailure(
  host: LitElement,
  message: string,
  language: Language,
): TemplateResult | typeof nothing {
  if (!hasFailedLazyModule(host)) return nothing;
  return html`<p>
    ${message}
    <button type="button" class="link" @click=${() => retryLazyModules(host)}>${commonMessages(language).retry}</button>
  </p>`;
}
