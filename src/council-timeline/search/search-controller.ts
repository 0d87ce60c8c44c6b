import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import type { Council } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';
import type { EventEntry } from '../parts/event-entry.js';
import type { SortOrder } from '../parts/sort.js';
import { EMPTY_QUERY, type EventQuery, isEmptyQuery } from './query.js';
import type * as SearchPanelModule from './search-panel.lazy.js';

/** Number of events up to which there is nothing to search. */
const MAX_EVENTS_WITHOUT_SEARCH = 7;

export interface SearchOptions {
  /** Council that is shown; `null` while none is. */
  readonly council: () => Council | null;
  readonly events: () => readonly EventEntry[];
  readonly setOrder: (order: SortOrder) => void;
  /** Shows every day. */
  readonly showAllDays: () => void;
}

/** Holds the query over the events. Its panel, which matches it too, is loaded with the first query. */
export class SearchController implements ReactiveController {
  readonly host: LitElement;
  readonly options: SearchOptions;
  query: EventQuery = EMPTY_QUERY;
  readonly #module: LazyModule<typeof SearchPanelModule>;
  #panel: SearchPanelModule.EventSearchPanel | null = null;
  #council = '';
  #isOpen = false;

  constructor(host: LitElement, options: SearchOptions) {
    this.host = host;
    this.options = options;
    this.#module = new LazyModule(host, () => import('./search-panel.lazy.js'));

    host.addController(this);
  }

  hostUpdate(): void {
    const id = this.options.council()?.id;
    // Another council has other terms and kinds: a query over the one means nothing for the other.
    if (id && id !== this.#council) [this.#council, this.query] = [id, EMPTY_QUERY];
    const { term } = this.query;
    const terms = this.options.council()?.terms;
    // A term that the data no longer have would match all, and could not be pressed again.
    if (term && !terms?.some((known) => known.id === term)) this.query = { ...this.query, term: '' };
    if (this.#panel || (!this.#isOpen && isEmptyQuery(this.query))) return;
    const module = this.#module.get();
    if (module) this.#panel = new module.EventSearchPanel(this.updateQuery, this.options.setOrder);
  }

  /** Ids of the events that match; `null` where all do, or until the panel has loaded. */
  get matches(): ReadonlySet<string> | null {
    if (isEmptyQuery(this.query)) return null;
    const { council, events } = this.options;
    return this.#panel?.match(events(), this.query, council()?.terms) ?? null;
  }

  readonly updateQuery = (change: Partial<EventQuery>): void => {
    this.query = { ...this.query, ...change };
    this.host.requestUpdate();
  };

  /** Shows all events again. */
  readonly clear = (): void => {
    if (!isEmptyQuery(this.query)) this.updateQuery(EMPTY_QUERY);
  };

  /** Shows the events of one term alone, and brings them into view; all events where that term is selected already. */
  readonly toggleTerm = (id: string): void => {
    const isSelected = this.query.term === id;
    this.updateQuery({ term: isSelected ? '' : id });
    const events = isSelected ? null : this.host.renderRoot.querySelector('#events');
    // Beside the terms, or right below them, readers see what changes.
    if (events && events.getBoundingClientRect().top > innerHeight * 0.75) events.scrollIntoView({ block: 'center' });
  };

  render(events: readonly EventEntry[], order: SortOrder, context: TimelineContext): TemplateResult {
    const { messages } = context;
    const state = { events, order, query: this.query, context };
    return html`${
        events.length > MAX_EVENTS_WITHOUT_SEARCH
          ? html`<details class="search-panel" @toggle=${this.#onToggle}>
              <summary>${messages.find}</summary>
              ${this.#panel?.renderControls(state) ?? nothing}
            </details>`
          : nothing
      }
      <div class="search-status">
        <p role="status">${this.#panel?.describeResult(state) ?? nothing}</p>
        ${
          isEmptyQuery(this.query)
            ? nothing
            : html`<button type="button" class="button" @click=${this.#onClear}>${messages.showAll}</button>`
        }
      </div>`;
  }

  /** The button that was pressed disappears: focus stays nearby. */
  readonly #onClear = (): void => {
    this.clear();
    this.options.showAllDays();
    this.host.renderRoot.querySelector<HTMLElement>('#events')?.focus({ preventScroll: true });
  };

  readonly #onToggle = ({ target }: Event): void => {
    this.#isOpen = target instanceof HTMLDetailsElement && target.open;
    if (this.#isOpen && this.#module.failed) void this.#module.load();
    this.host.requestUpdate();
  };
}
