import { html, type TemplateResult } from 'lit';

import { telephoneUrl } from '../../../src/domain/url.js';
import type { RegisteredPledge } from '../../src/office/register/register-routes.js';
import type { InitiativeRole } from './data/office-data.js';
import { renderFacts } from './parts/facts.js';
import { formatTime, nameRoles } from './parts/format.js';
import type { Office } from './parts/office.js';
import { renderStateBadge } from './parts/state-badge.js';

/** Renders what is kept of a pledge, but for its contact. */
export function renderPledgeFacts(
  pledge: RegisteredPledge,
  roles: readonly InitiativeRole[],
  office: Office,
): TemplateResult {
  const { messages, language } = office;
  const { pledge: names } = messages;
  const { creditCode } = pledge.organization;
  const time = (value: string | null): string | null => value && formatTime(value, language);
  return html`
    <section class="panel" aria-labelledby="heading">
      <div class="heading">
        <h2 id="heading">${pledge.organization.name}</h2>
        ${renderStateBadge(pledge.state, messages)}
      </div>
      <p class="hint">${messages.stateNotes[pledge.state]}</p>
      ${renderFacts([
        [names.number, html`<span class="numeric">${pledge.number}</span>`],
        [
          names.checkCode,
          html`<span class="code">${pledge.checkCode}</span>
            <p class="hint">${names.checkCodeHint}</p>`,
        ],
        [names.received, time(pledge.received)],
        [names.roles, nameRoles(pledge.roles, roles, office)],
        [names.message, pledge.message && html`<span class="message">${pledge.message}</span>`],
        [names.creditCode, creditCode && html`<span class="code">${creditCode}</span>`],
        [names.publish, pledge.publish ? names.publishes.yes : names.publishes.no],
        [names.approved, time(pledge.approved)],
        [names.hidden, time(pledge.hidden)],
        [names.withdrawn, time(pledge.withdrawn)],
        [names.corrected, time(pledge.corrected)],
        [names.initiativeVersion, pledge.initiativeVersion],
        [names.consentVersion, pledge.consentVersion],
      ])}
    </section>
  `;
}

/** Renders whom to call or write to about a pledge, and that this was recorded. */
export const renderContact = (
  { contact }: Pick<RegisteredPledge, 'contact'>,
  { messages: { pledge: names } }: Office,
): TemplateResult => html`
  <section class="panel" aria-labelledby="contact-heading">
    <h2 id="contact-heading">${names.contact}</h2>
    ${
      contact
        ? html`
            ${renderFacts([
              [names.name, contact.name],
              [
                names.telephone,
                contact.telephone && html`<a href=${telephoneUrl(contact.telephone)}>${contact.telephone}</a>`,
              ],
              [names.email, contact.email && html`<a href=${`mailto:${contact.email}`}>${contact.email}</a>`],
            ])}
            <p class="hint">${names.contactNote}</p>
          `
        : html`<p class="hint">${names.noContact}</p>`
    }
  </section>
`;
