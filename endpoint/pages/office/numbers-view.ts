import { Task, TaskStatus } from '@lit/task';
import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { property } from '../../../src/base/property.js';
import { officeUrl } from './data/office-client.js';
import { PLEDGE_STATES, type Numbers } from './data/office-data.js';
import type { Office } from './parts/office.js';
import { plotStyles, renderCountBars, renderDayPlot } from './parts/bar-plot.js';
import './parts/confirm-dialog.js';
import { describeFailure, renderFailure } from './parts/failure-message.js';
import { findInitiative, formatDay, formatNumber, formatTime, nameRole } from './parts/format.js';
import { officeStyles } from './parts/office.styles.js';

/** Formats of an export, in the order of their buttons. */
const FORMATS = ['xlsx', 'csv', 'json'] as const;

/** Minimum number of days in a plot: the bars of fewer would be as wide as a wall. */
const MIN_DAYS = 14;

/** Length of a day, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Numbers of an initiative, its exports, and the end of its contact data. */
export class OfficeNumbers extends LitElement {
  static override get styles(): CSSResultGroup {
    return [
      officeStyles,
      plotStyles,
      css`
        .totals {
          display: flex;
          flex-wrap: wrap;
          gap: 1rem 3rem;
        }

        .totals > div {
          display: flex;
          flex-direction: column-reverse;
        }

        .totals dt {
          color: var(--_muted);
        }

        .totals dd {
          font-size: 2rem;
          font-weight: 650;
          line-height: 1.2;
        }

        @media (min-width: 48rem) {
          .pair {
            display: grid;
            grid-template-columns: repeat(2, minmax(0, 1fr));
            align-items: stretch;
            gap: 1.25rem;
          }
        }
      `,
    ];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) initiative = '';
  @property({ attribute: false }) outcome: { readonly text: string; readonly isFailure: boolean } | null = null;

  readonly #numbers = new Task(this, {
    args: () => [this.initiative] as const,
    task: ([initiative], { signal }) => this.office.client.get<Numbers>(`initiatives/${initiative}/numbers`, signal),
  });

  readonly #purge = async (contacts: number): Promise<void> => {
    const { messages, client, reload } = this.office;
    const isConfirmed = await this.renderRoot.querySelector('office-confirm')?.ask({
      heading: messages.numbers.purgeAllConfirm(contacts),
      note: messages.confirm.notes.purge,
      confirmLabel: messages.numbers.purgeAll,
      cancelLabel: messages.cancel,
      isNegative: true,
    });
    if (!isConfirmed) return;
    try {
      const { deleted } = await client.send<{ deleted: number }>('POST', `initiatives/${this.initiative}/purge`);
      this.outcome = { text: messages.numbers.purgedAll(deleted), isFailure: false };
    } catch (error) {
      this.outcome = { text: describeFailure(error, messages), isFailure: true };
    }
    void this.#numbers.run();
    reload();
  };

  protected override render(): TemplateResult {
    const { messages } = this.office;
    const numbers = this.#numbers.value;
    const isFailed = this.#numbers.status === TaskStatus.ERROR;
    return html`
      <div class="stack">
        <h2 class="visually-hidden">${messages.numbers.heading}</h2>
        <p role="status" class=${this.outcome ? (this.outcome.isFailure ? 'outcome failed' : 'outcome') : ''}>
          ${this.outcome?.text ?? ''}
        </p>
        ${isFailed ? renderFailure(this.#numbers.error, messages, () => void this.#numbers.run()) : nothing}
        ${!numbers && !isFailed ? html`<p class="hint" role="status">${messages.loading}</p>` : nothing}
        ${numbers && !isFailed ? this.#renderNumbers(numbers) : nothing}
      </div>
      <office-confirm></office-confirm>
    `;
  }

  #renderNumbers(numbers: Numbers): TemplateResult {
    const { messages, language } = this.office;
    const { numbers: names } = messages;
    const { states, contacts } = numbers;
    const days = padDays(numbers.days);
    const standing = PLEDGE_STATES.reduce((sum, state) => sum + (state === 'withdrawn' ? 0 : states[state]), 0);
    return html`
      <section class="panel" aria-labelledby="days-heading">
        <dl class="totals numeric">
          <div>
            <dt>${names.total}</dt>
            <dd>${formatNumber(standing, language)}</dd>
          </div>
          <div>
            <dt>${messages.states.waiting}</dt>
            <dd>${formatNumber(states.waiting, language)}</dd>
          </div>
          <div>
            <dt>${names.contacts}</dt>
            <dd>${formatNumber(contacts, language)}</dd>
          </div>
        </dl>
        <div>
          <h2 id="days-heading">${names.byDay}</h2>
          <p class="hint">${names.byDayHint(days.length)}</p>
        </div>
        ${renderDayPlot({
          days,
          label: names.byDay,
          describeDay: ({ date, count }) => names.day(formatDay(date, language), count),
          formatDay: (date) => formatDay(date, language),
        })}
      </section>
      <div class="pair stack">${this.#renderRoles(numbers, standing)} ${this.#renderStates(numbers)}</div>
      ${this.#renderExports(numbers)}
    `;
  }

  #renderRoles({ roles }: Numbers, standing: number): TemplateResult {
    const { messages, language } = this.office;
    const named = findInitiative(this.office, this.initiative).roles;
    return html`
      <section class="panel" aria-labelledby="roles-heading">
        <h2 id="roles-heading">${messages.numbers.byRole}</h2>
        ${renderCountBars(
          roles.map(({ id, count, limit }) => ({
            label: nameRole(id, named, language),
            count,
            of: limit ?? standing,
            text: limit === null ? formatNumber(count, language) : messages.numbers.ofLimit(count, limit),
          })),
        )}
      </section>
    `;
  }

  #renderStates({ states }: Numbers): TemplateResult {
    const { messages, language } = this.office;
    const all = PLEDGE_STATES.reduce((sum, state) => sum + states[state], 0);
    return html`
      <section class="panel" aria-labelledby="states-heading">
        <h2 id="states-heading">${messages.numbers.byState}</h2>
        ${renderCountBars(
          PLEDGE_STATES.map((state) => ({
            label: messages.states[state],
            count: states[state],
            of: all,
            text: formatNumber(states[state], language),
          })),
        )}
      </section>
    `;
  }

  #renderExports({ lastExport, contacts }: Numbers): TemplateResult {
    const { messages, language } = this.office;
    const { numbers: names } = messages;
    const url = (format: string): string =>
      `${officeUrl(`initiatives/${this.initiative}/export.${format}`)}?language=${language}`;
    return html`
      <section class="panel" aria-labelledby="export-heading">
        <h2 id="export-heading">${names.exports}</h2>
        <p class="hint">${names.exportHint}</p>
        <div class="row">
          ${FORMATS.map(
            (format) => html`
              <a
                class=${format === 'xlsx' ? 'button primary' : 'button'}
                href=${url(format)}
                download
                @click=${this.#noteExport}
                >${names.formats[format]}</a
              >
            `,
          )}
        </div>
        <p class="hint">
          ${lastExport ? names.lastExport(formatTime(lastExport.at, language), lastExport.who) : names.neverExported}
        </p>
        ${
          contacts > 0
            ? html`
                <h3>${names.end}</h3>
                <p class="hint">${names.purgeAllHint(contacts)}</p>
                <div class="row">
                  <button type="button" class="button negative" @click=${() => void this.#purge(contacts)}>
                    ${names.purgeAll}
                  </button>
                </div>
              `
            : nothing
        }
      </section>
    `;
  }

  /** Loads the numbers again once the download, which the browser does by itself, has probably been recorded. */
  readonly #noteExport = (): void => {
    setTimeout(() => void this.#numbers.run(), 1_500);
  };
}

/** Returns days with those before them on which nothing came, so that a plot has at least {@link MIN_DAYS}. */
function padDays(days: Numbers['days']): Numbers['days'] {
  const first = days[0];
  if (!first) return days;
  const missing = Math.max(0, MIN_DAYS - days.length);
  const earlier = Array.from({ length: missing }, (_, index) => ({
    date: new Date(Date.parse(first.date) - (missing - index) * DAY).toISOString().slice(0, 10),
    count: 0,
  }));
  return [...earlier, ...days];
}

declare global {
  interface HTMLElementTagNameMap {
    'office-numbers': OfficeNumbers;
  }
}
