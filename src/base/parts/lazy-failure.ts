import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { hasFailedLazyModule, retryLazyModules } from '../lazy-module.js';
import type { Language } from '../language.js';
import { commonMessages } from '../messages/index.js';

/** Renders a widget's one note on code that did not load, with a way to try again; nothing where all did. */
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
