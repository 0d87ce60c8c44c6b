import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import type { TimelineContext } from '../context/context.js';
import type * as FinderPart from './search-panel.lazy.js';
import type { EventEntry } from '../parts/event-entry.js';
import type { SortOrder } from '../parts/sort.js';
import { isEmptyQuery, EMPTY_QUERY, type EventQuery } from './query.js';

/** From more events than these on there is something to search. */
const MAX_EVENTS_WITHOUT_SEARCH = 7;

/** What a reader asks of the events, and the part that answers: it is loaded when there is a question. */
export class SearchController {
  readonly host: LitElement;
  readonly setOrder: (order: SortOrder) => void;
  query: EventQuery = EMPTY_QUERY;
  readonly #part: LazyModule<typeof FinderPart>;
  #finder: FinderPart.SearchPanel | null = null;
  #isOpen = false;

  constructor(host: LitElement, turn: (order: SortOrder) => void) {
    this.host = host;
    this.setOrder = turn;

    this.#part = new LazyModule(host, () => import('./search-panel.lazy.js'));
  }

  readonly updateQuery = (change: Partial<EventQuery>): void => {
    this.query = { ...this.query, ...change };
    this.host.requestUpdate();
  };

  readonly clear = (): void => {
    if (!isEmptyQuery(this.query)) this.updateQuery(EMPTY_QUERY);
  };

  /** The events that answer; `null` where all do, or what tells them is not here yet. */
  match(events: readonly EventEntry[], { council }: TimelineContext): ReadonlySet<string> | null {
    if (isEmptyQuery(this.query)) return null;
    return this.#finderNow?.match(events, this.query, council.terms ?? []) ?? null;
  }

  render(events: readonly EventEntry[], order: SortOrder, context: TimelineContext): TemplateResult {
    const { messages } = context;
    const asked = { events, order, query: this.query, context };
    const finder = this.#isOpen || !isEmptyQuery(this.query) ? this.#finderNow : this.#finder;
    return html`${
        events.length > MAX_EVENTS_WITHOUT_SEARCH
          ? html`<details class="finding" @toggle=${this.#onToggle}>
              <summary>${messages.find}</summary>
              ${finder?.renderControls(asked) ?? nothing}
            </details>`
          : nothing
      }
      <div class="found">
        <p role="status">${this.#part.failed ? messages.partFailed : (finder?.describeResult(asked) ?? nothing)}</p>
        ${
          isEmptyQuery(this.query)
            ? nothing
            : html`<button type="button" class="button" @click=${this.#onShowAll}>${messages.showAll}</button>`
        }
      </div>`;
  }

  get #finderNow(): FinderPart.SearchPanel | null {
    const part = this.#part.get();
    this.#finder ??= part && new part.SearchPanel(this.updateQuery, this.setOrder);
    return this.#finder;
  }

  /** What was pressed is gone then: focus stays near by. */
  readonly #onShowAll = (): void => {
    this.clear();
    this.host.renderRoot.querySelector<HTMLElement>('#events')?.focus({ preventScroll: true });
  };

  readonly #onToggle = ({ target }: Event): void => {
    this.#isOpen = target instanceof HTMLDetailsElement && target.open;
    if (this.#isOpen && this.#part.failed) void this.#part.load();
    this.host.requestUpdate();
  };
}
