import { html, nothing, type TemplateResult } from 'lit';

import type { Council, CouncilEvent, EventKind, Term } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import type { TimelineContext } from '../context/context.js';
import { filterEvents, type FilterOption, listFilterOptions, toSearchText, collectThemes } from './filter.js';
import type { EventEntry } from '../parts/event-entry.js';
import type { SortOrder } from '../parts/sort.js';
import { isEmptyQuery, type EventQuery } from './query.js';
import { deferredTimelineMessages } from '../messages/deferred/index.js';

export { searchPanelStyles as styles } from './search-panel.styles.js';

/** What the events are asked for. */
export interface SearchState {
  readonly events: readonly EventEntry[];
  readonly order: SortOrder;
  readonly query: EventQuery;
  readonly context: TimelineContext;
}

type SelectOption = readonly [value: string, said: string];

/** How many people or organizations are offered: who is not among them is found by search. */
const MAX_OPTIONS = 200;

/** Loaded on demand: what searches and filters the events, with its controls. */
export class SearchPanel {
  readonly updateQuery: (change: Partial<EventQuery>) => void;
  readonly setOrder: (order: SortOrder) => void;
  readonly #texts = new WeakMap<CouncilEvent, string>();
  #choices: ReturnType<typeof listFilterOptions> | null = null;
  #events: readonly EventEntry[] = [];
  #found: ReadonlySet<string> = new Set();
  #foundFor: readonly unknown[] = [];

  constructor(ask: (change: Partial<EventQuery>) => void, turn: (order: SortOrder) => void) {
    this.updateQuery = ask;
    this.setOrder = turn;
  }

  /** The same question about the same events has the same answer. */
  match(events: readonly EventEntry[], query: EventQuery, terms: readonly Term[]): ReadonlySet<string> {
    if (events !== this.#foundFor[0] || query !== this.#foundFor[1]) {
      this.#foundFor = [events, query];
      this.#found = filterEvents(
        events.map(({ event }) => event),
        query,
        terms,
        (event) => this.#textOf(event),
      );
    }
    return this.#found;
  }

  /** How many events answer, in words; nothing where nothing was asked. */
  describeResult({ events, query, context }: SearchState): string | typeof nothing {
    if (isEmptyQuery(query)) return nothing;
    const { language, council, lang } = context;
    const own = deferredTimelineMessages(language);
    const count = this.match(events, query, council.terms ?? []).size;
    const number = new Intl.NumberFormat(language);
    const term = council.terms?.find(({ id }) => id === query.term);
    const said = count > 0 ? own.found(number.format(count), number.format(events.length)) : own.nothingFound;
    return term ? own.inTerm(localizeText(term.chair?.name, lang), said) : said;
  }

  renderControls({ events, order, query, context }: SearchState): TemplateResult {
    const own = deferredTimelineMessages(context.language);
    const { kinds, people, organizations, themes } = this.#choicesOf(events, context.council);
    const named = Object.entries(context.messages.kinds).flatMap(([kind, name]): SelectOption[] => {
      const count = kinds.get(kind as EventKind);
      return count ? [[kind, own.counted(name || own.otherKind, count)]] : [];
    });
    const choices = (all: readonly FilterOption[]): readonly SelectOption[] =>
      all
        .slice(0, MAX_OPTIONS)
        .map(({ value, name, count }) => [value, own.counted(localizeText(name, context.lang), count)]);
    /** A filter; nothing where there is nothing to choose from. */
    const filter = (name: 'kind' | 'theme' | 'person' | 'organization', options: readonly SelectOption[], least = 2) =>
      options.length >= least
        ? renderSelect(own[name], query[name], [['', own.any], ...options], (value) =>
            this.updateQuery({ [name]: value }),
          )
        : nothing;
    return html`<div class="controls">
      <label class="search"
        >${own.search}
        <input
          class="field"
          type="search"
          autocomplete="off"
          .value=${query.text}
          @input=${({ target }: Event) => this.updateQuery({ text: (target as HTMLInputElement).value })}
        />
      </label>
      ${filter('kind', named)} ${filter('theme', choices(themes), 1)} ${filter('person', choices(people))}
      ${filter('organization', choices(organizations))}
      ${renderSelect(own.order, order, Object.entries(own.orders), (value) => this.setOrder(value as SortOrder))}
    </div>`;
  }

  #choicesOf(events: readonly EventEntry[], { programmes }: Council): ReturnType<typeof listFilterOptions> {
    if (!this.#choices || events !== this.#events) {
      this.#events = events;
      this.#choices = listFilterOptions(
        events.map(({ event }) => event),
        collectThemes(programmes),
      );
    }
    return this.#choices;
  }

  #textOf(event: CouncilEvent): string {
    let text = this.#texts.get(event);
    if (text === undefined) {
      text = toSearchText(event);
      this.#texts.set(event, text);
    }
    return text;
  }
}

function renderSelect(
  label: string,
  chosen: string,
  options: readonly SelectOption[],
  set: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select class="field" @change=${({ target }: Event) => set((target as HTMLSelectElement).value)}>
      ${options.map(([value, said]) => html`<option value=${value} .selected=${value === chosen}>${said}</option>`)}
    </select></label
  >`;
}
