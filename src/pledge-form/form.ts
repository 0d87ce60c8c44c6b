import { html, nothing, type TemplateResult } from 'lit';

import type { Initiative } from '../contract/index.js';
import type { FormContext } from './context.js';
import { type Field, FIELDS } from './draft.js';
import { agreements, fields, notice } from './fields.js';
import type { Pledging } from './pledging.js';

export interface FormActions {
  readonly press: (event: Event) => void;
  /** Puts the focus on a field. */
  readonly go: (field: Field) => void;
}

/** The form. Listeners for what is typed stand around it, since the roles are beside it. */
export function pledgeForm(
  initiative: Initiative,
  pledging: Pledging,
  { press, go }: FormActions,
  context: FormContext,
): TemplateResult {
  const { words } = context;
  const sending = pledging.phase.status === 'sending';
  return html`<form id="form" part="form" novalidate aria-labelledby="join" @submit=${press}>
    <div>
      <h3 id="join" tabindex="-1">${words.join}</h3>
      <p class="hint">${words.allRequired}</p>
    </div>
    ${notice(initiative, context)} ${summary(pledging, go, context)} ${fields(pledging, context)}
    ${agreements(pledging, initiative, context)}
    <div>
      <button type="submit" class="button primary" part="submit" aria-disabled=${sending ? 'true' : 'false'}>
        ${sending ? words.sending : words.submit}
      </button>
      <p class="visually-hidden" role="status">${sending ? words.sending : pledging.spoken?.(words)}</p>
    </div>
  </form>`;
}

/** What the last press came to: what to mend, each with the way to it, or why nothing was received. */
function summary({ phase, faults }: Pledging, go: (field: Field) => void, { words }: FormContext): unknown {
  const trouble = phase.status === 'editing' ? phase.trouble : null;
  if (!trouble) return nothing;
  const wrong = FIELDS.flatMap((field) => {
    const saying = faults[field];
    return saying ? [{ field, text: saying(words) }] : [];
  });
  const { whole } = trouble;
  if (wrong.length + whole.length === 0) return nothing;
  return html`<div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <h4 id="summary-title">${wrong.length > 0 ? words.mend(wrong.length) : trouble.title(words)}</h4>
    ${whole.map((saying) => html`<p>${saying(words)}</p>`)}
    ${
      wrong.length > 0
        ? html`<ul>
            ${wrong.map(
              ({ field, text }) =>
                html`<li>
                  <a
                    href="#${field}"
                    @click=${(event: Event): void => {
                      event.preventDefault();
                      go(field);
                    }}
                    >${text}</a
                  >
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
}
