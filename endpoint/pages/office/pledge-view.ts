import { Task, TaskStatus } from '@lit/task';
import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { property } from '../../../src/base/property.js';
import { telephoneUrl } from '../../../src/domain/url.js';
import { OfficeFailure } from './data/office-client.js';
import type { Action, NewReceipt, PledgeDetails } from './data/office-data.js';
import { formatOfficeRoute, registerRoute } from './data/office-routes.js';
import type { Office } from './parts/office.js';
import { renderActs } from './parts/act-list.js';
import './parts/confirm-dialog.js';
import { askDecision, decide, describeOutcome } from './parts/decisions.js';
import { describeFailure, renderFailure } from './parts/failure-message.js';
import { findInitiative, formatTime, nameRole, nameRoles } from './parts/format.js';
import { badgeStyles, factStyles, fieldStyles, officeStyles, tableStyles } from './parts/office.styles.js';
import { readField } from './parts/read-field.js';
import { renderStateBadge } from './parts/state-badge.js';

/** One pledge: all that is kept of it, what was done to it, and what the office can do. */
export class OfficePledge extends LitElement {
  static override get styles(): CSSResultGroup {
    return [
      officeStyles,
      fieldStyles,
      badgeStyles,
      factStyles,
      tableStyles,
      css`
        .heading {
          display: flex;
          flex-wrap: wrap;
          align-items: baseline;
          justify-content: space-between;
          gap: 0.25rem 1rem;
        }

        .columns {
          display: grid;
          grid-template-columns: minmax(0, 1fr);
          gap: 1.25rem;
        }

        @media (min-width: 56rem) {
          .columns {
            grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
            align-items: start;
          }
        }

        .columns > * {
          display: grid;
          grid-template-columns: minmax(0, 1fr);
          gap: 1.25rem;
        }

        details > form,
        details > div {
          display: grid;
          gap: 0.875rem;
          margin-block-start: 0.875rem;
        }

        summary {
          min-block-size: 44px;
          align-content: center;
          cursor: pointer;
          font-weight: 600;
        }

        .token {
          font-size: 1.375rem;
          letter-spacing: 0.04em;
        }

        @media print {
          .columns > :not(.printed),
          .back {
            display: none;
          }
        }
      `,
    ];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) initiative = '';
  @property({ attribute: false }) number = 0;

  @property({ attribute: false }) isSending = false;
  @property({ attribute: false }) outcome: { readonly text: string; readonly isFailure: boolean } | null = null;
  /** Receipt given anew, until the clerk leaves. */
  @property({ attribute: false }) receipt: NewReceipt | null = null;

  readonly #pledge = new Task(this, {
    args: () => [this.initiative, this.number] as const,
    task: ([initiative, number], { signal }) =>
      this.office.client.get<PledgeDetails>(`initiatives/${initiative}/register/${number}`, signal),
  });

  get #path(): string {
    return `initiatives/${this.initiative}/register/${this.number}`;
  }

  /** Runs a change, says what came of it, and loads the pledge again. */
  async #change(change: () => Promise<{ readonly text: string; readonly isFailure: boolean }>): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.outcome = null;
    try {
      this.outcome = await change();
    } catch (error) {
      this.outcome = { text: this.#describeRefusal(error), isFailure: true };
    } finally {
      this.isSending = false;
      void this.#pledge.run();
      this.office.reload();
    }
  }

  #describeRefusal(error: unknown): string {
    const { messages } = this.office;
    if (error instanceof OfficeFailure && error.status === 422) return messages.pledge.invalid;
    if (error instanceof OfficeFailure && error.status === 409) return messages.pledge.conflict;
    return describeFailure(error, messages);
  }

  readonly #decide = async (action: Action, pledge: PledgeDetails): Promise<void> => {
    const { messages, client } = this.office;
    const dialog = this.renderRoot.querySelector('office-confirm');
    if (!dialog || !(await askDecision(dialog, action, [pledge], messages))) return;
    await this.#change(async () => {
      const outcome = await decide(client, this.initiative, action, [this.number]);
      return { text: describeOutcome(action, outcome, messages), isFailure: outcome.refused.length > 0 };
    });
  };

  readonly #correct = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = new FormData(form);
    const { client, messages } = this.office;
    await this.#change(async () => {
      await client.send('POST', `${this.#path}/correction`, {
        organization: { name: readField(form, 'name') },
        ...(values.has('role') && { roles: values.getAll('role').map(String) }),
      });
      form.closest('details')?.removeAttribute('open');
      return { text: messages.pledge.saved, isFailure: false };
    });
  };

  readonly #issueReceipt = async (): Promise<void> => {
    const { messages, client } = this.office;
    const isConfirmed = await this.renderRoot.querySelector('office-confirm')?.ask({
      heading: messages.pledge.receiptConfirm,
      note: messages.pledge.receiptConfirmNote,
      confirmLabel: messages.pledge.receiptIssue,
      cancelLabel: messages.cancel,
      isNegative: false,
    });
    if (!isConfirmed) return;
    await this.#change(async () => {
      this.receipt = await client.send<NewReceipt>('POST', `${this.#path}/receipt`);
      return { text: messages.pledge.receiptOnce, isFailure: false };
    });
  };

  protected override render(): TemplateResult {
    const { office } = this;
    const { messages } = office;
    const pledge = this.#pledge.value;
    const counts = findInitiative(office, this.initiative).counts;
    const isFailed = this.#pledge.status === TaskStatus.ERROR;
    return html`
      <div class="stack">
        <p class="back">
          <a href=${formatOfficeRoute(registerRoute(this.initiative, counts.waiting))} @click=${this.#goBack}>
            ← ${messages.pledge.back}
          </a>
        </p>
        <p role="status" class=${this.outcome ? (this.outcome.isFailure ? 'outcome failed' : 'outcome') : ''}>
          ${this.outcome?.text ?? ''}
        </p>
        ${isFailed ? renderFailure(this.#pledge.error, messages, () => void this.#pledge.run()) : nothing}
        ${!pledge && !isFailed ? html`<p class="hint" role="status">${messages.loading}</p>` : nothing}
        ${pledge && !isFailed ? this.#renderPledge(pledge) : nothing}
      </div>
      <office-confirm></office-confirm>
    `;
  }

  /** Goes back to where the clerk came from, with its filters, where that is this page. */
  readonly #goBack = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !this.office.hasHistory()) return;
    event.preventDefault();
    history.back();
  };

  #renderPledge(pledge: PledgeDetails): TemplateResult {
    const { messages } = this.office;
    return html`
      <div class="columns">
        <div class="printed">
          ${this.receipt ? this.#renderReceipt(this.receipt, pledge) : nothing}
          <section class="panel" aria-labelledby="heading">
            <div class="heading">
              <h2 id="heading">${pledge.organization.name}</h2>
              ${renderStateBadge(pledge.state, messages)}
            </div>
            <p class="hint">${messages.stateNotes[pledge.state]}</p>
            ${this.#renderFacts(pledge)}
          </section>
          ${this.#renderContact(pledge)}
        </div>
        <div>
          ${this.#renderDecisions(pledge)}
          <section class="panel" aria-labelledby="history-heading">
            <h2 id="history-heading">${messages.pledge.history}</h2>
            ${
              pledge.acts.length === 0
                ? html`<p class="hint">${messages.pledge.noHistory}</p>`
                : renderActs(pledge.acts, this.office, findInitiative(this.office, this.initiative).roles)
            }
          </section>
        </div>
      </div>
    `;
  }

  #renderFacts(pledge: PledgeDetails): TemplateResult {
    const { office } = this;
    const { messages, language } = office;
    const { pledge: names } = messages;
    const { roles } = findInitiative(office, this.initiative);
    const time = (value: string | null): string | null => value && formatTime(value, language);
    const facts: readonly (readonly [string, TemplateResult | string | null])[] = [
      [names.number, html`<span class="numeric">${pledge.number}</span>`],
      [
        names.checkCode,
        html`<span class="code">${pledge.checkCode}</span>
          <p class="hint">${names.checkCodeHint}</p>`,
      ],
      [names.received, time(pledge.received)],
      [names.roles, nameRoles(pledge.roles, roles, office)],
      [names.message, pledge.message && html`<span class="message">${pledge.message}</span>`],
      [
        names.creditCode,
        pledge.organization.creditCode && html`<span class="code">${pledge.organization.creditCode}</span>`,
      ],
      [names.publish, pledge.publish ? names.publishes.yes : names.publishes.no],
      [names.approved, time(pledge.approved)],
      [names.hidden, time(pledge.hidden)],
      [names.withdrawn, time(pledge.withdrawn)],
      [names.corrected, time(pledge.corrected)],
      [names.initiativeVersion, pledge.initiativeVersion],
      [names.consentVersion, pledge.consentVersion],
    ];
    return renderFacts(facts);
  }

  #renderContact({ contact }: PledgeDetails): TemplateResult {
    const { pledge: names } = this.office.messages;
    return html`
      <section class="panel" aria-labelledby="contact-heading">
        <h2 id="contact-heading">${names.contact}</h2>
        ${
          contact
            ? html`
                ${renderFacts([
                  [names.name, contact.name],
                  [
                    names.telephone,
                    contact.telephone &&
                      html`<a href=${telephoneUrl(contact.telephone) ?? nothing}>${contact.telephone}</a>`,
                  ],
                  [names.email, contact.email && html`<a href=${`mailto:${contact.email}`}>${contact.email}</a>`],
                ])}
                <p class="hint">${names.contactNote}</p>
              `
            : html`<p class="hint">${names.noContact}</p>`
        }
      </section>
    `;
  }

  #renderDecisions(pledge: PledgeDetails): TemplateResult | typeof nothing {
    const { messages } = this.office;
    const actions = allowedActions(pledge);
    if (actions.length === 0) return nothing;
    return html`
      <section class="panel" aria-labelledby="decisions-heading">
        <h2 id="decisions-heading">${messages.pledge.decisions}</h2>
        <div class="row">
          ${actions.map(
            (action) => html`
              <button
                type="button"
                class=${action === 'approve' ? 'button primary' : 'button'}
                ?disabled=${this.isSending}
                @click=${() => void this.#decide(action, pledge)}
              >
                ${messages.actions[action]}
              </button>
            `,
          )}
        </div>
        ${pledge.state === 'withdrawn' ? nothing : html`${this.#renderCorrection(pledge)} ${this.#renderReceiptOffer()}`}
      </section>
    `;
  }

  #renderCorrection(pledge: PledgeDetails): TemplateResult {
    const { messages, language } = this.office;
    const { pledge: names } = messages;
    const { roles } = findInitiative(this.office, this.initiative);
    const ids = [...roles.map(({ id }) => id), ...pledge.roles.filter((id) => !roles.some((role) => role.id === id))];
    return html`
      <details>
        <summary>${names.correction}</summary>
        <form @submit=${this.#correct}>
          <p class="hint">${names.correctionHint}</p>
          <div class="labelled">
            <label for="name">${names.organization}</label>
            <input id="name" name="name" class="field" required maxlength="200" .value=${pledge.organization.name} />
          </div>
          ${
            ids.length === 0
              ? nothing
              : html`
                  <fieldset>
                    <legend>${names.roles}</legend>
                    ${ids.map(
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
          <button class="button primary" ?disabled=${this.isSending}>${names.save}</button>
        </form>
      </details>
    `;
  }

  #renderReceiptOffer(): TemplateResult {
    const { pledge: names } = this.office.messages;
    return html`
      <details>
        <summary>${names.receipt}</summary>
        <div>
          <p class="hint">${names.receiptHint}</p>
          <button type="button" class="button" ?disabled=${this.isSending} @click=${this.#issueReceipt}>
            ${names.receiptIssue}
          </button>
        </div>
      </details>
    `;
  }

  #renderReceipt({ withdrawalToken }: NewReceipt, pledge: PledgeDetails): TemplateResult {
    const { pledge: names } = this.office.messages;
    return html`
      <section class="panel" aria-labelledby="receipt-heading">
        <h2 id="receipt-heading">${names.receiptHeading}</h2>
        ${renderFacts([
          [names.organization, pledge.organization.name],
          [names.number, html`<span class="numeric">${pledge.number}</span>`],
          [names.checkCode, html`<span class="code">${pledge.checkCode}</span>`],
          [names.withdrawalToken, html`<span class="code token">${withdrawalToken}</span>`],
        ])}
        <p class="hint">${names.receiptOnce}</p>
        <div class="row">
          <button type="button" class="button" @click=${() => print()}>${names.print}</button>
          <button type="button" class="button" @click=${() => (this.receipt = null)}>
            ${this.office.messages.close}
          </button>
        </div>
      </section>
    `;
  }
}

/** Lists what the office can do to a pledge. */
function allowedActions({ state, hasContact }: PledgeDetails): readonly Action[] {
  if (state === 'withdrawn') return [];
  return [
    ...(state === 'waiting' || state === 'hidden' ? (['approve'] as const) : []),
    ...(state === 'waiting' || state === 'published' ? (['hide'] as const) : []),
    'withdraw',
    'reject',
    ...(hasContact ? (['purge'] as const) : []),
  ];
}

/** Renders facts as a list of terms; those that are not known are left out. */
const renderFacts = (facts: readonly (readonly [string, TemplateResult | string | null])[]): TemplateResult => html`
  <dl class="facts">
    ${facts.map(([term, value]) =>
      value === null
        ? nothing
        : html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>
`;

declare global {
  interface HTMLElementTagNameMap {
    'office-pledge': OfficePledge;
  }
}
