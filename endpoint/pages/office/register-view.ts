import { Task, TaskStatus } from '@lit/task';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';

import { property } from '../../../src/base/property.js';
import type { RegisterPage } from '../../src/office/register/register-pages.js';
import type { OfficeAction } from '../../src/storage/office-actions.js';
import type { RegisterEntry } from '../../src/storage/register-reads.js';
import { ChangeController } from './parts/change-controller.js';
import './parts/confirm-dialog.js';
import { askDecision, decide, describeOutcome } from './parts/decisions.js';
import { describeFailure } from './parts/failure-message.js';
import { fieldStyles } from './parts/field.styles.js';
import { badgeStyles, officeStyles } from './parts/office.styles.js';
import type { Office } from './parts/office.js';
import { renderTask } from './parts/task-view.js';
import { type RegisterRoute, renderRegisterFilters } from './register-filters.js';
import { renderPaging, renderRegisterRow } from './register-rows.js';
import { registerViewStyles } from './register-view.styles.js';

/** Time, in milliseconds, without a key after which what was typed is searched for. */
const SEARCH_DELAY = 300;

/** Actions on several pledges, in the order of their buttons. */
const BULK_ACTIONS = ['approve', 'hide', 'withdraw', 'reject', 'purge'] as const satisfies readonly OfficeAction[];

/** Register of an initiative's pledges: searched, filtered, and decided on, one or many. */
export class OfficeRegister extends LitElement {
  static override get styles(): CSSResultGroup {
    return [officeStyles, fieldStyles, badgeStyles, registerViewStyles];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) route!: RegisterRoute;
  @property({ attribute: false }) search = '';
  @property({ attribute: false }) onSearch: (search: string) => void = () => undefined;

  @property({ attribute: false }) selected: ReadonlyMap<number, RegisterEntry> = new Map();

  readonly #change = new ChangeController(this);
  #searchTimer: ReturnType<typeof setTimeout> | undefined;

  readonly #page = new Task(this, {
    args: () => [this.route.initiative, this.route.state, this.route.role, this.route.page, this.search] as const,
    task: async ([initiative, state, role, page, search], { signal }) => {
      const parameters = new URLSearchParams({
        ...(search.trim() && { search: search.trim() }),
        ...(state && { state }),
        ...(role && { role }),
        page: String(page),
      });
      return this.office.client.get<RegisterPage>(`initiatives/${initiative}/register?${parameters}`, signal);
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#searchTimer);
  }

  readonly #type = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    clearTimeout(this.#searchTimer);
    this.#searchTimer = setTimeout(() => {
      if (this.route.page > 1) this.#filter({}, true);
      this.onSearch(value);
    }, SEARCH_DELAY);
  };

  #filter(changes: Partial<Pick<RegisterRoute, 'state' | 'role' | 'page'>>, isReplacing = false): void {
    this.office.go({ ...this.route, page: 1, ...changes }, isReplacing);
  }

  readonly #clear = (): void => {
    // With what was typed and is not yet searched for.
    clearTimeout(this.#searchTimer);
    const field = this.renderRoot.querySelector<HTMLInputElement>('#search');
    if (field) field.value = '';
    this.onSearch('');
    this.#filter({ state: null, role: null });
  };

  #toggle(pledge: RegisterEntry): void {
    const selected = new Map(this.selected);
    if (!selected.delete(pledge.number)) selected.set(pledge.number, pledge);
    this.selected = selected;
  }

  #togglePage(pledges: readonly RegisterEntry[], isSelected: boolean): void {
    const selected = new Map(this.selected);
    for (const pledge of pledges) {
      if (isSelected) selected.set(pledge.number, pledge);
      else selected.delete(pledge.number);
    }
    this.selected = selected;
  }

  /** Moves through the list with the arrow keys; the space bar selects. Enter opens, as in any link. */
  readonly #moveByKey = (event: KeyboardEvent): void => {
    const rows = [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('.name')];
    const index = rows.indexOf(event.target as HTMLAnchorElement);
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) rows[target]?.focus();
    else if (event.key === ' ') {
      const pledge = this.#page.value?.pledges[index];
      if (pledge) this.#toggle(pledge);
    } else return;
    event.preventDefault();
  };

  async #decide(action: OfficeAction): Promise<void> {
    const { office, route } = this;
    const { client, messages } = office;
    const dialog = this.renderRoot.querySelector('office-confirm');
    if (!dialog || !(await askDecision(dialog, action, [...this.selected.values()], messages))) return;
    await this.#change.run(
      async () => {
        const outcome = await decide(client, route.initiative, action, [...this.selected.keys()]);
        this.selected = new Map();
        return { text: describeOutcome(action, outcome, messages), isFailure: outcome.refused.length > 0 };
      },
      (error) => describeFailure(error, messages),
    );
    // What was done before a failure shows too.
    void this.#page.run();
    office.reload();
  }

  protected override render(): TemplateResult {
    const { office, route, search } = this;
    const { messages } = office;
    return html`
      <section class="panel" aria-labelledby="heading" aria-busy=${this.#page.status === TaskStatus.PENDING}>
        <h2 id="heading" class="visually-hidden">${messages.register.heading}</h2>
        ${renderRegisterFilters({
          office,
          route,
          search,
          counts: this.#page.value?.counts,
          onType: this.#type,
          onFilter: (changes) => this.#filter(changes),
        })}
        ${this.#change.render()} ${renderTask(this.#page, messages, (page) => this.#renderPage(page))}
      </section>
      ${this.selected.size > 0 ? this.#renderBulk() : nothing}
      <office-confirm></office-confirm>
    `;
  }

  #renderPage(page: RegisterPage): TemplateResult {
    const { register } = this.office.messages;
    const isFiltered = this.search.trim() !== '' || this.route.state !== null || this.route.role !== null;
    if (page.total === 0) {
      return html`
        <div class="empty" role="status">
          <p>${isFiltered ? register.noneFound : register.none}</p>
          ${isFiltered ? html`<button type="button" class="button" @click=${this.#clear}>${register.clear}</button>` : nothing}
        </div>
      `;
    }
    const isAllSelected = page.pledges.every(({ number }) => this.selected.has(number));
    return html`
      <div class="bar">
        <label class="checkbox">
          <input
            type="checkbox"
            .checked=${isAllSelected}
            .indeterminate=${!isAllSelected && page.pledges.some(({ number }) => this.selected.has(number))}
            @change=${() => this.#togglePage(page.pledges, !isAllSelected)}
          />
          ${register.selectAll}
        </label>
        <p role="status" class="hint">${isFiltered ? register.found(page.total) : register.total(page.total)}</p>
        <p class="hint keys">${register.keys}</p>
      </div>
      <ul class="rows" aria-label=${register.list} @keydown=${this.#moveByKey}>
        ${page.pledges.map((pledge) =>
          renderRegisterRow(pledge, {
            office: this.office,
            initiative: this.route.initiative,
            isSelected: this.selected.has(pledge.number),
            onToggle: () => this.#toggle(pledge),
          }),
        )}
      </ul>
      ${page.pages > 1 ? renderPaging(page, this.office, this.#turn) : nothing}
    `;
  }

  readonly #turn = (page: number): void => {
    this.#filter({ page });
    this.scrollIntoView({ block: 'start' });
  };

  #renderBulk(): TemplateResult {
    const { messages } = this.office;
    return html`
      <section class="bulk" aria-label=${messages.register.selected(this.selected.size)}>
        <p role="status">${messages.register.selected(this.selected.size)}</p>
        <div class="row">
          ${BULK_ACTIONS.map(
            (action) => html`
              <button
                type="button"
                class=${action === 'approve' ? 'button primary' : 'button'}
                ?disabled=${this.#change.isRunning}
                @click=${() => void this.#decide(action)}
              >
                ${messages.actions[action]}
              </button>
            `,
          )}
          <button type="button" class="link" @click=${() => (this.selected = new Map())}>
            ${messages.register.unselect}
          </button>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-register': OfficeRegister;
  }
}
