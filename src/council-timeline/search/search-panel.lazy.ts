import { html, nothing, type TemplateResult } from 'lit';

import { isComposing } from '../../base/dom/own-keys.js';
import { memoizeLatest } from '../../base/memoize-latest.js';
import type { Council, CouncilEvent, EventKind } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import type { TimelineContext } from '../context/context.js';
import { filterEvents, type FilterOption, listFilterOptions, toSearchText, collectThemes } from './filter.js';
import type { EventEntry } from '../parts/event-entry.js';
import type { SortOrder } from '../parts/sort.js';
import { isEmptyQuery, type EventQuery } from './query.js';
import { deferredTimelineMessages } from '../messages/deferred/index.js';

export { searchPanelStyles as styles } from './search-panel.styles.js';

/** State of the search that its panel draws. */
export interface SearchState {
  readonly events: readonly EventEntry[];
  readonly order: SortOrder;
  readonly query: EventQuery;
  readonly context: TimelineContext;
}

type SelectOption = readonly [value: string, label: string];

/** Number of people or organizations offered, at most: the others are found by text. */
const MAX_OPTIONS = 200;

/** Matches and filters the events, and renders the controls for it. Loaded on demand. */
export class EventSearchPanel {
  readonly updateQuery: (change: Partial<EventQuery>) => void;
  readonly setOrder: (order: SortOrder) => void;
  readonly #searchTexts = new WeakMap<CouncilEvent, string>();
  readonly #memoizeMatches = memoizeLatest<ReadonlySet<string>>();
  readonly #memoizeOptions = memoizeLatest<ReturnType<typeof listFilterOptions>>();

  constructor(updateQuery: (change: Partial<EventQuery>) => void, setOrder: (order: SortOrder) => void) {
    this.updateQuery = updateQuery;
    this.setOrder = setOrder;
  }

  /** Ids of the events that match a query. */
  match(entries: readonly EventEntry[], query: EventQuery, terms: Council['terms']): ReadonlySet<string> {
    return this.#memoizeMatches([entries, query, terms], () =>
      filterEvents(
        entries.map(({ event }) => event),
        query,
        terms ?? [],
        (event) => this.#searchTextOf(event),
      ),
    );
  }

  /** Describes the number of events that match; nothing for an empty query. */
  describeResult({ events, query, context }: SearchState): string | typeof nothing {
    if (isEmptyQuery(query)) return nothing;
    const { language, council, lang } = context;
    const messages = deferredTimelineMessages(language);
    const count = this.match(events, query, council.terms).size;
    const number = new Intl.NumberFormat(language);
    const term = council.terms?.find(({ id }) => id === query.term);
    const result =
      count > 0 ? messages.found(number.format(count), number.format(events.length)) : messages.nothingFound;
    return term ? messages.inTerm(localizeText(term.chair?.name, lang), result) : result;
  }

  renderControls({ events, order, query, context }: SearchState): TemplateResult {
    const messages = deferredTimelineMessages(context.language);
    const { programmes } = context.council;
    const { kinds, people, organizations, themes } = this.#memoizeOptions([events, programmes], () =>
      listFilterOptions(
        events.map(({ event }) => event),
        collectThemes(programmes),
      ),
    );
    const kindOptions = Object.entries(context.messages.kinds).flatMap(([kind, name]): SelectOption[] => {
      const count = kinds.get(kind as EventKind);
      return count ? [[kind, messages.counted(name || messages.otherKind, count)]] : [];
    });
    const toOptions = (all: readonly FilterOption[]): readonly SelectOption[] =>
      all
        .slice(0, MAX_OPTIONS)
        .map(({ value, name, count }) => [value, messages.counted(localizeText(name, context.lang), count)]);
    /** Renders a filter; nothing where it has too few options to choose from. */
    const filter = (
      name: 'kind' | 'theme' | 'person' | 'organization',
      options: readonly SelectOption[],
      minLength = 2,
    ) =>
      options.length >= minLength
        ? renderSelect(messages[name], query[name], [['', messages.any], ...options], (value) =>
            this.updateQuery({ [name]: value }),
          )
        : nothing;
    return html`<div class="controls">
      <label class="search"
        >${messages.search}
        <input
          class="field"
          type="search"
          autocomplete="off"
          .value=${query.text}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
        />
      </label>
      ${filter('kind', kindOptions)} ${filter('theme', toOptions(themes), 1)} ${filter('person', toOptions(people))}
      ${filter('organization', toOptions(organizations))}
      ${renderSelect(messages.order, order, Object.entries(messages.orders), (value) => this.setOrder(value as SortOrder))}
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    if (!isComposing(event)) this.updateQuery({ text: (event.target as HTMLInputElement).value });
  };

  #searchTextOf(event: CouncilEvent): string {
    let text = this.#searchTexts.get(event);
    if (text === undefined) this.#searchTexts.set(event, (text = toSearchText(event)));
    return text;
  }
}

function renderSelect(
  label: string,
  selected: string,
  options: readonly SelectOption[],
  onChange: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select class="field" @change=${({ target }: Event) => onChange((target as HTMLSelectElement).value)}>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === selected}>${text}</option>`)}
    </select></label
  >`;
}
