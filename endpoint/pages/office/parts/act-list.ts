import { html, nothing, type TemplateResult } from 'lit';

import type { RegisteredPledge } from '../../../src/office/register/register-routes.js';
import { localizeText } from '../../../../src/domain/localize.js';
import type { AuditEntry } from '../../../src/storage/audit-log.js';
import type { InitiativeRole } from '../data/office-data.js';
import { formatOfficeRoute } from '../data/office-routes.js';
import type { Office } from './office.js';
import { formatTime, nameRoles } from './format.js';

/** Renders acts of the office on one pledge, newest first. */
export const renderActs = (
  acts: RegisteredPledge['acts'],
  office: Office,
  roles: readonly InitiativeRole[],
): TemplateResult => html`
  <ol class="stack">
    ${acts.map(
      (act) => html`
        <li>
          <p>${nameAct(act.act, office)}</p>
          ${act.detail === null ? nothing : html`<p>${describeDetail(act.detail, office, roles)}</p>`}
          <p class="hint">
            ${nameClerk(act.who, office)}${office.messages.commaBetween}<span class="numeric"
              >${formatTime(act.at, office.language)}</span
            >
          </p>
        </li>
      `,
    )}
  </ol>
`;

/** Renders acts of the office on anything, newest first, with {@link tableStyles}. */
export const renderActTable = (acts: readonly AuditEntry[], office: Office): TemplateResult => {
  const { columns } = office.messages.acts;
  return html`
    <table>
      <thead>
        <tr>
          ${[columns.at, columns.who, columns.act, columns.what].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${acts.map(
          (act) => html`
            <tr>
              <td class="numeric">${formatTime(act.at, office.language)}</td>
              <td>${nameClerk(act.who, office)}</td>
              <td>${nameAct(act.act, office)}</td>
              <td>${renderSubject(act, office)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
};

function renderSubject({ initiative, number, detail }: AuditEntry, office: Office): TemplateResult {
  const { initiatives, language, messages } = office;
  const known = initiatives.find(({ id }) => id === initiative);
  const title = initiatives.length > 1 ? localizeText(known?.title, language) || initiative : null;
  return html`
    ${
      initiative !== null && number !== null
        ? html`<a href=${formatOfficeRoute({ view: 'pledge', initiative, number })}>${messages.acts.pledge(number)}</a>`
        : nothing
    }
    ${detail === null ? nothing : html`<span>${describeDetail(detail, office, known?.roles ?? [])}</span>`}
    ${title === null ? nothing : html`<span class="hint">${title}</span>`}
  `;
}

/** Names an act; one of a newer endpoint as it is called there. */
const nameAct = (act: string, { messages }: Office): string => messages.acts.names[act] ?? act;

/** Names who did it: a clerk, or whoever had the token of a program. */
function nameClerk(who: string, { messages }: Office): string {
  const match = /^(api|token)(?:: (.*))?$/s.exec(who);
  if (!match) return who;
  const prefix = messages.acts.prefixes[match[1] as keyof typeof messages.acts.prefixes];
  return match[2] === undefined ? prefix : `${match[2]} (${prefix})`;
}

/** Says what stood there before a correction; the name of an account, or of an organization, as it is. */
function describeDetail(detail: string, office: Office, roles: readonly InitiativeRole[]): string {
  const { acts, colon, semicolon } = office.messages;
  const [, name, ids] = /^(?:name: (.*?))?(?:(?:^|; )roles: ([a-z0-9-]+(?:, [a-z0-9-]+)*))?$/s.exec(detail) ?? [];
  const parts = [
    ...(name === undefined ? [] : [`${acts.details.name}${colon}${name}`]),
    ...(ids === undefined ? [] : [`${acts.details.roles}${colon}${nameRoles(ids.split(', '), roles, office)}`]),
  ];
  return parts.length > 0 ? parts.join(semicolon) : detail;
}
