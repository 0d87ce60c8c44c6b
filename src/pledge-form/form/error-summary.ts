import { html, nothing, type TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import { type Field, FIELDS } from '../session/draft.js';
import type { PledgeSession } from '../session/pledge-session.js';
import { deferredFormMessages } from '../messages/deferred/index.js';

export interface SummaryCommands {
  /** Puts the focus on a field. */
  readonly focusField: (field: Field) => void;
  readonly tryNow: () => void;
  readonly returnToEditing: () => void;
  /** Asks whether to discard the draft, or no longer. */
  readonly askDiscard: (asked: boolean) => void;
  readonly discard: () => void;
}

/** What the last press came to: what to mend, each with the way to it, or why nothing was received and what comes next. */
export function renderErrorSummary(
  { phase, fieldErrors }: PledgeSession,
  actions: SummaryCommands,
  language: Language,
): TemplateResult | typeof nothing {
  const shown = phase.status === 'sending' ? phase.before : phase.status === 'editing' ? phase : null;
  if (!shown?.failure) return nothing;
  const { failure, waiting } = shown;
  const messages = deferredFormMessages(language);
  const wrong = FIELDS.flatMap((field) => {
    const fault = fieldErrors[field];
    return fault ? [{ field, text: fault(language) }] : [];
  });
  if (wrong.length + failure.generalErrors.length === 0) return nothing;
  return html`<div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <h4 id="summary-title">${wrong.length > 0 ? messages.mend(wrong.length) : failure.title(language)}</h4>
    ${failure.generalErrors.map((one) => html`<p>${one(language)}</p>`)}
    ${
      wrong.length > 0
        ? html`<ul>
            ${wrong.map(({ field, text }) => html`<li>${renderFieldLink(field, text, actions)}</li>`)}
          </ul>`
        : nothing
    }
    ${waiting ? renderRetry(phase.status === 'sending' ? 'now' : waiting.next, actions, language) : nothing}
  </div>`;
}

function renderFieldLink(field: Field, text: string, { focusField }: SummaryCommands): TemplateResult {
  const follow = (event: Event): void => {
    // The page's address is its own.
    event.preventDefault();
    focusField(field);
  };
  return html`<a href="#${field}" @click=${follow}>${text}</a>`;
}

/** @param next when it is tried again, in milliseconds since the epoch; `null` where the reader says when */
function renderRetry(
  next: number | 'now' | null,
  { tryNow, returnToEditing, askDiscard }: SummaryCommands,
  language: Language,
): TemplateResult {
  const messages = deferredFormMessages(language);
  return html`
    <p>${retryMessage(next, language)}</p>
    <p class="small muted">${messages.waitsHere}</p>
    <div class="actions">
      <button type="button" class="button" @click=${tryNow}>${messages.tryNow}</button>
      <button type="button" class="button" @click=${returnToEditing}>${messages.edit}</button>
      <button type="button" class="button" @click=${() => askDiscard(true)}>${messages.discard}</button>
    </div>
  `;
}

function retryMessage(next: number | 'now' | null, language: Language): string {
  const messages = deferredFormMessages(language);
  if (next === 'now') return messages.tryingNow;
  if (next === null) return messages.tryingLater;
  const time = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;
  return messages.tryingAt(new Date(next).toLocaleTimeString(language, time));
}

/** What is done before it is sent that takes a while, with the way out of it. */
export function renderChallengeProgress({ phase }: PledgeSession, language: Language): TemplateResult | typeof nothing {
  if (phase.status !== 'sending' || !phase.cancel) return nothing;
  const messages = deferredFormMessages(language);
  return html`<div class="actions solving">
    <p class="hint" role="status">${messages.solving}</p>
    <button type="button" class="button" @click=${phase.cancel}>${messages.callOff}</button>
  </div>`;
}

/** The second step of discarding a draft. */
export function renderDiscardQuestion(
  pledging: PledgeSession,
  { askDiscard, discard }: SummaryCommands,
  language: Language,
): TemplateResult {
  const messages = deferredFormMessages(language);
  return html`<div class="question" id="discarding" tabindex="-1" role="group" aria-labelledby="discard-sure">
    <p id="discard-sure">${messages.discardSure} ${pledging.hasSubmission ? messages.discardSent : nothing}</p>
    <div class="actions">
      <button type="button" class="button primary" @click=${discard}>${messages.discardYes}</button>
      <button type="button" class="button" @click=${() => askDiscard(false)}>${messages.discardNo}</button>
    </div>
  </div>`;
}
