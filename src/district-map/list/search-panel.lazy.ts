import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { parseSelection } from '../../base/events.js';
import { LazyModule } from '../../base/lazy-module.js';
import type { Position } from '../../contract/index.js';
import { sameDatum } from '../../domain/coordinate-systems.js';
import { distanceBetween, formatDistance } from '../../domain/distance.js';
import type { MapContext } from '../context/map-context.js';
import { answer } from './filter.js';
import { type LocateFault, locate } from './geolocate.js';
import { type Branch, countOf, isPlaced, type Model, type Thing } from '../data/model.js';
import { choice } from '../parts/choice.js';
import { isNothing, NOTHING, type Query } from '../data/query.js';
import { mayBePinyin, type Pinyin, searcher } from './search.js';
import { deferredMapMessages } from '../messages/deferred/index.js';

export { finderStyles as styles } from './search-panel.styles.js';

/** What a list is asked for. */
export interface Asked {
  readonly context: MapContext;
  readonly query: Query;
  /** Whether all of it is to be there at once. */
  readonly isPrinting: boolean;
}

/** Its types take it for a CommonJS module, whose default would be one level further down. */
const loadPinyin = (): Promise<{ readonly default: { readonly match: Pinyin } }> =>
  import('pinyin-match') as unknown as Promise<{ readonly default: { readonly match: Pinyin } }>;

type Option = readonly [value: string, said: string];

type Named = Pick<Thing['item'], 'id' | 'name'>;

/** Each kind of thing, and where a model has them. */
const KINDS = [
  ['circle', 'circles'],
  ['alliance', 'alliances'],
  ['station', 'stations'],
  ['organization', 'organizations'],
] as const;

/** How many results are shown, and how many more at a time. */
const PAGE = 20;

/** Loaded on demand: what searches, filters and sorts, with its controls and its results. */
export class Finder {
  readonly host: LitElement;
  readonly ask: (change: Partial<Query>) => void;
  readonly #pinyin: LazyModule<{ readonly default: { readonly match: Pinyin } }>;
  readonly #matches = searcher();
  #limit = PAGE;
  #found: readonly Thing[] = [];
  #foundFor: readonly unknown[] = [];
  /** Where the reader is, in the model's system. */
  #here: Position | null = null;
  #locating: 'not' | 'now' | LocateFault = 'not';

  constructor(host: LitElement, ask: (change: Partial<Query>) => void) {
    this.host = host;
    this.ask = ask;

    this.#pinyin = new LazyModule(host, loadPinyin);
  }

  controls({ context, query }: Asked): TemplateResult {
    const { messages, model, localizeText, language } = context;
    const own = deferredMapMessages(language);
    const set = this.ask;
    const select = (name: 'circle' | 'alliance' | 'kind' | 'sort', label: string, options: readonly Option[]) =>
      html`<label
        >${label}
        <select class="field" @change=${({ target }: Event) => set({ [name]: (target as HTMLSelectElement).value })}>
          ${options.map(([value, said]) => html`<option value=${value} ?selected=${value === query[name]}>${said}</option>`)}
        </select></label
      >`;
    /** A filter; nothing where there is nothing to choose from. */
    const filter = (name: 'circle' | 'alliance' | 'kind', options: readonly Option[]) =>
      options.length > 1 ? select(name, messages[name], [['', own.any], ...options]) : nothing;
    const named = (all: readonly Branch<Named>[]) => all.map(({ of }): Option => [of.id, localizeText(of.name)]);
    const kinds = KINDS.filter(([, list]) => model[list].length > 0).map(([kind]): Option => [kind, messages[kind]]);
    const { given, name } = own.sorts;
    const sorts: readonly Option[] = [
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
        model.at.size > 1
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
      ${isNothing(query) ? nothing : html`<button type="button" class="button" @click=${this.#reset}>${own.reset}</button>`}
      <p class="muted small" role="status">${this.#locateNote(context)}</p>
    </div>`;
  }

  results({ context, query, isPrinting }: Asked): TemplateResult {
    const { model, language } = context;
    const own = deferredMapMessages(language);
    const found = this.#find(context, query);
    const number = new Intl.NumberFormat(language);
    const shown = isPrinting ? found : found.slice(0, this.#limit);
    // What is chosen is in sight, however far down it stands.
    const chosen = parseSelection(context.chosen);
    const isChosen = ({ type, item }: Thing): boolean => item.id === chosen?.id && type === chosen.type;
    const first = chosen ? found.filter(isChosen).filter((thing) => !shown.includes(thing)) : [];
    const more = Math.min(PAGE, found.length - shown.length);
    return html`<p class="muted small count" role="status">
        ${found.length > 0 ? own.found(number.format(found.length), number.format(countOf(model))) : own.nothingFound}
        ${this.#pinyin.failed && mayBePinyin(query.text) ? own.pinyinFailed : nothing}
      </p>
      ${
        found.length > 0
          ? html`<ul class="results">
              ${repeat(
                [...first, ...shown],
                ({ type, item }) => `${type}:${item.id}`,
                (thing) => this.#result(thing, context),
              )}
            </ul>`
          : html`<p><button type="button" class="button" @click=${this.#reset}>${own.reset}</button></p>`
      }
      ${
        more > 0
          ? html`<p>
              <button type="button" class="button more-results" @click=${this.#more}>${own.showMore(more)}</button>
            </p>`
          : nothing
      }`;
  }

  #result(thing: Thing, context: MapContext): TemplateResult {
    const { model, language, view, show } = context;
    const own = deferredMapMessages(language);
    const { type, item } = thing;
    const distance = this.#distanceTo(thing, model);
    const said = distance === null ? '' : formatDistance(distance, language);
    return html`<li>
      ${choice(thing, context)}
      ${said ? html`<span class="muted small">${'accuracy' in item && item.accuracy ? own.away(said) : said}</span>` : nothing}
      ${
        view === 'list' && isPlaced(model, thing)
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
  #find(context: MapContext, query: Query): readonly Thing[] {
    const { model, localizeText, language } = context;
    const pinyin = mayBePinyin(query.text) ? (this.#pinyin.get()?.default.match ?? null) : null;
    const of = [model, query, pinyin, this.#here, language, query.openNow ? Math.floor(Date.now() / 60_000) : 0];
    if (of.every((one, index) => one === this.#foundFor[index])) return this.#found;
    if (model !== this.#foundFor[0] || query !== this.#foundFor[1]) this.#limit = PAGE;
    this.#foundFor = of;
    this.#found = answer(model, query, {
      now: new Date(),
      language,
      matches: (thing, wanted) => this.#matches(thing, wanted, pinyin),
      nameOf: ({ item }) => localizeText(item.name),
      distanceTo: (thing) => this.#distanceTo(thing, model),
    });
    return this.#found;
  }

  #distanceTo(thing: Thing, { at }: Model): number | null {
    const position = thing.type === 'station' || thing.type === 'organization' ? at.get(thing.item) : undefined;
    return this.#here && position ? distanceBetween(this.#here, position) : null;
  }

  async #locate({ model }: MapContext): Promise<void> {
    this.#locating = 'now';
    this.host.requestUpdate();
    const found = await locate();
    this.#locating = typeof found === 'string' ? found : 'not';
    if (typeof found !== 'string') {
      this.#here = await inSystem(found, model.system);
      this.ask({ sort: 'distance' });
    }
    this.host.requestUpdate();
  }

  #locateNote({ language }: MapContext): string {
    const own = deferredMapMessages(language);
    if (this.#locating === 'not') return '';
    return this.#locating === 'now' ? own.locating : own.locate[this.#locating];
  }

  readonly #reset = (): void => this.ask(NOTHING);

  readonly #more = (): void => {
    this.#limit += PAGE;
    this.host.requestUpdate();
  };
}

/** The browser's WGS-84 in the system of a map; where the conversion cannot be loaded, some 500 m off. */
async function inSystem(position: Position, system: Model['system']): Promise<Position> {
  if (sameDatum('WGS-84', system)) return position;
  try {
    const { convertPosition } = await import('../../domain/coordinate-conversion.lazy.js');
    return convertPosition(position, 'WGS-84', system);
  } catch {
    return position;
  }
}
