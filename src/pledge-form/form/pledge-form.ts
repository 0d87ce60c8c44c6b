import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative } from '../../contract/index.js';
import type * as Acting from '../session/submission.js';
import type { FormContext } from '../context/form-context.js';
import { renderAgreements, renderFields, renderPrivacyNotice, renderHoneypot } from './fields.js';
import type { PledgeSession } from '../session/pledge-session.js';
import type { SummaryCommands } from './error-summary.js';

export interface FormCommands extends SummaryCommands {
  readonly submit: (event: Event) => void;
}

/**
 * The form. Listeners for what is typed stand around it, since the roles are beside it.
 *
 * @param acting what checks and sends, once it is loaded
 * @param failed whether that could not be loaded when it was needed
 */
export function renderPledgeForm(
  initiative: Initiative,
  pledging: PledgeSession,
  actions: FormCommands,
  context: FormContext,
  acting: typeof Acting | null,
  failed: boolean,
): TemplateResult {
  const { messages, language } = context;
  const sending = pledging.phase.status === 'sending';
  return html`<form id="form" part="form" novalidate aria-labelledby="join" @submit=${actions.submit}>
    <div>
      <h3 id="join" tabindex="-1">${messages.join}</h3>
      <p class="hint">${messages.allRequired}</p>
      <p class="hint">${pledging.isStored ? messages.keeps : messages.keepsNot}</p>
    </div>
    ${renderPrivacyNotice(initiative, context)} ${acting?.renderErrorSummary(pledging, actions, language)}
    ${renderFields(pledging, initiative, context)} ${renderHoneypot()}
    ${renderAgreements(pledging, initiative, context)}
    <div class="actions">
      <button type="submit" class="button primary" part="submit" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? messages.sending : messages.submit}
      </button>
      ${
        pledging.isEmpty || sending || pledging.isDiscarding
          ? nothing
          : html`<button type="button" class="button" id="discard" @click=${() => actions.askDiscard(true)}>
              ${messages.discard}
            </button>`
      }
      <p class="visually-hidden" role="status">${sending ? messages.sending : pledging.announcement?.(language)}</p>
    </div>
    ${failed ? html`<p class="error" role="alert">${messages.partFailed}</p>` : nothing}
    ${acting?.renderChallengeProgress(pledging, language)}
    ${pledging.isDiscarding ? acting?.renderDiscardQuestion(pledging, actions, language) : nothing}
  </form>`;
}
