import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { parseSelection } from '../../base/selection.js';
import { LazyModule } from '../../base/lazy/lazy-module.js';
import { memoizeLatest } from '../../base/memoize-latest.js';
import type { Position } from '../../contract/index.js';
import type * as ConversionModule from '../../domain/coordinate-conversion.js';
import { sameDatum } from '../../domain/coordinate-systems.js';
import { distanceBetween, formatDistance } from '../../domain/distance.js';
import type { MapContext } from '../context/map-context.js';
import { countPlaces, type DistrictModel, isPlaced, type MemberGroup, type Place } from '../data/model.js';
import { EMPTY_QUERY, isEmptyQuery, type ListQuery } from '../data/query.js';
import { deferredMapMessages } from '../messages/deferred/index.js';
import { renderChoice } from '../parts/choice.js';
import { queryPlaces } from './filter.js';
import { type GeolocationFailure, locateReader } from './geolocate.js';
import { createNameMatcher, mayBePinyin, type PinyinMatcher } from './search.js';

export { searchPanelStyles as styles } from './search-panel.styles.js';

/** State of the list that the panel is rendered for. */
export interface SearchPanelState {
  readonly context: MapContext;
  readonly query: ListQuery;
  /** Whether all results are shown at once. */
  readonly isPrinting: boolean;
}

interface PinyinModule {
  readonly default: { readonly match: PinyinMatcher };
}

/** Its types take it for a CommonJS module, whose default would be one level further down. */
const loadPinyin = (): Promise<PinyinModule> => import('pinyin-match') as unknown as Promise<PinyinModule>;

type SelectOption = readonly [value: string, label: string];

type NamedPlace = Pick<Place['item'], 'id' | 'name'>;

/** Types of place, and the lists of a model that have them. */
const PLACE_LISTS = [
  ['circle', 'circles'],
  ['alliance', 'alliances'],
  ['station', 'stations'],
  ['organization', 'organizations'],
] as const;

/** Number of results that are shown, and of those that are added at a time. */
const PAGE_SIZE = 20;

/** Searches, filters and sorts the list, and renders the controls and the results. Loaded on demand. */
export class SearchPanel {
  readonly host: LitElement;
  readonly changeQuery: (change: Partial<ListQuery>) => void;
  readonly #pinyin: LazyModule<PinyinModule>;
  readonly #conversion: LazyModule<typeof ConversionModule>;
  readonly #matchesName = createNameMatcher();
  readonly #memoizedPosition = memoizeLatest<Position | null>();
  readonly #memoizedResults = memoizeLatest<readonly Place[]>();
  #state: SearchPanelState;
  #results: readonly Place[] = [];
  #shownCount = PAGE_SIZE;
  /** Position of the reader, in WGS-84. */
  #located: Position | null = null;
  /** The same in the coordinate system of the model. */
  #readerPosition: Position | null = null;
  #locateState: 'idle' | 'locating' | GeolocationFailure = 'idle';

  constructor(host: LitElement, changeQuery: (change: Partial<ListQuery>) => void, state: SearchPanelState) {
    this.host = host;
    this.changeQuery = changeQuery;
    this.#state = state;

    this.#pinyin = new LazyModule(host, loadPinyin);
    this.#conversion = new LazyModule(host, () => import('../../domain/coordinate-conversion.lazy.js'));
  }

  /** Prepares the panel for a render: finds the places that match the query. */
  update(state: SearchPanelState): void {
    const { context, query } = state;
    const { model, localizeText, language } = context;
    const pinyin = mayBePinyin(query.text) ? (this.#pinyin.get()?.default.match ?? null) : null;
    const position = this.#convertPosition(model);
    if (model !== this.#state.context.model || query !== this.#state.query) this.#shownCount = PAGE_SIZE;
    this.#state = state;
    this.#readerPosition = position;
    const minute = query.openNow ? Math.floor(Date.now() / 60_000) : 0;
    this.#results = this.#memoizedResults([model, query, pinyin, position, language, minute], () =>
      queryPlaces(model, query, {
        now: new Date(),
        language,
        matches: (place, text) => this.#matchesName(place, text, pinyin),
        nameOf: ({ item }) => localizeText(item.name),
        distanceTo: (place) => this.#distanceTo(place, model),
      }),
    );
  }

  renderControls(): TemplateResult {
    const { context, query } = this.#state;
    const { messages, model, localizeText, language } = context;
    const deferred = deferredMapMessages(language);
    const set = this.changeQuery;
    const select = (name: 'circle' | 'alliance' | 'kind' | 'sort', label: string, options: readonly SelectOption[]) =>
      html`<label
        >${label}
        <select class="field" @change=${({ target }: Event) => set({ [name]: (target as HTMLSelectElement).value })}>
          ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === query[name]}>${text}</option>`)}
        </select></label
      >`;
    /** Renders a filter; nothing where there is nothing to choose from. */
    const filter = (name: 'circle' | 'alliance' | 'kind', options: readonly SelectOption[]) =>
      options.length > 1 ? select(name, messages[name], [['', deferred.any], ...options]) : nothing;
    const toOptions = (groups: readonly MemberGroup<NamedPlace>[]) =>
      groups.map(({ owner }): SelectOption => [owner.id, localizeText(owner.name)]);
    const kinds = PLACE_LISTS.filter(([, list]) => model[list].length > 0).map(([kind]): SelectOption => [
      kind,
      messages[kind],
    ]);
    const { given, name } = deferred.sorts;
    const sorts: readonly SelectOption[] = [
      ['given', given],
      ['name', name],
    ];
    const hasHours = model.stations.some(({ openingHours }) => openingHours?.length);
    return html`<div class="controls">
      ${filter('kind', kinds)} ${filter('circle', toOptions(model.circles))}
      ${filter('alliance', toOptions(model.alliances))}
      ${select('sort', deferred.sort, query.sort === 'distance' ? [...sorts, ['distance', deferred.nearest]] : sorts)}
      ${
        hasHours
          ? html`<label class="check"
              ><input
                type="checkbox"
                .checked=${query.openNow}
                @change=${({ target }: Event) => set({ openNow: (target as HTMLInputElement).checked })}
              />${deferred.openNow}</label
            >`
          : nothing
      }
      ${
        model.positions.size > 1
          ? html`<button
              type="button"
              class="button"
              aria-pressed=${query.sort === 'distance' ? 'true' : 'false'}
              @click=${() => void this.#locate()}
            >
              ${deferred.nearest}
            </button>`
          : nothing
      }
      ${isEmptyQuery(query) ? nothing : html`<button type="button" class="button" @click=${this.#reset}>${deferred.reset}</button>`}
      <p class="muted small" role="status">${this.#locateMessage(context)}</p>
    </div>`;
  }

  renderResults(): TemplateResult {
    const { context, query, isPrinting } = this.#state;
    const { model, language } = context;
    const deferred = deferredMapMessages(language);
    const found = this.#results;
    const number = new Intl.NumberFormat(language);
    const shown = isPrinting ? found : found.slice(0, this.#shownCount);
    // The selected place is in sight, however far down it is.
    const selected = parseSelection(context.selected);
    const isSelected = ({ type, item }: Place): boolean => item.id === selected?.id && type === selected.type;
    const first = selected ? found.filter(isSelected).filter((place) => !shown.includes(place)) : [];
    const more = Math.min(PAGE_SIZE, found.length - shown.length);
    return html`<p class="muted small count" role="status">
        ${found.length > 0 ? deferred.found(number.format(found.length), number.format(countPlaces(model))) : deferred.nothingFound}
        ${this.#pinyin.failed && mayBePinyin(query.text) ? deferred.pinyinFailed : nothing}
      </p>
      ${
        found.length > 0
          ? html`<ul class="results">
              ${repeat(
                [...first, ...shown],
                ({ type, item }) => `${type}:${item.id}`,
                (place) => this.#renderResult(place, context),
              )}
            </ul>`
          : html`<p><button type="button" class="button" @click=${this.#reset}>${deferred.reset}</button></p>`
      }
      ${
        more > 0
          ? html`<p>
              <button type="button" class="button more-results" @click=${this.#showMore}>
                ${deferred.showMore(more)}
              </button>
            </p>`
          : nothing
      }`;
  }

  #renderResult(place: Place, context: MapContext): TemplateResult {
    const { model, language, view, showOnMap } = context;
    const deferred = deferredMapMessages(language);
    const { type, item } = place;
    const distance = this.#distanceTo(place, model);
    const formatted = distance === null ? '' : formatDistance(distance, language);
    return html`<li>
      ${renderChoice(place, context)}
      ${
        formatted
          ? html`<span class="muted small"
              >${'accuracy' in item && item.accuracy ? deferred.away(formatted) : formatted}</span
            >`
          : nothing
      }
      ${
        view === 'list' && isPlaced(model, place)
          ? html`<button
              type="button"
              class="link small"
              aria-label="${deferred.showOnMap}: ${context.localizeText(item.name)}"
              @click=${() => showOnMap(type, item.id)}
            >
              ${deferred.showOnMap}
            </button>`
          : nothing
      }
    </li>`;
  }

  #distanceTo(place: Place, { positions }: DistrictModel): number | null {
    const position = place.type === 'station' || place.type === 'organization' ? positions.get(place.item) : undefined;
    return this.#readerPosition && position ? distanceBetween(this.#readerPosition, position) : null;
  }

  async #locate(): Promise<void> {
    this.#locateState = 'locating';
    this.host.requestUpdate();
    const located = await locateReader();
    if (typeof located === 'string') {
      this.#locateState = located;
    } else {
      this.#locateState = 'idle';
      this.#located = located;
      if (!sameDatum('WGS-84', this.#state.context.model.system)) await this.#conversion.load();
      this.changeQuery({ sort: 'distance' });
    }
    this.host.requestUpdate();
  }

  /** Converts the reader's position to a model's coordinate system; without the conversion it is some 500 m off. */
  #convertPosition({ system }: DistrictModel): Position | null {
    const position = this.#located;
    const module = position && !sameDatum('WGS-84', system) ? this.#conversion.get() : null;
    return this.#memoizedPosition([position, module, system], () =>
      position && module ? module.convertPosition(position, 'WGS-84', system) : position,
    );
  }

  #locateMessage({ language }: MapContext): string {
    const messages = deferredMapMessages(language);
    if (this.#locateState === 'idle') return '';
    return this.#locateState === 'locating' ? messages.locating : messages.locate[this.#locateState];
  }

  readonly #reset = (): void => this.changeQuery(EMPTY_QUERY);

  readonly #showMore = (): void => {
    this.#shownCount += PAGE_SIZE;
    this.host.requestUpdate();
  };
}
