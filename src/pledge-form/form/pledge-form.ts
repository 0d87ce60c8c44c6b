import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { isEmptyDraft } from '../session/draft.js';
import type { SessionState } from '../session/session-state.js';
import { renderAgreements, renderFields } from './fields.js';
import { renderHoneypot } from './honeypot.js';
import { renderPrivacyNotice } from './privacy-notice.js';

export interface PledgeFormOptions {
  readonly onSubmit: (event: Event) => Promise<void>;
  readonly onDiscard: () => void;
  /** Whether the reader has opened the form, which a narrow box folds until then. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Whether the code that validates and sends could not be loaded when the reader pressed. */
  readonly hasFailed: boolean;
  /** Summary of the errors, above the fields. */
  readonly summary: unknown;
  /** Anything under way that stands below the form. */
  readonly activity: unknown;
}

/**
 * Renders the form. It is sent by the press of its button, which Enter in a field is too: a frame that is sandboxed without
 * `allow-forms` never gets as far as a submit event.
 */
export function renderPledgeForm(
  state: SessionState,
  initiative: Initiative,
  context: FormContext,
  { onSubmit, onDiscard, isOpen, onOpen, hasFailed, summary, activity }: PledgeFormOptions,
): TemplateResult {
  const { messages, language } = context;
  const { draft, phase, isStored, isDiscarding, announcement } = state;
  const isSubmitting = phase.status === 'submitting';
  return html`<form
    id="form"
    part="form"
    class="${isEmptyDraft(draft) ? 'empty' : ''} ${isOpen || hasNews(state) ? '' : 'folded'}"
    novalidate
    aria-labelledby="respond"
    @submit=${onSubmit}
  >
    <div>
      <h3 id="respond" tabindex="-1">${messages.respond}</h3>
      <p class="hint">${messages.allRequired}</p>
      <p class="hint">${isStored ? messages.keeps : messages.keepsNot}</p>
    </div>
    <p class="open"><button type="button" class="button primary" @click=${onOpen}>${messages.open}</button></p>
    ${renderPrivacyNotice(initiative, context)} ${summary} ${renderFields(state, initiative, context)}
    ${renderHoneypot()} ${renderAgreements(state, initiative, context)}
    <div class="actions">
      <button
        type="submit"
        class="button primary"
        part="submit"
        aria-disabled=${isSubmitting ? 'true' : 'false'}
        @click=${onSubmit}
      >
        ${isSubmitting ? messages.sending : messages.submit}
      </button>
      ${
        isEmptyDraft(draft) || isSubmitting || isDiscarding
          ? nothing
          : html`<button type="button" class="button" id="discard" @click=${onDiscard}>${messages.discard}</button>`
      }
      <p class="visually-hidden" role="status">${isSubmitting ? messages.sending : announcement?.(language)}</p>
    </div>
    ${hasFailed ? html`<p class="error" role="alert">${messages.partFailed}</p>` : nothing} ${activity}
  </form>`;
}

/** Whether a form has something in it, or to tell, that must be in sight. */
const hasNews = ({ draft, phase, fieldErrors, isPending }: SessionState): boolean =>
  !isEmptyDraft(draft) ||
  isPending ||
  phase.status !== 'editing' ||
  phase.failure !== null ||
  Object.keys(fieldErrors).length > 0;
