import { html, nothing, type TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import { deferredFormMessages } from '../messages/deferred/index.js';
import { type Field, FIELDS } from '../session/draft.js';
import type { SessionState } from '../session/session-state.js';
import { askDiscard, type CommandTarget, discardDraft, focusField, returnToEditing, tryNow } from './form-commands.js';

/** Renders the failure of the last press: links to the fields to correct, or why nothing was received and what comes next. */
export function renderErrorSummary(
  { phase, fieldErrors }: SessionState,
  form: CommandTarget,
  language: Language,
): TemplateResult | typeof nothing {
  const shown = phase.status === 'submitting' ? phase.previous : phase.status === 'editing' ? phase : null;
  if (!shown?.failure) return nothing;
  const { failure, pending } = shown;
  const messages = deferredFormMessages(language);
  const errors = FIELDS.flatMap((field) => {
    const error = fieldErrors[field];
    return error ? [{ field, text: error(language) }] : [];
  });
  if (errors.length + failure.generalErrors.length === 0) return nothing;
  return html`<div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <h4 id="summary-title">${errors.length > 0 ? messages.mend(errors.length) : failure.title(language)}</h4>
    ${failure.generalErrors.map((error) => html`<p>${error(language)}</p>`)}
    ${
      errors.length > 0
        ? html`<ul>
            ${errors.map(({ field, text }) => html`<li>${renderFieldLink(field, text, form)}</li>`)}
          </ul>`
        : nothing
    }
    ${pending ? renderRetry(phase.status === 'submitting' ? 'now' : pending.retryAt, form, language) : nothing}
  </div>`;
}

function renderFieldLink(field: Field, text: string, form: CommandTarget): TemplateResult {
  const onClick = (event: Event): void => {
    // The address belongs to the page.
    event.preventDefault();
    focusField(form, field);
  };
  return html`<a href="#${field}" @click=${onClick}>${text}</a>`;
}

/** @param retryAt time of the next attempt, in milliseconds since the epoch; `null` where the reader decides */
function renderRetry(retryAt: number | 'now' | null, form: CommandTarget, language: Language): TemplateResult {
  const messages = deferredFormMessages(language);
  return html`
    <p>${retryMessage(retryAt, language)}</p>
    <p class="small muted">${messages.waitsHere}</p>
    <div class="actions">
      <button type="button" class="button" @click=${() => void tryNow(form)}>${messages.tryNow}</button>
      <button type="button" class="button" @click=${() => returnToEditing(form)}>${messages.edit}</button>
      <button type="button" class="button" @click=${() => askDiscard(form, true)}>${messages.discard}</button>
    </div>
  `;
}

function retryMessage(retryAt: number | 'now' | null, language: Language): string {
  const messages = deferredFormMessages(language);
  if (retryAt === 'now') return messages.tryingNow;
  if (retryAt === null) return messages.tryingLater;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return messages.tryingAt(new Date(retryAt).toLocaleTimeString(language, time));
}

/** Renders anything under way below the form: the solving of a challenge, the second step of discarding the draft. */
export const renderActivity = (state: SessionState, form: CommandTarget, language: Language) =>
  html`${renderChallengeProgress(state, language)}
  ${state.isDiscarding ? renderDiscardQuestion(state, form, language) : nothing}`;

/** Renders that a challenge is being solved, which takes a while, with a button to stop it. */
function renderChallengeProgress({ phase }: SessionState, language: Language): TemplateResult | typeof nothing {
  if (phase.status !== 'submitting' || !phase.cancelChallenge) return nothing;
  const messages = deferredFormMessages(language);
  return html`<div class="actions solving">
    <p class="hint" role="status">${messages.solving}</p>
    <button type="button" class="button" @click=${phase.cancelChallenge}>${messages.callOff}</button>
  </div>`;
}

/** Renders the second step of discarding a draft. */
function renderDiscardQuestion({ isPending }: SessionState, form: CommandTarget, language: Language): TemplateResult {
  const messages = deferredFormMessages(language);
  return html`<div class="question" id="discarding" tabindex="-1" role="group" aria-labelledby="discard-sure">
    <p id="discard-sure">${messages.discardSure} ${isPending ? messages.discardSent : nothing}</p>
    <div class="actions">
      <button type="button" class="button primary" @click=${() => discardDraft(form)}>${messages.discardYes}</button>
      <button type="button" class="button" @click=${() => askDiscard(form, false)}>${messages.discardNo}</button>
    </div>
  </div>`;
}
