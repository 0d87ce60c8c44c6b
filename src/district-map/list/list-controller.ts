import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { isComposing } from '../../base/dom/own-keys.js';
import { LazyModule } from '../../base/lazy/lazy-module.js';
import type { MapContext } from '../context/map-context.js';
import { countPlaces } from '../data/model.js';
import { EMPTY_QUERY, isEmptyQuery, type ListQuery } from '../data/query.js';
import { nextRovingIndex } from '../parts/roving-index.js';
import { renderOutline } from './outline.js';
import type * as SearchPanelModule from './search-panel.lazy.js';

/** Number of places that are seen at a glance: there is nothing to search for. */
const MAX_WITHOUT_SEARCH = 7;

/** Number of stations and organizations that are outlined; more are shown a page at a time. */
const MAX_OUTLINED = 100;

/** Keeps the state of the list of places: whole or searched, and complete without the picture. */
export class ListController implements ReactiveController {
  readonly host: LitElement;
  /** Search, filters and sorting: loaded when the reader uses them, or the list is long. */
  readonly #searchPanelModule: LazyModule<typeof SearchPanelModule>;
  #searchPanel: SearchPanelModule.SearchPanel | null = null;
  #query: ListQuery = EMPTY_QUERY;
  #isFilterOpen = false;
  #isPrinting = false;
  /** Whether places are listed one by one, and not in their outline. */
  #isFlat = false;

  constructor(host: LitElement) {
    this.host = host;

    host.addController(this);
    this.#searchPanelModule = new LazyModule(host, () => import('./search-panel.lazy.js'));
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
  }

  /** Prepares the list for a render: loads the search where it is needed, and finds what matches the query. */
  update(context: MapContext): void {
    const { stations, organizations } = context.model;
    this.#isFlat = stations.length + organizations.length > MAX_OUTLINED || !isEmptyQuery(this.#query);
    if (!this.#isFlat && !this.#isFilterOpen) return;
    const module = this.#searchPanelModule.get();
    const state = { context, query: this.#query, isPrinting: this.#isPrinting };
    this.#searchPanel ??= module && new module.SearchPanel(this.host, (change) => this.changeQuery(change), state);
    this.#searchPanel?.update(state);
  }

  /** Whether the code of the search is loading. */
  get isPending(): boolean {
    return this.#searchPanelModule.isPending;
  }

  render(context: MapContext): TemplateResult {
    const searchPanel = this.#searchPanel;
    const isLoading = !searchPanel && !this.#searchPanelModule.failed;
    const { model, messages, view } = context;
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
                @compositionend=${this.#onInput}
              />
              <details ?open=${this.#isFilterOpen} @toggle=${this.#onToggle}>
                <summary>${messages.filter}</summary>
                ${this.#isFilterOpen ? searchPanel?.renderControls() : nothing}
              </details>
            </div>`
          : nothing
      }
      ${this.#isFlat && searchPanel ? searchPanel.renderResults() : this.#isFlat && isLoading ? nothing : renderOutline(context)}
    </div>`;
  }

  /** Changes what the list is searched, filtered and sorted by. */
  changeQuery(change: Partial<ListQuery>): void {
    this.#query = { ...this.#query, ...change };
    this.host.requestUpdate();
  }

  readonly #onInput = (event: Event): void => {
    if (!isComposing(event)) this.changeQuery({ text: (event.target as HTMLInputElement).value });
  };

  readonly #onToggle = ({ target }: Event): void => {
    this.#isFilterOpen = (target as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  /** Shows all results while printing: nothing can be loaded on paper. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
  };

  /** Moves the focus up and down from one place to the next. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof Element) || !target.classList.contains('choice') || /Left|Right/.test(key)) return;
    const choices = [...(currentTarget as Element).querySelectorAll<HTMLElement>('.choice')];
    const next = nextRovingIndex(key, choices.indexOf(target as HTMLElement), choices.length);
    if (next === null) return;
    event.preventDefault();
    choices[next]?.focus();
  };
}
