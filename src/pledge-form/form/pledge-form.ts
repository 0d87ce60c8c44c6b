import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative } from '../../contract/index.js';
import type * as Acting from '../session/submission.js';
import type { FormContext } from '../context/form-context.js';
import { agreements, fields, notice, trap } from './fields.js';
import type { Pledging } from '../session/pledge-session.js';
import type { TroubleActions } from './error-summary.js';

export interface FormActions extends TroubleActions {
  readonly press: (event: Event) => void;
}

/**
 * The form. Listeners for what is typed stand around it, since the roles are beside it.
 *
 * @param acting what checks and sends, once it is loaded
 * @param failed whether that could not be loaded when it was needed
 */
export function pledgeForm(
  initiative: Initiative,
  pledging: Pledging,
  actions: FormActions,
  context: FormContext,
  acting: typeof Acting | null,
  failed: boolean,
): TemplateResult {
  const { messages, language } = context;
  const sending = pledging.phase.status === 'sending';
  return html`<form id="form" part="form" novalidate aria-labelledby="join" @submit=${actions.press}>
    <div>
      <h3 id="join" tabindex="-1">${messages.join}</h3>
      <p class="hint">${messages.allRequired}</p>
      <p class="hint">${pledging.lasts ? messages.keeps : messages.keepsNot}</p>
    </div>
    ${notice(initiative, context)} ${acting?.summary(pledging, actions, language)}
    ${fields(pledging, initiative, context)} ${trap()} ${agreements(pledging, initiative, context)}
    <div class="actions">
      <button type="submit" class="button primary" part="submit" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? messages.sending : messages.submit}
      </button>
      ${
        pledging.isEmpty || sending || pledging.discarding
          ? nothing
          : html`<button type="button" class="button" id="discard" @click=${() => actions.ask(true)}>
              ${messages.discard}
            </button>`
      }
      <p class="visually-hidden" role="status">${sending ? messages.sending : pledging.spoken?.(language)}</p>
    </div>
    ${failed ? html`<p class="error" role="alert">${messages.partFailed}</p>` : nothing}
    ${acting?.underWay(pledging, language)}
    ${pledging.discarding ? acting?.discardQuestion(pledging, actions, language) : nothing}
  </form>`;
}
