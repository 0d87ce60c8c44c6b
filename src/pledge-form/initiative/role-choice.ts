import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Initiative, Role } from '../../contract/index.js';
import { isRoleFull, roleRange, takenCount } from '../../domain/initiative-rules.js';
import type { FormContext } from '../context/form-context.js';
import { renderFieldError } from '../form/field-error.js';
import { roleRangeMessage } from '../messages/role-range-message.js';
import { chosenRoles } from '../session/draft.js';
import type { SessionState } from '../session/session-state.js';
import { renderRoleMark } from './role-mark.js';

/** Renders the roles to choose from, each a card that is the label of its own box. They belong to the form beside them. */
export function renderRoleChoice(
  initiative: Initiative,
  { draft, fieldErrors }: SessionState,
  context: FormContext,
): TemplateResult {
  const { messages, language } = context;
  const chosen = chosenRoles(draft, initiative);
  const isSingle = roleRange(initiative).max === 1;
  const invalid = fieldErrors.roles ? 'true' : undefined;
  return html`<fieldset
    id="roles"
    role=${ifDefined(isSingle ? 'radiogroup' : undefined)}
    aria-describedby=${fieldErrors.roles ? 'roles-error' : 'roles-hint'}
    aria-invalid=${ifDefined(isSingle ? invalid : undefined)}
  >
    <legend>${messages.roles}</legend>
    ${fieldErrors.roles ? renderFieldError('roles', fieldErrors, language) : html`<p class="hint" id="roles-hint">${roleRangeMessage(initiative, language)}</p>`}
    <div class="roles">
      ${initiative.roles.map((role) => {
        const isChosen = chosen.includes(role.id);
        const isFull = isRoleFull(role, initiative);
        return html`<label class="role ${isChosen ? 'chosen' : ''} ${isFull ? 'full' : ''}">
          <input
            type=${isSingle ? 'radio' : 'checkbox'}
            name="roles"
            form="form"
            value=${role.id}
            .checked=${isChosen}
            ?disabled=${isFull}
            aria-invalid=${ifDefined(isSingle ? undefined : invalid)}
            aria-labelledby="role-${role.id}"
            aria-describedby="commitment-${role.id} counts-${role.id}"
          />
          <span>${renderRole(role, initiative, context, true)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

/** Renders the roles to read, where none can be taken on here and now. */
export function renderRoleList(initiative: Initiative, context: FormContext): TemplateResult | typeof nothing {
  if (initiative.roles.length === 0) return nothing;
  return html`<section aria-labelledby="roles">
    <h3 id="roles">${context.messages.roles}</h3>
    <ul class="roles">
      ${initiative.roles.map((role) => html`<li>${renderRole(role, initiative, context)}</li>`)}
    </ul>
  </section>`;
}

/** @param isOffered whether it can be taken on here and now: then what is free is said, and the first is invited */
function renderRole(
  role: Role,
  initiative: Initiative,
  { messages, localize }: FormContext,
  isOffered = false,
): TemplateResult {
  const { name, commitment, limit } = role;
  const taken = takenCount(role, initiative);
  const isFull = isRoleFull(role, initiative);
  const counts = [
    taken !== null && messages.taken(taken),
    limit != null && messages.limit(limit),
    isFull ? messages.full : isOffered && limit != null && taken !== null && messages.free(limit - taken),
  ].filter(Boolean);
  return html`
    <strong id="role-${role.id}">${renderRoleMark(role, initiative)}${localize(name)}</strong>
    ${commitment ? html`<span id="commitment-${role.id}">${localize(commitment)}</span>` : nothing}
    ${counts.length > 0 ? html`<span id="counts-${role.id}" class="muted small">${counts.join(' · ')}</span>` : nothing}
    ${isOffered && taken === 0 ? html`<span class="invite small">${messages.beFirst}</span>` : nothing}
  `;
}

/** Renders the names of roles, each with its mark. One that the initiative does not know is left out. */
export function renderRoleNames(
  ids: readonly string[] | null | undefined,
  initiative: Initiative,
  { localize }: FormContext,
): TemplateResult {
  const chosen = (ids ?? []).flatMap((id) => initiative.roles.find((role) => role.id === id) ?? []);
  return html`${chosen.map((role) => html`<span class="tag">${renderRoleMark(role, initiative)}${localize(role.name)}</span> `)}`;
}
