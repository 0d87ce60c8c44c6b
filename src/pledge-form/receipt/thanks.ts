import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative, Receipt } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { deferredFormMessages } from '../messages/deferred/index.js';

/** Renders thanks for a pledge: in the office's words, where the initiative gives some. */
export function renderThanks(
  { organization }: Receipt,
  { thanks }: Initiative,
  { language, localize }: FormContext,
): TemplateResult {
  const own = deferredFormMessages(language).thanks(organization.name);
  const given = localize(thanks);
  return html`<p class="thanks">${given === nothing ? own : given}</p>`;
}

/** Renders what happens now: in the office's words, else no more than the receipt tells. */
export function renderNext(
  { state }: Receipt,
  { next }: Initiative,
  { language, localize }: FormContext,
): TemplateResult {
  const messages = deferredFormMessages(language);
  const own = state === 'published' ? messages.nextPublished : messages.nextReceived;
  const given = localize(next);
  return html`<div>
    <h4>${messages.nextTitle}</h4>
    <p>${given === nothing ? own : given}</p>
  </div>`;
}
