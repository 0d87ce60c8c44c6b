import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import type { MapContext } from '../context/map-context.js';
import type * as FinderPart from './search-panel.lazy.js';
import { nextRovingIndex } from '../parts/roving-index.js';
import { countPlaces } from '../data/model.js';
import { renderOutline } from './outline.js';
import { isEmptyQuery, EMPTY_QUERY, type ListQuery } from '../data/query.js';

/** So few are seen at a glance: there is nothing to search for. */
const MAX_WITHOUT_SEARCH = 7;

/** So many are in the outline; more are shown a part at a time. */
const MAX_OUTLINED = 100;

/** Everything there is, whole or as the reader asks for it: complete without the picture. */
export class ListController implements ReactiveController {
  readonly host: LitElement;
  /** What searches, filters and sorts: loaded when the reader does, or the list is long. */
  readonly searchPanelModule: LazyModule<typeof FinderPart>;
  #searchPanel: FinderPart.SearchPanel | null = null;
  #query: ListQuery = EMPTY_QUERY;
  #isFilterOpen = false;
  #isPrinting = false;

  constructor(host: LitElement) {
    this.host = host;

    host.addController(this);
    this.searchPanelModule = new LazyModule(host, () => import('./search-panel.lazy.js'));
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
  }

  render(context: MapContext): TemplateResult {
    const { model, messages, view } = context;
    const isFlat = model.stations.length + model.organizations.length > MAX_OUTLINED || !isEmptyQuery(this.#query);
    const finder = isFlat || this.#isFilterOpen ? this.#get() : null;
    const asked = { context, query: this.#query, isPrinting: this.#isPrinting };
    return html`<div class="list ${view}" part="list" @keydown=${this.#onKeyDown}>
      ${
        countPlaces(model) > MAX_WITHOUT_SEARCH
          ? html`<div class="find">
              <label class="visually-hidden" for="search">${messages.search}</label>
              <input
                id="search"
                class="field"
                type="search"
                autocomplete="off"
                placeholder="${messages.search} · ${messages.searchHint}"
                .value=${this.#query.text}
                @input=${this.#onInput}
              />
              <details ?open=${this.#isFilterOpen} @toggle=${this.#onToggle}>
                <summary>${messages.filter}</summary>
                ${this.#isFilterOpen ? finder?.renderControls(asked) : nothing}
              </details>
            </div>`
          : nothing
      }
      ${isFlat && finder ? finder.renderResults(asked) : isFlat && !this.searchPanelModule.failed ? nothing : renderOutline(context)}
    </div>`;
  }

  /** Asks something else of the list. */
  changeQuery(change: Partial<ListQuery>): void {
    this.#query = { ...this.#query, ...change };
    this.host.requestUpdate();
  }

  /** What searches, filters and sorts, once it is here. */
  #get(): FinderPart.SearchPanel | null {
    const part = this.searchPanelModule.get();
    return (this.#searchPanel ??= part && new part.SearchPanel(this.host, (change) => this.changeQuery(change)));
  }

  readonly #onInput = ({ target }: Event): void => this.changeQuery({ text: (target as HTMLInputElement).value });

  readonly #onToggle = ({ target }: Event): void => {
    this.#isFilterOpen = (target as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  /** On paper there is no showing more. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
  };

  /** Up and down, from one thing to the next. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof Element) || !target.classList.contains('choice') || /Left|Right/.test(key)) return;
    const all = [...(currentTarget as Element).querySelectorAll<HTMLElement>('.choice')];
    const next = nextRovingIndex(key, all.indexOf(target as HTMLElement), all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
}
