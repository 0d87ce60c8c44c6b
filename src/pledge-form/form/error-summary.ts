import { html, nothing, type TemplateResult } from 'lit';

import type { Language } from '../../base/language.js';
import { type Field, FIELDS } from '../session/draft.js';
import type { Pledging } from '../session/pledge-session.js';
import { deferredFormMessages } from '../messages/deferred/index.js';

export interface TroubleActions {
  /** Puts the focus on a field. */
  readonly go: (field: Field) => void;
  readonly tryNow: () => void;
  readonly goBack: () => void;
  /** Asks whether to discard the draft, or no longer. */
  readonly ask: (asked: boolean) => void;
  readonly discard: () => void;
}

/** What the last press came to: what to mend, each with the way to it, or why nothing was received and what comes next. */
export function summary(
  { phase, faults }: Pledging,
  actions: TroubleActions,
  language: Language,
): TemplateResult | typeof nothing {
  const shown = phase.status === 'sending' ? phase.before : phase.status === 'editing' ? phase : null;
  if (!shown?.trouble) return nothing;
  const { trouble, waiting } = shown;
  const messages = deferredFormMessages(language);
  const wrong = FIELDS.flatMap((field) => {
    const fault = faults[field];
    return fault ? [{ field, text: fault(language) }] : [];
  });
  if (wrong.length + trouble.whole.length === 0) return nothing;
  return html`<div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <h4 id="summary-title">${wrong.length > 0 ? messages.mend(wrong.length) : trouble.title(language)}</h4>
    ${trouble.whole.map((one) => html`<p>${one(language)}</p>`)}
    ${
      wrong.length > 0
        ? html`<ul>
            ${wrong.map(({ field, text }) => html`<li>${wayTo(field, text, actions)}</li>`)}
          </ul>`
        : nothing
    }
    ${waiting ? whatNext(phase.status === 'sending' ? 'now' : waiting.next, actions, language) : nothing}
  </div>`;
}

function wayTo(field: Field, text: string, { go }: TroubleActions): TemplateResult {
  const follow = (event: Event): void => {
    // The page's address is its own.
    event.preventDefault();
    go(field);
  };
  return html`<a href="#${field}" @click=${follow}>${text}</a>`;
}

/** @param next when it is tried again, in milliseconds since the epoch; `null` where the reader says when */
function whatNext(
  next: number | 'now' | null,
  { tryNow, goBack, ask }: TroubleActions,
  language: Language,
): TemplateResult {
  const messages = deferredFormMessages(language);
  return html`
    <p>${when(next, language)}</p>
    <p class="small muted">${messages.waitsHere}</p>
    <div class="actions">
      <button type="button" class="button" @click=${tryNow}>${messages.tryNow}</button>
      <button type="button" class="button" @click=${goBack}>${messages.edit}</button>
      <button type="button" class="button" @click=${() => ask(true)}>${messages.discard}</button>
    </div>
  `;
}

function when(next: number | 'now' | null, language: Language): string {
  const messages = deferredFormMessages(language);
  if (next === 'now') return messages.tryingNow;
  if (next === null) return messages.tryingLater;
  const time = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;
  return messages.tryingAt(new Date(next).toLocaleTimeString(language, time));
}

/** What is done before it is sent that takes a while, with the way out of it. */
export function underWay({ phase }: Pledging, language: Language): TemplateResult | typeof nothing {
  if (phase.status !== 'sending' || !phase.cancel) return nothing;
  const messages = deferredFormMessages(language);
  return html`<div class="actions solving">
    <p class="hint" role="status">${messages.solving}</p>
    <button type="button" class="button" @click=${phase.cancel}>${messages.callOff}</button>
  </div>`;
}

/** The second step of discarding a draft. */
export function discardQuestion(
  pledging: Pledging,
  { ask, discard }: TroubleActions,
  language: Language,
): TemplateResult {
  const messages = deferredFormMessages(language);
  return html`<div class="question" id="discarding" tabindex="-1" role="group" aria-labelledby="discard-sure">
    <p id="discard-sure">${messages.discardSure} ${pledging.isOnItsWay ? messages.discardSent : nothing}</p>
    <div class="actions">
      <button type="button" class="button primary" @click=${discard}>${messages.discardYes}</button>
      <button type="button" class="button" @click=${() => ask(false)}>${messages.discardNo}</button>
    </div>
  </div>`;
}
