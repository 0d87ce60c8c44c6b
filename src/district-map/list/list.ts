import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from '../context/map-context.js';
import { countPlaces } from '../data/model.js';
import type { ListQuery } from '../data/query.js';

/** Number of places that are seen at a glance: there is nothing to search for. */
const MAX_WITHOUT_SEARCH = 7;

/** Everything that the list is rendered with. */
export interface ListOptions {
  readonly context: MapContext;
  readonly query: ListQuery;
  readonly isFilterOpen: boolean;
  readonly onInput: (event: Event) => void;
  readonly onToggle: (event: Event) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Controls to filter and sort by, once they have loaded. */
  readonly filterControls: unknown;
  /** Places that match the query, or the outline of all. */
  readonly places: unknown;
}

/** Renders the list of places with its search. */
export function renderList(options: ListOptions): TemplateResult {
  const { model, messages, view } = options.context;
  return html`<div class="list ${view}" part="list" @keydown=${options.onKeyDown}>
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
              .value=${options.query.text}
              @input=${options.onInput}
            />
            <details ?open=${options.isFilterOpen} @toggle=${options.onToggle}>
              <summary>${messages.filter}</summary>
              ${options.filterControls}
            </details>
          </div>`
        : nothing
    }
    ${options.places}
  </div>`;
}
