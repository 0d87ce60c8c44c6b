import { Task, TaskStatus } from '@lit/task';
import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { FolderFinding, FolderHealth } from '../../src/office/folder-health-routes.js';
import type { QueuedNotification } from '../../src/storage/notifications/notification-reads.js';
import { property } from '../../../src/base/property.js';
import type { Office } from './parts/office.js';
import { formatTime } from './parts/format.js';
import { officeStyles } from './parts/office.styles.js';
import { renderTask } from './parts/task-view.js';

/** Health of the folder: what a check of it finds, in words, and what readers get in place of what is broken. */
export class OfficeHealth extends LitElement {
  static override get styles(): CSSResultGroup {
    return [
      officeStyles,
      css`
        :host {
          display: grid;
          grid-template-columns: minmax(0, 1fr);
          gap: 1.25rem;
        }

        .findings {
          display: grid;
          gap: 0.75rem;
        }

        .findings li {
          padding-inline-start: 0.875rem;
          border-inline-start: 3px solid var(--_border);
        }

        .findings .fault {
          border-color: var(--_negative);
        }

        .kind {
          font-weight: 600;
        }

        .fault .kind {
          color: var(--_negative);
        }

        .served li {
          margin-inline-start: 1.25em;
          list-style: disc;
        }

        .fine {
          color: var(--_positive);
          font-weight: 600;
        }
      `,
    ];
  }

  @property({ attribute: false }) office!: Office;

  readonly #health = new Task(this, {
    args: () => [this.office.language] as const,
    task: ([language], { signal }) => this.office.client.get<FolderHealth>(`health?language=${language}`, signal),
  });

  readonly #notifications = new Task(this, {
    args: () => [],
    task: async (_none, { signal }) =>
      (await this.office.client.get<{ notifications: QueuedNotification[] }>('notifications', signal)).notifications,
  });

  protected override render(): TemplateResult {
    const { messages } = this.office;
    return html`
      <section class="panel" aria-labelledby="heading" aria-busy=${this.#health.status === TaskStatus.PENDING}>
        <h2 id="heading">${messages.health.heading}</h2>
        <p class="hint">${messages.health.lead}</p>
        ${renderTask(this.#health, messages, (health) => this.#renderHealth(health))}
        <div class="row">
          <button type="button" class="button" @click=${this.#checkAgain}>${messages.health.refresh}</button>
        </div>
      </section>
      ${this.#renderNotifications()}
    `;
  }

  readonly #checkAgain = (): void => {
    void this.#health.run();
    void this.#notifications.run();
  };

  #renderNotifications(): TemplateResult {
    const { messages } = this.office;
    return html`
      <section class="panel" aria-labelledby="notifications-heading">
        <h2 id="notifications-heading">${messages.health.notifications}</h2>
        ${renderTask(this.#notifications, messages, (notifications) => this.#renderQueue(notifications))}
      </section>
    `;
  }

  #renderQueue(notifications: readonly QueuedNotification[]): TemplateResult {
    const { messages, language } = this.office;
    const { health } = messages;
    if (notifications.length === 0) return html`<p class="hint">${health.noNotifications}</p>`;
    return html`
      <ul class="findings">
        ${notifications.map(
          ({ state, channel, entries, since, error, failure }) => html`
            <li class=${state === 'failed' ? 'fault' : ''}>
              <p class="hint">
                <span class="kind">${health.notificationStates[state]}</span> <span class="code">${channel}</span>
                ${health.notification(entries, formatTime(since, language))}
              </p>
              ${failure === null ? nothing : html`<p>${health.notificationFailures[failure]}</p>`}
              ${error === null ? nothing : html`<p class="hint" lang="en">${error}</p>`}
            </li>
          `,
        )}
      </ul>
      ${
        notifications.some(({ state }) => state === 'failed')
          ? html`<p class="hint">${health.notificationHint}</p>`
          : nothing
      }
    `;
  }

  #renderHealth({ faults, advice, documents, findings, served }: FolderHealth): TemplateResult {
    const { health, colon } = this.office.messages;
    const rest = faults + advice - findings.length;
    return html`
      <p role="status" class=${faults + advice === 0 ? 'fine' : 'kind'}>
        ${faults + advice === 0 ? health.fine(documents) : health.counts(faults, advice)}
      </p>
      ${
        served.length > 0
          ? html`
              <div class="notice served">
                <h3>${health.shownInstead}</h3>
                <ul>
                  ${served.map(
                    ({ file, servedSince }) => html`
                      <li>
                        <span class="code">${file}</span>${colon}${
                          servedSince === null
                            ? health.notShown
                            : health.shownSince(formatTime(servedSince, this.office.language))
                        }
                      </li>
                    `,
                  )}
                </ul>
              </div>
            `
          : nothing
      }
      ${
        findings.length > 0
          ? html`<ul class="findings">
              ${findings.map((finding) => this.#renderFinding(finding))}
            </ul>`
          : nothing
      }
      ${rest > 0 ? html`<p class="hint">${health.more(rest)}</p>` : nothing}
    `;
  }

  #renderFinding({ file, line, column, severity, message }: FolderFinding): TemplateResult {
    const { health } = this.office.messages;
    return html`
      <li class=${severity}>
        <p class="hint">
          <span class="kind">${health[severity]}</span> <span class="code">${file}</span>
          ${line === null ? nothing : health.place(line, column ?? 1)}
        </p>
        <p>${message}</p>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-health': OfficeHealth;
  }
}
