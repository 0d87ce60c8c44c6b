import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Initiative, Role } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { chooseWords } from '../messages/role-range-message.js';
import { chosen } from '../session/draft.js';
import type { Pledging } from '../session/pledge-session.js';
import { fault } from '../form/fields.js';
import { isRoleFull, roleRange, takenCount } from '../../domain/initiative-rules.js';

/** The roles to choose from, each a card that is the label of its own box. They belong to the form beside them. */
export function roleChoice(initiative: Initiative, { draft, faults }: Pledging, context: FormContext): TemplateResult {
  const { messages, language } = context;
  const taken = chosen(draft, initiative);
  const single = roleRange(initiative).max === 1;
  const invalid = faults.roles ? 'true' : undefined;
  return html`<fieldset
    id="roles"
    role=${ifDefined(single ? 'radiogroup' : undefined)}
    aria-describedby=${faults.roles ? 'roles-error' : 'roles-hint'}
    aria-invalid=${ifDefined(single ? invalid : undefined)}
  >
    <legend>${messages.roles}</legend>
    ${faults.roles ? fault('roles', faults, language) : html`<p class="hint" id="roles-hint">${chooseWords(initiative, language)}</p>`}
    <div class="roles">
      ${initiative.roles.map((role) => {
        const isChosen = taken.includes(role.id);
        const full = isRoleFull(role, initiative);
        return html`<label class="role ${isChosen ? 'chosen' : ''} ${full ? 'full' : ''}">
          <input
            type=${single ? 'radio' : 'checkbox'}
            name="roles"
            form="form"
            value=${role.id}
            .checked=${isChosen}
            ?disabled=${full}
            aria-invalid=${ifDefined(single ? undefined : invalid)}
          />
          <span>${about(role, initiative, context)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

/** The roles to read, where none can be taken on here and now. */
export function roleList(initiative: Initiative, context: FormContext): TemplateResult | typeof nothing {
  if (initiative.roles.length === 0) return nothing;
  return html`<section aria-labelledby="roles">
    <h3 id="roles">${context.messages.roles}</h3>
    <ul class="roles">
      ${initiative.roles.map((role) => html`<li>${about(role, initiative, context)}</li>`)}
    </ul>
  </section>`;
}

function about(role: Role, initiative: Initiative, { messages, localize }: FormContext): TemplateResult {
  const taken = takenCount(role, initiative);
  const counts = [
    taken !== null && messages.taken(taken),
    role.limit != null && messages.limit(role.limit),
    isRoleFull(role, initiative) && messages.full,
  ].filter(Boolean);
  return html`
    <strong>${localize(role.name)}</strong>
    ${role.commitment ? html`<span>${localize(role.commitment)}</span>` : nothing}
    ${counts.length > 0 ? html`<span class="muted small">${counts.join(' · ')}</span>` : nothing}
  `;
}

/** Roles by their ids, in words. One that the initiative does not know is left out. */
export function roleNames(
  ids: readonly string[] | null | undefined,
  { roles }: Initiative,
  { localize }: FormContext,
): TemplateResult | typeof nothing {
  const names = (ids ?? []).map((id) => roles.find((role) => role.id === id)).filter(Boolean);
  return names.length > 0
    ? html`${names.map((role, at) => html`${at > 0 ? ' · ' : ''}${localize(role?.name)}`)}`
    : nothing;
}
