import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { AuditEntry } from '../../src/storage/audit-log.js';
import { property } from '../../../src/base/property.js';
import type { Office } from './parts/office.js';
import { renderActTable } from './parts/act-list.js';
import { renderFailure } from './parts/failure-message.js';
import { officeStyles } from './parts/office.styles.js';
import { tableStyles } from './parts/table.styles.js';

/** Number of acts in a response: where there are fewer, there are no earlier ones. */
const PAGE_SIZE = 100;

/** Audit log of the office: who did what, and when. */
export class OfficeActs extends LitElement {
  static override get styles(): CSSResultGroup {
    return [officeStyles, tableStyles];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) acts: readonly AuditEntry[] | null = null;
  @property({ attribute: false }) hasEarlier = false;
  @property({ attribute: false }) failure: unknown = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  readonly #load = async (): Promise<void> => {
    const before = this.acts?.at(-1)?.at;
    this.failure = null;
    try {
      const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
      const { acts } = await this.office.client.get<{ acts: AuditEntry[] }>(`acts${query}`);
      this.acts = [...(this.acts ?? []), ...acts];
      this.hasEarlier = acts.length >= PAGE_SIZE;
    } catch (error) {
      this.failure = error;
    }
  };

  protected override render(): TemplateResult {
    const { office, acts, failure } = this;
    const { messages } = office;
    return html`
      <section class="panel" aria-labelledby="heading">
        <h2 id="heading">${messages.acts.heading}</h2>
        <p class="hint">${messages.acts.lead}</p>
        ${acts === null && !failure ? html`<p class="hint" role="status">${messages.loading}</p>` : nothing}
        ${acts?.length === 0 ? html`<p>${messages.acts.none}</p>` : nothing}
        ${acts && acts.length > 0 ? renderActTable(acts, office) : nothing}
        ${failure ? renderFailure(failure, messages, () => void this.#load()) : nothing}
        ${
          this.hasEarlier && !failure
            ? html`<button type="button" class="button" @click=${this.#load}>${messages.acts.earlier}</button>`
            : nothing
        }
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-acts': OfficeActs;
  }
}
