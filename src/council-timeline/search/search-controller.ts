import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import type { TimelineContext } from '../context/context.js';
import type * as FinderPart from './search-panel.lazy.js';
import type { Listed, Order } from '../parts/sort.js';
import { isNothing, NOTHING, type Query } from './query.js';

/** From more events than these on there is something to search. */
const FEW = 7;

/** What a reader asks of the events, and the part that answers: it is loaded when there is a question. */
export class Finding {
  readonly host: LitElement;
  readonly turn: (order: Order) => void;
  query: Query = NOTHING;
  readonly #part: LazyModule<typeof FinderPart>;
  #finder: FinderPart.Finder | null = null;
  #isOpen = false;

  constructor(host: LitElement, turn: (order: Order) => void) {
    this.host = host;
    this.turn = turn;

    this.#part = new LazyModule(host, () => import('./search-panel.lazy.js'));
  }

  readonly ask = (change: Partial<Query>): void => {
    this.query = { ...this.query, ...change };
    this.host.requestUpdate();
  };

  readonly showAll = (): void => {
    if (!isNothing(this.query)) this.ask(NOTHING);
  };

  /** The events that answer; `null` where all do, or what tells them is not here yet. */
  answer(events: readonly Listed[], { council }: TimelineContext): ReadonlySet<string> | null {
    if (isNothing(this.query)) return null;
    return this.#finderNow?.answer(events, this.query, council.terms ?? []) ?? null;
  }

  render(events: readonly Listed[], order: Order, context: TimelineContext): TemplateResult {
    const { messages } = context;
    const asked = { events, order, query: this.query, context };
    const finder = this.#isOpen || !isNothing(this.query) ? this.#finderNow : this.#finder;
    return html`${
        events.length > FEW
          ? html`<details class="finding" @toggle=${this.#onToggle}>
              <summary>${messages.find}</summary>
              ${finder?.controls(asked) ?? nothing}
            </details>`
          : nothing
      }
      <div class="found">
        <p role="status">${this.#part.failed ? messages.partFailed : (finder?.found(asked) ?? nothing)}</p>
        ${
          isNothing(this.query)
            ? nothing
            : html`<button type="button" class="button" @click=${this.#onShowAll}>${messages.showAll}</button>`
        }
      </div>`;
  }

  get #finderNow(): FinderPart.Finder | null {
    const part = this.#part.get();
    this.#finder ??= part && new part.Finder(this.ask, this.turn);
    return this.#finder;
  }

  /** What was pressed is gone then: focus stays near by. */
  readonly #onShowAll = (): void => {
    this.showAll();
    this.host.renderRoot.querySelector<HTMLElement>('#events')?.focus({ preventScroll: true });
  };

  readonly #onToggle = ({ target }: Event): void => {
    this.#isOpen = target instanceof HTMLDetailsElement && target.open;
    if (this.#isOpen && this.#part.failed) void this.#part.load();
    this.host.requestUpdate();
  };
}
