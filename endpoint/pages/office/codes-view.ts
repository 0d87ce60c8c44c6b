import { Task, TaskStatus } from '@lit/task';
import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { property } from '../../../src/base/property.js';
import { officeUrl } from './data/office-client.js';
import type { Code } from './data/office-data.js';
import { formatOfficeRoute } from './data/office-routes.js';
import type { Office } from './parts/office.js';
import './parts/confirm-dialog.js';
import { describeFailure, renderFailure } from './parts/failure-message.js';
import { formatTime } from './parts/format.js';
import { fieldStyles, officeStyles, tableStyles } from './parts/office.styles.js';
import { readField } from './parts/read-field.js';

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
          .row,
          .hint,
          td .link {
            display: none;
          }

          .panel {
            border: 0;
          }
        }
      `,
    ];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) initiative = '';
  @property({ attribute: false }) isSending = false;
  @property({ attribute: false }) outcome: { readonly text: string; readonly isFailure: boolean } | null = null;

  readonly #codes = new Task(this, {
    args: () => [this.initiative] as const,
    task: async ([initiative], { signal }) =>
      (await this.office.client.get<{ codes: Code[] }>(`initiatives/${initiative}/codes`, signal)).codes,
  });

  readonly #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const form = event.currentTarget as HTMLFormElement;
    const organizations = readField(form, 'organizations')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (organizations.length === 0) return;
    const { client, messages } = this.office;
    this.isSending = true;
    this.outcome = null;
    try {
      const codes: Code[] = [];
      const skipped: string[] = [];
      for (let start = 0; start < organizations.length; start += BATCH_SIZE) {
        const made = await client.send<{ codes: Code[]; skipped: string[] }>(
          'POST',
          `initiatives/${this.initiative}/codes`,
          { organizations: organizations.slice(start, start + BATCH_SIZE) },
        );
        codes.push(...made.codes);
        skipped.push(...made.skipped);
      }
      form.reset();
      const texts = [
        ...(codes.length > 0 ? [messages.codes.created(codes.length)] : []),
        ...(skipped.length > 0 ? [messages.codes.skipped(skipped.join(messages.listSeparator))] : []),
      ];
      this.outcome = { text: texts.join(messages.sentenceSeparator), isFailure: false };
    } catch (error) {
      this.outcome = { text: describeFailure(error, messages), isFailure: true };
    } finally {
      this.isSending = false;
      void this.#codes.run();
    }
  };

  readonly #revoke = async ({ code, organization }: Code): Promise<void> => {
    const { messages, client } = this.office;
    const isConfirmed = await this.renderRoot.querySelector('office-confirm')?.ask({
      heading: messages.codes.revokeConfirm(organization),
      note: messages.codes.revokeNote,
      confirmLabel: messages.codes.revoke,
      cancelLabel: messages.cancel,
      isNegative: true,
    });
    if (!isConfirmed) return;
    try {
      await client.send('POST', `initiatives/${this.initiative}/codes/revocation`, { code });
      this.outcome = null;
    } catch (error) {
      this.outcome = { text: describeFailure(error, messages), isFailure: true };
    }
    void this.#codes.run();
  };

  protected override render(): TemplateResult {
    const { messages } = this.office;
    const { codes: names } = messages;
    const codes = this.#codes.value;
    const isFailed = this.#codes.status === TaskStatus.ERROR;
    return html`
      <section class="panel" aria-labelledby="heading">
        <h2 id="heading">${names.heading}</h2>
        <p class="hint">${names.lead}</p>
        <form @submit=${this.#create}>
          <div class="labelled">
            <label for="organizations">${names.organizations}</label>
            <textarea id="organizations" name="organizations" class="field" rows="4" required></textarea>
          </div>
          <div class="row"><button class="button primary" ?disabled=${this.isSending}>${names.create}</button></div>
        </form>
        <p role="status" class=${this.outcome ? (this.outcome.isFailure ? 'outcome failed' : 'outcome') : ''}>
          ${this.outcome?.text ?? ''}
        </p>
        ${isFailed ? renderFailure(this.#codes.error, messages, () => void this.#codes.run()) : nothing}
        ${!codes && !isFailed ? html`<p class="hint" role="status">${messages.loading}</p>` : nothing}
        ${codes?.length === 0 ? html`<p class="hint">${names.none}</p>` : nothing}
        ${codes && codes.length > 0 && !isFailed ? this.#renderCodes(codes) : nothing}
      </section>
      <office-confirm></office-confirm>
    `;
  }

  #renderCodes(codes: readonly Code[]): TemplateResult {
    const { messages, language } = this.office;
    const { codes: names } = messages;
    const { columns } = names;
    const url = (format: 'xlsx' | 'csv'): string =>
      `${officeUrl(`initiatives/${this.initiative}/codes.${format}`)}?language=${language}`;
    return html`
      <div class="row">
        <p class="hint">${names.total(codes.length, codes.filter(({ used }) => used).length)}</p>
        <button type="button" class="button" @click=${() => print()}>${names.print}</button>
        <a class="button" href=${url('xlsx')} download>${names.formats.xlsx}</a>
        <a class="button" href=${url('csv')} download>${names.formats.csv}</a>
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

  #renderCode(code: Code): TemplateResult {
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
