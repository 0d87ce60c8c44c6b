import { Task } from '@lit/task';
import { css, type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';

import type { InvitationCode, NewInvitationCodes } from '../../src/storage/invitation-codes.js';
import { saveFile } from '../../../src/base/dom/download.js';
import { property } from '../../../src/base/property.js';
import { formatOfficeRoute } from './data/office-routes.js';
import type { Office } from './parts/office.js';
import { ChangeController } from './parts/change-controller.js';
import './parts/confirm-dialog.js';
import { describeFailure } from './parts/failure-message.js';
import { formatTime } from './parts/format.js';
import { fieldStyles } from './parts/field.styles.js';
import { officeStyles } from './parts/office.styles.js';
import { tableStyles } from './parts/table.styles.js';
import { readField } from './parts/read-field.js';
import { renderTask } from './parts/task-view.js';

/** Formats of an export, in the order of their buttons. */
const FORMATS = ['xlsx', 'csv'] as const;

/** Number of organizations in a request. */
const BATCH_SIZE = 50;

/** Invitation codes of an initiative: made for organizations, printed, exported and revoked. */
export class OfficeCodes extends LitElement {
  static override get styles(): CSSResultGroup {
    return [
      officeStyles,
      fieldStyles,
      tableStyles,
      css`
        form {
          display: grid;
          gap: 0.75rem;
        }

        .revoked {
          color: var(--_muted);
          text-decoration: line-through;
        }

        @media print {
          form,
          .announcement,
          .row,
          .hint,
          td .link {
            display: none;
          }

          .panel {
            border: 0;
            padding: 0;
          }
        }
      `,
    ];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) initiative = '';

  readonly #change = new ChangeController(this);
  readonly #codes = new Task(this, {
    args: () => [this.initiative] as const,
    task: async ([initiative], { signal }) =>
      (await this.office.client.get<{ codes: InvitationCode[] }>(`initiatives/${initiative}/codes`, signal)).codes,
  });

  readonly #create = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const organizations = readField(form, 'organizations')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (organizations.length > 0) void this.#run(() => this.#createCodes(organizations, form));
  };

  async #createCodes(organizations: readonly string[], form: HTMLFormElement): Promise<string> {
    const { client, messages } = this.office;
    let created = 0;
    const skipped: string[] = [];
    for (let start = 0; start < organizations.length; start += BATCH_SIZE) {
      const made = await client.send<NewInvitationCodes>('POST', `initiatives/${this.initiative}/codes`, {
        organizations: organizations.slice(start, start + BATCH_SIZE),
      });
      created += made.codes.length;
      skipped.push(...made.skipped);
    }
    form.reset();
    return [
      ...(created > 0 ? [messages.codes.created(created)] : []),
      ...(skipped.length > 0 ? [messages.codes.skipped(skipped.join(messages.listSeparator))] : []),
    ].join(messages.sentenceSeparator);
  }

  async #revoke({ code, organization }: InvitationCode): Promise<void> {
    const { messages, client } = this.office;
    const isConfirmed = await this.renderRoot.querySelector('office-confirm')?.ask({
      heading: messages.codes.revokeConfirm(organization),
      note: messages.codes.revokeNote,
      confirmLabel: messages.codes.revoke,
      cancelLabel: messages.cancel,
      isNegative: true,
    });
    if (!isConfirmed) return;
    await this.#run(async () => {
      await client.send('POST', `initiatives/${this.initiative}/codes/revocation`, { code });
      return messages.codes.revokedOne(organization);
    });
  }

  async #export(format: 'xlsx' | 'csv'): Promise<void> {
    const { messages, client, language } = this.office;
    await this.#run(async () => {
      const file = await client.download(`initiatives/${this.initiative}/codes.${format}?language=${language}`);
      saveFile(file, `${this.initiative}-codes.${format}`);
      return messages.codes.exported;
    });
  }

  /** Runs something that says in the end what it did, and loads the codes again. */
  async #run(change: () => Promise<string>): Promise<void> {
    await this.#change.run(
      async () => ({ text: await change(), isFailure: false }),
      (error) => describeFailure(error, this.office.messages),
    );
    void this.#codes.run();
  }

  protected override render(): TemplateResult {
    const { messages } = this.office;
    const { codes: names } = messages;
    return html`
      <section class="panel" aria-labelledby="heading">
        <h2 id="heading">${names.heading}</h2>
        <p class="hint">${names.lead}</p>
        <form @submit=${this.#create}>
          <div class="labelled">
            <label for="organizations">${names.organizations}</label>
            <textarea id="organizations" name="organizations" class="field" rows="4" required></textarea>
          </div>
          <div class="row">
            <button class="button primary" ?disabled=${this.#change.isRunning}>${names.create}</button>
          </div>
        </form>
        ${this.#change.render()}
        ${renderTask(this.#codes, messages, (codes) =>
          codes.length === 0 ? html`<p class="hint">${names.none}</p>` : this.#renderCodes(codes),
        )}
      </section>
      <office-confirm></office-confirm>
    `;
  }

  #renderCodes(codes: readonly InvitationCode[]): TemplateResult {
    const { messages } = this.office;
    const { codes: names } = messages;
    const { columns } = names;
    return html`
      <div class="row">
        <p class="hint">${names.total(codes.length, codes.filter(({ used }) => used).length)}</p>
        <button type="button" class="button" @click=${() => print()}>${names.print}</button>
        ${FORMATS.map(
          (format) => html`
            <button
              type="button"
              class="button"
              ?disabled=${this.#change.isRunning}
              @click=${() => void this.#export(format)}
            >
              ${names.formats[format]}
            </button>
          `,
        )}
      </div>
      <table>
        <thead>
          <tr>
            ${[columns.organization, columns.code, columns.created, columns.state].map(
              (name) => html`<th scope="col">${name}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${codes.map((code) => this.#renderCode(code))}
        </tbody>
      </table>
    `;
  }

  #renderCode(code: InvitationCode): TemplateResult {
    const { messages, language } = this.office;
    const { codes: names } = messages;
    const { used, revoked } = code;
    return html`
      <tr>
        <td>${code.organization}</td>
        <td class=${revoked === null ? 'code' : 'code revoked'}>${code.code}</td>
        <td class="numeric">${formatTime(code.created, language)}</td>
        <td>
          ${
            used
              ? html`<a href=${formatOfficeRoute({ view: 'pledge', initiative: this.initiative, number: used.number })}
                  >${names.used(used.number)}</a
                >`
              : revoked === null
                ? html`${names.unused}
                    <button
                      type="button"
                      class="link"
                      aria-label=${names.revokeOf(code.organization)}
                      @click=${() => void this.#revoke(code)}
                    >
                      ${names.revoke}
                    </button>`
                : html`<span>${names.revoked}</span>`
          }
        </td>
      </tr>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-codes': OfficeCodes;
  }
}
