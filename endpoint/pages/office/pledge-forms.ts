import { html, nothing, type TemplateResult } from 'lit';

import type { RegisteredPledge } from '../../src/office/register/register-routes.js';
import type { InitiativeRole, NewReceipt } from './data/office-data.js';
import { renderFacts } from './parts/facts.js';
import { formatTime, nameRole, nameRoles } from './parts/format.js';
import type { Office } from './parts/office.js';
import { readField } from './parts/read-field.js';

/** Correction of a pledge, as it is sent. Roles are left as they are where the folder no longer says which there are. */
export interface PledgeCorrection {
  readonly organization: { readonly name: string };
  readonly roles?: readonly string[];
}

interface CorrectionForm {
  readonly office: Office;
  /** Roles of the initiative; none where the folder no longer has it. */
  readonly roles: readonly InitiativeRole[];
  readonly isDisabled: boolean;
  readonly onSubmit: (correction: PledgeCorrection, form: HTMLFormElement) => void;
}

/** Renders the form that corrects the name of an organization, or the roles that it chose. */
export function renderCorrection(
  pledge: RegisteredPledge,
  { office: { messages, language }, roles, isDisabled, onSubmit }: CorrectionForm,
): TemplateResult {
  const { pledge: names } = messages;
  const gone = pledge.roles.filter((id) => !roles.some((role) => role.id === id));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const chosen = [...form.querySelectorAll<HTMLInputElement>('[name="role"]:checked')].map(({ value }) => value);
    const organization = { name: readField(form, 'name') };
    onSubmit(roles.length > 0 ? { organization, roles: chosen } : { organization }, form);
  };
  return html`
    <details>
      <summary>${names.correction}</summary>
      <form @submit=${submit}>
        <p class="hint">${names.correctionHint}</p>
        <div class="labelled">
          <label for="name">${names.organization}</label>
          <input id="name" name="name" class="field" required maxlength="200" .value=${pledge.organization.name} />
        </div>
        ${
          roles.length === 0
            ? nothing
            : html`
                <fieldset>
                  <legend>${names.roles}</legend>
                  ${[...roles.map(({ id }) => id), ...gone].map(
                    (id) => html`
                      <label class="checkbox">
                        <input type="checkbox" name="role" value=${id} .checked=${pledge.roles.includes(id)} />
                        ${nameRole(id, roles, language)}
                      </label>
                    `,
                  )}
                </fieldset>
              `
        }
        <button class="button primary" ?disabled=${isDisabled}>${names.save}</button>
      </form>
    </details>
  `;
}

/** Renders the offer to give a receipt anew. */
export const renderReceiptOffer = (
  { messages: { pledge: names } }: Office,
  isDisabled: boolean,
  onIssue: () => void,
): TemplateResult => html`
  <details>
    <summary>${names.receipt}</summary>
    <div>
      <p class="hint">${names.receiptHint}</p>
      <button type="button" class="button" ?disabled=${isDisabled} @click=${onIssue}>${names.receiptIssue}</button>
    </div>
  </details>
`;

/** Renders a receipt that was given anew, which is shown this once. */
export function renderReceipt(
  { number, organization, received, roles, checkCode = null, withdrawalToken }: NewReceipt,
  office: Office,
  known: readonly InitiativeRole[],
  onClose: () => void,
): TemplateResult {
  const { messages, language } = office;
  const { pledge: names } = messages;
  return html`
    <section class="panel" aria-labelledby="receipt-heading">
      <h2 id="receipt-heading">${names.receiptHeading}</h2>
      ${renderFacts([
        [names.organization, organization.name],
        [names.number, html`<span class="numeric">${number}</span>`],
        [names.received, formatTime(received, language)],
        [names.roles, nameRoles(roles, known, office)],
        [names.checkCode, checkCode && html`<span class="code">${checkCode}</span>`],
        [names.withdrawalToken, html`<span class="code token">${withdrawalToken}</span>`],
      ])}
      <p class="hint">${names.withdrawalTokenHint}</p>
      <div class="row">
        <button type="button" class="button" @click=${() => print()}>${names.print}</button>
        <button type="button" class="button" @click=${onClose}>${messages.close}</button>
      </div>
    </section>
  `;
}
