import { html, nothing, type TemplateResult } from 'lit';

import { localizeText } from '../../../src/domain/localize.js';
import { REGISTER_STATES, type RegisterState, type StateCounts } from '../../src/storage/pledge-state.js';
import type { OfficeRoute } from './data/office-routes.js';
import { findInitiative, formatNumber } from './parts/format.js';
import type { Office } from './parts/office.js';

export type RegisterRoute = Extract<OfficeRoute, { view: 'register' }>;

interface RegisterFilters {
  readonly office: Office;
  readonly route: RegisterRoute;
  readonly search: string;
  /** Number of pledges in each state; `undefined` as long as it is not known. */
  readonly counts: StateCounts | undefined;
  readonly onType: (event: Event) => void;
  readonly onFilter: (changes: Partial<Pick<RegisterRoute, 'state' | 'role'>>) => void;
}

/** Renders the filters of a register: its search, the role and the state of pledges. */
export const renderRegisterFilters = (filters: RegisterFilters): TemplateResult => {
  const { register } = filters.office.messages;
  return html`
    <search class="filters">
      <div class="labelled search">
        <label for="search">${register.search}</label>
        <input
          id="search"
          type="search"
          class="field"
          maxlength="200"
          autocomplete="off"
          placeholder=${register.searchHint}
          .value=${filters.search}
          @input=${filters.onType}
        />
      </div>
      ${renderRoles(filters)} ${renderStates(filters)}
    </search>
  `;
};

function renderRoles({ office, route, onFilter }: RegisterFilters): TemplateResult | typeof nothing {
  const { register } = office.messages;
  const { roles } = findInitiative(office, route.initiative);
  if (roles.length < 2) return nothing;
  return html`
    <div class="labelled role">
      <label for="role">${register.roleFilter}</label>
      <select
        id="role"
        class="field"
        @change=${({ target }: Event) => onFilter({ role: (target as HTMLSelectElement).value || null })}
      >
        <option value="" ?selected=${route.role === null}>${register.anyRole}</option>
        ${roles.map(
          ({ id, name }) => html`
            <option value=${id} ?selected=${route.role === id}>${localizeText(name, office.language) || id}</option>
          `,
        )}
      </select>
    </div>
  `;
}

function renderStates({ office, route, counts, onFilter }: RegisterFilters): TemplateResult {
  const { messages, language } = office;
  const total = counts && REGISTER_STATES.reduce((sum, state) => sum + counts[state], 0);
  const renderChip = (state: RegisterState | null, label: string, count: number | undefined): TemplateResult => html`
    <label class="chip">
      <input type="radio" name="state" .checked=${route.state === state} @change=${() => onFilter({ state })} />
      <span>
        ${label}${count === undefined ? nothing : html` <span class="numeric">${formatNumber(count, language)}</span>`}
      </span>
    </label>
  `;
  return html`
    <fieldset class="states">
      <legend class="visually-hidden">${messages.register.stateFilter}</legend>
      ${REGISTER_STATES.map((state) => renderChip(state, messages.states[state], counts?.[state]))}
      ${renderChip(null, messages.register.all, total)}
    </fieldset>
  `;
}
