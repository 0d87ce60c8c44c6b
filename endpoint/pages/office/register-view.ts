import { Task, TaskStatus } from '@lit/task';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { property } from '../../../src/base/property.js';
import { localizeText } from '../../../src/domain/localize.js';
import type { Action, DecisionOutcome, PledgeEntry, PledgeState, RegisterPage } from './data/office-data.js';
import { PLEDGE_STATES } from './data/office-data.js';
import { formatOfficeRoute, type OfficeRoute } from './data/office-routes.js';
import type { Office } from './parts/office.js';
import { askDecision, decide, describeOutcome } from './parts/decisions.js';
import './parts/confirm-dialog.js';
import { describeFailure, renderFailure } from './parts/failure-message.js';
import { findInitiative, formatNumber, formatTime, nameRoles } from './parts/format.js';
import { badgeStyles, fieldStyles, officeStyles } from './parts/office.styles.js';
import { renderStateBadge } from './parts/state-badge.js';
import { registerViewStyles } from './register-view.styles.js';

type RegisterRoute = Extract<OfficeRoute, { view: 'register' }>;

/** Time, in milliseconds, without a key after which what was typed is searched for. */
const SEARCH_DELAY = 300;

/** Actions on several pledges, in the order of their buttons. */
const BULK_ACTIONS = ['approve', 'hide', 'withdraw', 'reject', 'purge'] as const satisfies readonly Action[];

/** Register of an initiative's pledges: searched, filtered, and decided on, one or many. */
export class OfficeRegister extends LitElement {
  static override get styles(): CSSResultGroup {
    return [officeStyles, fieldStyles, badgeStyles, registerViewStyles];
  }

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) route!: RegisterRoute;
  @property({ attribute: false }) search = '';
  @property({ attribute: false }) onSearch: (search: string) => void = () => undefined;

  @property({ attribute: false }) selected: ReadonlyMap<number, PledgeEntry> = new Map();
  @property({ attribute: false }) isDeciding = false;
  /** Outcome of the latest decision. */
  @property({ attribute: false }) outcome: { readonly text: string; readonly isFailure: boolean } | null = null;

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('route');
    if (before && before.initiative !== this.route.initiative) {
      this.selected = new Map();
      this.outcome = null;
    }
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
    this.onSearch('');
    this.#filter({ state: null, role: null });
  };

  #toggle(pledge: PledgeEntry): void {
    const selected = new Map(this.selected);
    if (!selected.delete(pledge.number)) selected.set(pledge.number, pledge);
    this.selected = selected;
  }

  #togglePage(pledges: readonly PledgeEntry[], isSelected: boolean): void {
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

  async #decide(action: Action): Promise<void> {
    const { office, route } = this;
    const pledges = [...this.selected.values()];
    const dialog = this.renderRoot.querySelector('office-confirm');
    if (!dialog || this.isDeciding || !(await askDecision(dialog, action, pledges, office.messages))) return;
    this.isDeciding = true;
    this.outcome = null;
    try {
      const outcome: DecisionOutcome = await decide(office.client, route.initiative, action, [...this.selected.keys()]);
      this.selected = new Map();
      this.outcome = { text: describeOutcome(action, outcome, office.messages), isFailure: outcome.refused.length > 0 };
    } catch (error) {
      this.outcome = { text: describeFailure(error, office.messages), isFailure: true };
    } finally {
      this.isDeciding = false;
      // What was done before a failure shows too.
      void this.#page.run();
      office.reload();
    }
  }

  protected override render(): TemplateResult {
    const { office, route, outcome } = this;
    const { messages } = office;
    const page = this.#page.value;
    const isFailed = this.#page.status === TaskStatus.ERROR;
    return html`
      <section class="panel" aria-labelledby="heading" aria-busy=${this.#page.status === TaskStatus.PENDING}>
        <h2 id="heading" class="visually-hidden">${messages.register.heading}</h2>
        <search class="filters">
          <div class="labelled search">
            <label for="search">${messages.register.search}</label>
            <input
              id="search"
              type="search"
              class="field"
              maxlength="200"
              autocomplete="off"
              placeholder=${messages.register.searchHint}
              .value=${this.search}
              @input=${this.#type}
            />
          </div>
          ${this.#renderRoles(office, route)} ${this.#renderStates(office, route, page)}
        </search>
        <p role="status" class=${outcome ? (outcome.isFailure ? 'outcome failed' : 'outcome') : ''}>
          ${outcome?.text ?? ''}
        </p>
        ${isFailed ? renderFailure(this.#page.error, messages, () => void this.#page.run()) : nothing}
        ${!page && !isFailed ? html`<p class="hint" role="status">${messages.loading}</p>` : nothing}
        ${page && !isFailed ? this.#renderPage(page) : nothing}
      </section>
      ${this.selected.size > 0 ? this.#renderBulk() : nothing}
      <office-confirm></office-confirm>
    `;
  }

  #renderRoles({ messages, language, ...office }: Office, route: RegisterRoute): TemplateResult | typeof nothing {
    const { roles } = findInitiative({ messages, language, ...office }, route.initiative);
    if (roles.length < 2) return nothing;
    return html`
      <div class="labelled role">
        <label for="role">${messages.register.roleFilter}</label>
        <select
          id="role"
          class="field"
          @change=${({ target }: Event) => this.#filter({ role: (target as HTMLSelectElement).value || null })}
        >
          <option value="" ?selected=${route.role === null}>${messages.register.anyRole}</option>
          ${roles.map(
            ({ id, name }) => html`
              <option value=${id} ?selected=${route.role === id}>${localizeText(name, language) || id}</option>
            `,
          )}
        </select>
      </div>
    `;
  }

  #renderStates({ messages, language }: Office, route: RegisterRoute, page: RegisterPage | undefined): TemplateResult {
    const counts = page?.counts;
    const total = counts && PLEDGE_STATES.reduce((sum, state) => sum + counts[state], 0);
    const renderChip = (state: PledgeState | null, label: string, count: number | undefined): TemplateResult => html`
      <label class="chip">
        <input type="radio" name="state" .checked=${route.state === state} @change=${() => this.#filter({ state })} />
        <span>
          ${label}${count === undefined ? nothing : html` <span class="numeric">${formatNumber(count, language)}</span>`}
        </span>
      </label>
    `;
    return html`
      <fieldset class="states">
        <legend class="visually-hidden">${messages.register.stateFilter}</legend>
        ${PLEDGE_STATES.map((state) => renderChip(state, messages.states[state], counts?.[state]))}
        ${renderChip(null, messages.register.all, total)}
      </fieldset>
    `;
  }

  #renderPage(page: RegisterPage): TemplateResult {
    const { messages, language } = this.office;
    const { register } = messages;
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
    const total = formatNumber(page.total, language);
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
        <p role="status" class="hint">
          ${isFiltered ? register.found(page.total) : register.total(page.total)}
          <span class="visually-hidden">${total}</span>
        </p>
        <p class="hint keys">${register.keys}</p>
      </div>
      <ul class="rows" aria-label=${register.list} @keydown=${this.#moveByKey}>
        ${page.pledges.map((pledge) => this.#renderRow(pledge))}
      </ul>
      ${page.pages > 1 ? this.#renderPaging(page) : nothing}
    `;
  }

  #renderRow(pledge: PledgeEntry): TemplateResult {
    const { office, route } = this;
    const { messages, language } = office;
    const { number, organization, state, received, corrected } = pledge;
    const { roles } = findInitiative(office, route.initiative);
    const isSelected = this.selected.has(number);
    return html`
      <li class=${isSelected ? 'pledge selected' : 'pledge'}>
        <label class="select">
          <input
            type="checkbox"
            aria-label=${messages.register.select(organization.name)}
            .checked=${isSelected}
            @change=${() => this.#toggle(pledge)}
          />
        </label>
        <span class="number numeric">${number}</span>
        <a class="name" href=${formatOfficeRoute({ view: 'pledge', initiative: route.initiative, number })}
          >${organization.name}</a
        >
        <span class="roles">${nameRoles(pledge.roles, roles, office)}</span>
        <span class="received numeric">${formatTime(received, language)}</span>
        <span class="state">
          ${renderStateBadge(state, messages)}
          ${corrected === null ? nothing : html`<span class="hint">${messages.register.corrected}</span>`}
        </span>
      </li>
    `;
  }

  #renderPaging({ page, pages }: RegisterPage): TemplateResult {
    const { register } = this.office.messages;
    const turn = (to: number): void => {
      this.#filter({ page: to });
      this.scrollIntoView({ block: 'start' });
    };
    return html`
      <nav class="paging" aria-label=${register.page(page, pages)}>
        <button type="button" class="button" ?disabled=${page <= 1} @click=${() => turn(page - 1)}>
          ${register.previous}
        </button>
        <span class="numeric">${register.page(page, pages)}</span>
        <button type="button" class="button" ?disabled=${page >= pages} @click=${() => turn(page + 1)}>
          ${register.next}
        </button>
      </nav>
    `;
  }

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
                ?disabled=${this.isDeciding}
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
