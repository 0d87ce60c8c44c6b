import { Task } from '@lit/task';
import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import type { InitiativeNumbers } from '../../src/office/initiatives/initiative-overview.js';
import { REGISTER_STATES } from '../../src/storage/pledge-state.js';
import { saveFile } from '../../../src/base/dom/download.js';
import { property } from '../../../src/base/property.js';
import type { Office } from './parts/office.js';
import { plotStyles, renderCountBars, renderDayPlot } from './parts/bar-plot.js';
import { ChangeController } from './parts/change-controller.js';
import './parts/confirm-dialog.js';
import { describeFailure } from './parts/failure-message.js';
import { findInitiative, formatDay, formatNumber, formatTime, nameRole } from './parts/format.js';
import { officeStyles } from './parts/office.styles.js';
import { renderTask } from './parts/task-view.js';

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

  readonly #change = new ChangeController(this);

  readonly #numbers = new Task(this, {
    args: () => [this.initiative] as const,
    task: ([initiative], { signal }) =>
      this.office.client.get<InitiativeNumbers>(`initiatives/${initiative}/numbers`, signal),
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
    await this.#run(async () => {
      const { deleted } = await client.send<{ deleted: number }>('POST', `initiatives/${this.initiative}/purge`);
      return messages.numbers.purgedAll(deleted);
    });
    reload();
  };

  async #export(format: string): Promise<void> {
    const { messages, client, language } = this.office;
    await this.#run(async () => {
      const file = await client.download(`initiatives/${this.initiative}/export.${format}?language=${language}`);
      saveFile(file, `${this.initiative}.${format}`);
      return messages.numbers.exported;
    });
  }

  /** Runs something that says in the end what it did, and loads the numbers again. */
  async #run(change: () => Promise<string>): Promise<void> {
    await this.#change.run(
      async () => ({ text: await change(), isFailure: false }),
      (error) => describeFailure(error, this.office.messages),
    );
    void this.#numbers.run();
  }

  protected override render(): TemplateResult {
    const { messages } = this.office;
    return html`
      <div class="stack">
        <h2 class="visually-hidden">${messages.numbers.heading}</h2>
        ${renderTask(this.#numbers, messages, (numbers) => this.#renderNumbers(numbers))} ${this.#change.render()}
      </div>
      <office-confirm></office-confirm>
    `;
  }

  #renderNumbers(numbers: InitiativeNumbers): TemplateResult {
    const { messages, language } = this.office;
    const { numbers: names } = messages;
    const { states, contacts } = numbers;
    const days = padDays(numbers.days);
    const standing = REGISTER_STATES.reduce((sum, state) => sum + (state === 'withdrawn' ? 0 : states[state]), 0);
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

  #renderRoles({ roles }: InitiativeNumbers, standing: number): TemplateResult {
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

  #renderStates({ states }: InitiativeNumbers): TemplateResult {
    const { messages, language } = this.office;
    const all = REGISTER_STATES.reduce((sum, state) => sum + states[state], 0);
    return html`
      <section class="panel" aria-labelledby="states-heading">
        <h2 id="states-heading">${messages.numbers.byState}</h2>
        ${renderCountBars(
          REGISTER_STATES.map((state) => ({
            label: messages.states[state],
            count: states[state],
            of: all,
            text: formatNumber(states[state], language),
          })),
        )}
      </section>
    `;
  }

  #renderExports({ lastExport, contacts }: InitiativeNumbers): TemplateResult {
    const { messages, language } = this.office;
    const { numbers: names } = messages;
    return html`
      <section class="panel" aria-labelledby="export-heading">
        <h2 id="export-heading">${names.exports}</h2>
        <p class="hint">${names.exportHint}</p>
        <div class="row">
          ${FORMATS.map(
            (format) => html`
              <button
                type="button"
                class=${format === 'xlsx' ? 'button primary' : 'button'}
                ?disabled=${this.#change.isRunning}
                @click=${() => void this.#export(format)}
              >
                ${names.formats[format]}
              </button>
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
                  <button
                    type="button"
                    class="button negative"
                    ?disabled=${this.#change.isRunning}
                    @click=${() => void this.#purge(contacts)}
                  >
                    ${names.purgeAll}
                  </button>
                </div>
              `
            : nothing
        }
      </section>
    `;
  }
}

/** Returns days with those before them on which nothing came, so that a plot has at least {@link MIN_DAYS}. */
function padDays(days: InitiativeNumbers['days']): InitiativeNumbers['days'] {
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
