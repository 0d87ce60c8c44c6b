import { html, nothing, type TemplateResult } from 'lit';

import { localizeText } from '../../../src/domain/localize.js';
import { formatOfficeRoute, registerRoute, type OfficeRoute } from './data/office-routes.js';
import type { Office } from './parts/office.js';

/** Renders the way through the page: the initiatives, where there are several, and the views. */
export function renderNavigation(office: Office, route: OfficeRoute | null): TemplateResult {
  const { initiatives, messages } = office;
  const id = route && 'initiative' in route ? route.initiative : initiatives[0]?.id;
  const chosen = initiatives.find((initiative) => initiative.id === id);
  const renderLink = (target: OfficeRoute, label: string, count = 0): TemplateResult => {
    const isCurrent = target.view === route?.view || (target.view === 'register' && route?.view === 'pledge');
    return html`
      <li>
        <a href=${formatOfficeRoute(target)} aria-current=${isCurrent ? 'page' : 'false'}>
          ${label}${count > 0 ? html` <span class="count numeric">${count}</span>` : nothing}
        </a>
      </li>
    `;
  };
  return html`
    <nav aria-label=${messages.navigation}>
      ${renderInitiatives(office, id, route)}
      <ul>
        ${
          id === undefined
            ? nothing
            : html`
                ${renderLink(registerRoute(id, chosen?.counts.waiting), messages.views.register, chosen?.counts.waiting)}
                ${renderLink({ view: 'numbers', initiative: id }, messages.views.numbers)}
                ${chosen?.codes ? renderLink({ view: 'codes', initiative: id }, messages.views.codes) : nothing}
              `
        }
        ${renderLink({ view: 'acts' }, messages.views.acts)} ${renderLink({ view: 'health' }, messages.views.health)}
      </ul>
    </nav>
  `;
}

/** Renders the title of the one initiative, or the choice of several, which stays at the numbers where it is there. */
function renderInitiatives(
  { initiatives, language, messages, go }: Office,
  id: string | undefined,
  route: OfficeRoute | null,
): TemplateResult | typeof nothing {
  const [only] = initiatives;
  if (!only) return nothing;
  if (initiatives.length === 1) return html`<p class="initiative">${localizeText(only.title, language)}</p>`;
  const choose = ({ target }: Event): void => {
    const chosen = initiatives.find((one) => one.id === (target as HTMLSelectElement).value);
    if (!chosen) return;
    go(
      route?.view === 'numbers'
        ? { view: 'numbers', initiative: chosen.id }
        : registerRoute(chosen.id, chosen.counts.waiting),
    );
  };
  return html`
    <label class="initiative">
      <span class="hint">${messages.initiative}</span>
      <select class="button" @change=${choose}>
        ${initiatives.map(
          (one) => html`
            <option value=${one.id} ?selected=${one.id === id}>
              ${localizeText(one.title, language)}${one.counts.waiting > 0 ? ` (${one.counts.waiting})` : ''}
            </option>
          `,
        )}
      </select>
    </label>
  `;
}
