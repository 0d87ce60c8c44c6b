import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { parseSelection } from '../../base/events.js';
import { LazyModule } from '../../base/lazy-module.js';
import type { Position } from '../../contract/index.js';
import { sameDatum } from '../../domain/coordinate-systems.js';
import { distanceBetween, formatDistance } from '../../domain/distance.js';
import type { MapContext } from '../context/map-context.js';
import { queryPlaces } from './filter.js';
import { type GeolocationFailure, locateReader } from './geolocate.js';
import { type MemberGroup, countPlaces, isPlaced, type DistrictModel, type Place } from '../data/model.js';
import { renderChoice } from '../parts/choice.js';
import { isEmptyQuery, EMPTY_QUERY, type ListQuery } from '../data/query.js';
import { mayBePinyin, type PinyinMatcher, createNameMatcher } from './search.js';
import { deferredMapMessages } from '../messages/deferred/index.js';

export { searchPanelStyles as styles } from './search-panel.styles.js';

/** What a list is asked for. */
export interface SearchPanelState {
  readonly context: MapContext;
  readonly query: ListQuery;
  /** Whether all of it is to be there at once. */
  readonly isPrinting: boolean;
}

/** Its types take it for a CommonJS module, whose default would be one level further down. */
const loadPinyin = (): Promise<{ readonly default: { readonly match: PinyinMatcher } }> =>
  import('pinyin-match') as unknown as Promise<{ readonly default: { readonly match: PinyinMatcher } }>;

type SelectOption = readonly [value: string, said: string];

type NamedPlace = Pick<Place['item'], 'id' | 'name'>;

/** Each kind of thing, and where a model has them. */
const PLACE_LISTS = [
  ['circle', 'circles'],
  ['alliance', 'alliances'],
  ['station', 'stations'],
  ['organization', 'organizations'],
] as const;

/** How many results are shown, and how many more at a time. */
const PAGE_SIZE = 20;

/** Loaded on demand: what searches, filters and sorts, with its controls and its results. */
export class SearchPanel {
  readonly host: LitElement;
  readonly changeQuery: (change: Partial<ListQuery>) => void;
  readonly #pinyin: LazyModule<{ readonly default: { readonly match: PinyinMatcher } }>;
  readonly #matchesName = createNameMatcher();
  #shownCount = PAGE_SIZE;
  #foundPlaces: readonly Place[] = [];
  #foundFor: readonly unknown[] = [];
  /** Where the reader is, in the model's system. */
  #readerPosition: Position | null = null;
  #locateState: 'not' | 'now' | GeolocationFailure = 'not';

  constructor(host: LitElement, ask: (change: Partial<ListQuery>) => void) {
    this.host = host;
    this.changeQuery = ask;

    this.#pinyin = new LazyModule(host, loadPinyin);
  }

  renderControls({ context, query }: SearchPanelState): TemplateResult {
    const { messages, model, localizeText, language } = context;
    const own = deferredMapMessages(language);
    const set = this.changeQuery;
    const select = (name: 'circle' | 'alliance' | 'kind' | 'sort', label: string, options: readonly SelectOption[]) =>
      html`<label
        >${label}
        <select class="field" @change=${({ target }: Event) => set({ [name]: (target as HTMLSelectElement).value })}>
          ${options.map(([value, said]) => html`<option value=${value} ?selected=${value === query[name]}>${said}</option>`)}
        </select></label
      >`;
    /** A filter; nothing where there is nothing to choose from. */
    const filter = (name: 'circle' | 'alliance' | 'kind', options: readonly SelectOption[]) =>
      options.length > 1 ? select(name, messages[name], [['', own.any], ...options]) : nothing;
    const named = (all: readonly MemberGroup<NamedPlace>[]) =>
      all.map(({ owner }): SelectOption => [owner.id, localizeText(owner.name)]);
    const kinds = PLACE_LISTS.filter(([, list]) => model[list].length > 0).map(([kind]): SelectOption => [
      kind,
      messages[kind],
    ]);
    const { given, name } = own.sorts;
    const sorts: readonly SelectOption[] = [
      ['given', given],
      ['name', name],
    ];
    const hasHours = model.stations.some(({ openingHours }) => openingHours?.length);
    return html`<div class="controls">
      ${filter('kind', kinds)} ${filter('circle', named(model.circles))} ${filter('alliance', named(model.alliances))}
      ${select('sort', own.sort, query.sort === 'distance' ? [...sorts, ['distance', own.nearest]] : sorts)}
      ${
        hasHours
          ? html`<label class="check"
              ><input
                type="checkbox"
                .checked=${query.openNow}
                @change=${({ target }: Event) => set({ openNow: (target as HTMLInputElement).checked })}
              />${own.openNow}</label
            >`
          : nothing
      }
      ${
        model.positions.size > 1
          ? html`<button
              type="button"
              class="button"
              aria-pressed=${query.sort === 'distance' ? 'true' : 'false'}
              @click=${() => void this.#locate(context)}
            >
              ${own.nearest}
            </button>`
          : nothing
      }
      ${isEmptyQuery(query) ? nothing : html`<button type="button" class="button" @click=${this.#reset}>${own.reset}</button>`}
      <p class="muted small" role="status">${this.#locateMessage(context)}</p>
    </div>`;
  }

  renderResults({ context, query, isPrinting }: SearchPanelState): TemplateResult {
    const { model, language } = context;
    const own = deferredMapMessages(language);
    const found = this.#findPlaces(context, query);
    const number = new Intl.NumberFormat(language);
    const shown = isPrinting ? found : found.slice(0, this.#shownCount);
    // What is chosen is in sight, however far down it stands.
    const chosen = parseSelection(context.selected);
    const isChosen = ({ type, item }: Place): boolean => item.id === chosen?.id && type === chosen.type;
    const first = chosen ? found.filter(isChosen).filter((place) => !shown.includes(place)) : [];
    const more = Math.min(PAGE_SIZE, found.length - shown.length);
    return html`<p class="muted small count" role="status">
        ${found.length > 0 ? own.found(number.format(found.length), number.format(countPlaces(model))) : own.nothingFound}
        ${this.#pinyin.failed && mayBePinyin(query.text) ? own.pinyinFailed : nothing}
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
          : html`<p><button type="button" class="button" @click=${this.#reset}>${own.reset}</button></p>`
      }
      ${
        more > 0
          ? html`<p>
              <button type="button" class="button more-results" @click=${this.#showMore}>${own.showMore(more)}</button>
            </p>`
          : nothing
      }`;
  }

  #renderResult(place: Place, context: MapContext): TemplateResult {
    const { model, language, view, showOnMap: show } = context;
    const own = deferredMapMessages(language);
    const { type, item } = place;
    const distance = this.#distanceTo(place, model);
    const said = distance === null ? '' : formatDistance(distance, language);
    return html`<li>
      ${renderChoice(place, context)}
      ${said ? html`<span class="muted small">${'accuracy' in item && item.accuracy ? own.away(said) : said}</span>` : nothing}
      ${
        view === 'list' && isPlaced(model, place)
          ? html`<button
              type="button"
              class="link small"
              aria-label="${own.showOnMap}: ${context.localizeText(item.name)}"
              @click=${() => show(type, item.id)}
            >
              ${own.showOnMap}
            </button>`
          : nothing
      }
    </li>`;
  }

  /** The same question of the same model has the same answer. */
  #findPlaces(context: MapContext, query: ListQuery): readonly Place[] {
    const { model, localizeText, language } = context;
    const pinyin = mayBePinyin(query.text) ? (this.#pinyin.get()?.default.match ?? null) : null;
    const of = [
      model,
      query,
      pinyin,
      this.#readerPosition,
      language,
      query.openNow ? Math.floor(Date.now() / 60_000) : 0,
    ];
    if (of.every((one, index) => one === this.#foundFor[index])) return this.#foundPlaces;
    if (model !== this.#foundFor[0] || query !== this.#foundFor[1]) this.#shownCount = PAGE_SIZE;
    this.#foundFor = of;
    this.#foundPlaces = queryPlaces(model, query, {
      now: new Date(),
      language,
      matches: (place, wanted) => this.#matchesName(place, wanted, pinyin),
      nameOf: ({ item }) => localizeText(item.name),
      distanceTo: (place) => this.#distanceTo(place, model),
    });
    return this.#foundPlaces;
  }

  #distanceTo(place: Place, { positions: at }: DistrictModel): number | null {
    const position = place.type === 'station' || place.type === 'organization' ? at.get(place.item) : undefined;
    return this.#readerPosition && position ? distanceBetween(this.#readerPosition, position) : null;
  }

  async #locate({ model }: MapContext): Promise<void> {
    this.#locateState = 'now';
    this.host.requestUpdate();
    const found = await locateReader();
    this.#locateState = typeof found === 'string' ? found : 'not';
    if (typeof found !== 'string') {
      this.#readerPosition = await convertFromWgs84(found, model.system);
      this.changeQuery({ sort: 'distance' });
    }
    this.host.requestUpdate();
  }

  #locateMessage({ language }: MapContext): string {
    const own = deferredMapMessages(language);
    if (this.#locateState === 'not') return '';
    return this.#locateState === 'now' ? own.locating : own.locate[this.#locateState];
  }

  readonly #reset = (): void => this.changeQuery(EMPTY_QUERY);

  readonly #showMore = (): void => {
    this.#shownCount += PAGE_SIZE;
    this.host.requestUpdate();
  };
}

/** The browser's WGS-84 in the system of a map; where the conversion cannot be loaded, some 500 m off. */
async function convertFromWgs84(position: Position, system: DistrictModel['system']): Promise<Position> {
  if (sameDatum('WGS-84', system)) return position;
  try {
    const { convertPosition } = await import('../../domain/coordinate-conversion.lazy.js');
    return convertPosition(position, 'WGS-84', system);
  } catch {
    return position;
  }
}
