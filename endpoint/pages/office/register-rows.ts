import { html, nothing, type TemplateResult } from 'lit';

import type { RegisterPage } from '../../src/office/register/register-pages.js';
import type { RegisterEntry } from '../../src/storage/register-reads.js';
import { formatOfficeRoute } from './data/office-routes.js';
import { findInitiative, formatTime, nameRoles } from './parts/format.js';
import type { Office } from './parts/office.js';
import { renderStateBadge } from './parts/state-badge.js';

interface RegisterRow {
  readonly office: Office;
  readonly initiative: string;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
}

/** Renders a pledge of the register: a box to select it, and what it is, with a link to all of it. */
export function renderRegisterRow(
  { number, organization, state, received, corrected, roles }: RegisterEntry,
  { office, initiative, isSelected, onToggle }: RegisterRow,
): TemplateResult {
  const { messages, language } = office;
  return html`
    <li class=${isSelected ? 'pledge selected' : 'pledge'}>
      <label class="select">
        <input
          type="checkbox"
          aria-label=${messages.register.select(organization.name)}
          .checked=${isSelected}
          @change=${onToggle}
        />
      </label>
      <span class="number numeric">${number}</span>
      <a class="name" href=${formatOfficeRoute({ view: 'pledge', initiative, number })}>${organization.name}</a>
      <span class="roles">${nameRoles(roles, findInitiative(office, initiative).roles, office)}</span>
      <span class="received numeric">${formatTime(received, language)}</span>
      <span class="state">
        ${renderStateBadge(state, messages)}
        ${corrected === null ? nothing : html`<span class="hint">${messages.register.corrected}</span>`}
      </span>
    </li>
  `;
}

/** Renders the way to the other pages of a register. */
export function renderPaging(
  { page, pages }: Pick<RegisterPage, 'page' | 'pages'>,
  { messages: { register } }: Office,
  onTurn: (page: number) => void,
): TemplateResult {
  return html`
    <nav class="paging" aria-label=${register.page(page, pages)}>
      <button type="button" class="button" ?disabled=${page <= 1} @click=${() => onTurn(page - 1)}>
        ${register.previous}
      </button>
      <span class="numeric">${register.page(page, pages)}</span>
      <button type="button" class="button" ?disabled=${page >= pages} @click=${() => onTurn(page + 1)}>
        ${register.next}
      </button>
    </nav>
  `;
}
