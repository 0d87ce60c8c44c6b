import { Task } from '@lit/task';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { property } from '../../../src/base/property.js';
import type { RegisteredPledge } from '../../src/office/register/register-routes.js';
import type { OfficeAction } from '../../src/storage/office-actions.js';
import { OfficeFailure } from './data/office-client.js';
import type { NewReceipt } from './data/office-data.js';
import { formatOfficeRoute, registerRoute } from './data/office-routes.js';
import { renderActs } from './parts/act-list.js';
import { ChangeController } from './parts/change-controller.js';
import './parts/confirm-dialog.js';
import { askDecision, decide, describeOutcome } from './parts/decisions.js';
import { describeFailure } from './parts/failure-message.js';
import { fieldStyles } from './parts/field.styles.js';
import { findInitiative } from './parts/format.js';
import { badgeStyles, factStyles, officeStyles } from './parts/office.styles.js';
import type { Office } from './parts/office.js';
import { renderTask } from './parts/task-view.js';
import { renderContact, renderPledgeFacts } from './pledge-facts.js';
import { type PledgeCorrection, renderCorrection, renderReceipt, renderReceiptOffer } from './pledge-forms.js';
import { pledgeViewStyles } from './pledge-view.styles.js';

/** One pledge: all that is kept of it, what was done to it, and what the office can do. */
export class OfficePledge extends LitElement {
  static override get styles(): CSSResultGroup {
    return [officeStyles, fieldStyles, badgeStyles, factStyles, pledgeViewStyles];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) initiative = '';
  @property({ attribute: false }) number = 0;
  /** Receipt given anew, until the clerk leaves. */
  @property({ attribute: false }) receipt: NewReceipt | null = null;

  readonly #change = new ChangeController(this);
  readonly #pledge = new Task(this, {
    args: () => [this.initiative, this.number] as const,
    task: (_place, { signal }) => this.office.client.get<RegisteredPledge>(this.#path, signal),
  });

  get #path(): string {
    return `initiatives/${this.initiative}/register/${this.number}`;
  }

  /** Runs a change, and loads the pledge again, whatever came of it. */
  async #run(change: Parameters<ChangeController['run']>[0]): Promise<void> {
    await this.#change.run(change, this.#describeRefusal);
    void this.#pledge.run();
    this.office.reload();
  }

  readonly #describeRefusal = (error: unknown): string => {
    const { messages } = this.office;
    if (error instanceof OfficeFailure && error.status === 422) return messages.pledge.invalid;
    if (error instanceof OfficeFailure && error.status === 409) return messages.pledge.conflict;
    return describeFailure(error, messages);
  };

  async #decide(action: OfficeAction, pledge: RegisteredPledge): Promise<void> {
    const { messages, client } = this.office;
    const dialog = this.renderRoot.querySelector('office-confirm');
    if (!dialog || !(await askDecision(dialog, action, [pledge], messages))) return;
    await this.#run(async () => {
      const outcome = await decide(client, this.initiative, action, [this.number]);
      return { text: describeOutcome(action, outcome, messages), isFailure: outcome.refused.length > 0 };
    });
  }

  readonly #correct = (correction: PledgeCorrection, form: HTMLFormElement): void =>
    void this.#run(async () => {
      const { client, messages } = this.office;
      await client.send('POST', `${this.#path}/correction`, correction);
      form.closest('details')?.removeAttribute('open');
      return { text: messages.pledge.saved, isFailure: false };
    });

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
    await this.#run(async () => {
      this.receipt = await client.send<NewReceipt>('POST', `${this.#path}/receipt`);
      return { text: messages.pledge.receiptOnce, isFailure: false };
    });
  };

  protected override render(): TemplateResult {
    const { office, receipt } = this;
    const { messages } = office;
    const { counts, roles } = findInitiative(office, this.initiative);
    return html`
      <div class="stack">
        <p class="back">
          <a href=${formatOfficeRoute(registerRoute(this.initiative, counts.waiting))} @click=${this.#goBack}>
            ← ${messages.pledge.back}
          </a>
        </p>
        ${this.#change.render()}
        ${receipt ? renderReceipt(receipt, office, roles, () => (this.receipt = null)) : nothing}
        ${renderTask(this.#pledge, messages, (pledge) => this.#renderPledge(pledge))}
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

  #renderPledge(pledge: RegisteredPledge): TemplateResult {
    const { office } = this;
    const { messages } = office;
    const { roles } = findInitiative(office, this.initiative);
    return html`
      <div class="columns">
        <div>${renderPledgeFacts(pledge, roles, office)} ${renderContact(pledge, office)}</div>
        <div>
          ${this.#renderDecisions(pledge)}
          <section class="panel" aria-labelledby="history-heading">
            <h2 id="history-heading">${messages.pledge.history}</h2>
            ${
              pledge.acts.length === 0
                ? html`<p class="hint">${messages.pledge.noHistory}</p>`
                : renderActs(pledge.acts, office, roles)
            }
          </section>
        </div>
      </div>
    `;
  }

  #renderDecisions(pledge: RegisteredPledge): TemplateResult | typeof nothing {
    const { office } = this;
    const { messages } = office;
    const actions = allowedActions(pledge);
    if (actions.length === 0) return nothing;
    const isDisabled = this.#change.isRunning;
    const { roles } = findInitiative(office, this.initiative);
    return html`
      <section class="panel" aria-labelledby="decisions-heading">
        <h2 id="decisions-heading">${messages.pledge.decisions}</h2>
        <div class="row">
          ${actions.map(
            (action) => html`
              <button
                type="button"
                class=${action === 'approve' ? 'button primary' : 'button'}
                ?disabled=${isDisabled}
                @click=${() => void this.#decide(action, pledge)}
              >
                ${messages.actions[action]}
              </button>
            `,
          )}
        </div>
        ${renderCorrection(pledge, { office, roles, isDisabled, onSubmit: this.#correct })}
        ${renderReceiptOffer(office, isDisabled, () => void this.#issueReceipt())}
      </section>
    `;
  }
}

/** Lists what the office can do to a pledge. */
function allowedActions({ state, hasContact }: RegisteredPledge): readonly OfficeAction[] {
  if (state === 'withdrawn') return [];
  return [
    ...(state === 'waiting' || state === 'hidden' ? (['approve'] as const) : []),
    ...(state === 'waiting' || state === 'published' ? (['hide'] as const) : []),
    'withdraw',
    'reject',
    ...(hasContact ? (['purge'] as const) : []),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'office-pledge': OfficePledge;
  }
}
