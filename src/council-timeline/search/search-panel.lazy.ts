import { html, nothing, type TemplateResult } from 'lit';

import type { Council, CouncilEvent, EventKind, Term } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import type { TimelineContext } from '../context/context.js';
import { answer, type Choice, choicesOf, textOf, themesOf } from './filter.js';
import type { Listed, Order } from '../parts/sort.js';
import { isNothing, type Query } from './query.js';
import { deferredTimelineMessages } from '../messages/deferred/index.js';

export { finderStyles as styles } from './search-panel.styles.js';

/** What the events are asked for. */
export interface Asked {
  readonly events: readonly Listed[];
  readonly order: Order;
  readonly query: Query;
  readonly context: TimelineContext;
}

type Option = readonly [value: string, said: string];

/** How many people or organizations are offered: who is not among them is found by search. */
const MOST = 200;

/** Loaded on demand: what searches and filters the events, with its controls. */
export class Finder {
  readonly ask: (change: Partial<Query>) => void;
  readonly turn: (order: Order) => void;
  readonly #texts = new WeakMap<CouncilEvent, string>();
  #choices: ReturnType<typeof choicesOf> | null = null;
  #events: readonly Listed[] = [];
  #found: ReadonlySet<string> = new Set();
  #foundFor: readonly unknown[] = [];

  constructor(ask: (change: Partial<Query>) => void, turn: (order: Order) => void) {
    this.ask = ask;
    this.turn = turn;
  }

  /** The same question about the same events has the same answer. */
  answer(events: readonly Listed[], query: Query, terms: readonly Term[]): ReadonlySet<string> {
    if (events !== this.#foundFor[0] || query !== this.#foundFor[1]) {
      this.#foundFor = [events, query];
      this.#found = answer(
        events.map(({ event }) => event),
        query,
        terms,
        (event) => this.#textOf(event),
      );
    }
    return this.#found;
  }

  /** How many events answer, in words; nothing where nothing was asked. */
  found({ events, query, context }: Asked): string | typeof nothing {
    if (isNothing(query)) return nothing;
    const { language, council, lang } = context;
    const own = deferredTimelineMessages(language);
    const count = this.answer(events, query, council.terms ?? []).size;
    const number = new Intl.NumberFormat(language);
    const term = council.terms?.find(({ id }) => id === query.term);
    const said = count > 0 ? own.found(number.format(count), number.format(events.length)) : own.nothingFound;
    return term ? own.inTerm(localizeText(term.chair?.name, lang), said) : said;
  }

  controls({ events, order, query, context }: Asked): TemplateResult {
    const own = deferredTimelineMessages(context.language);
    const { kinds, people, organizations, themes } = this.#choicesOf(events, context.council);
    const named = Object.entries(context.messages.kinds).flatMap(([kind, name]): Option[] => {
      const count = kinds.get(kind as EventKind);
      return count ? [[kind, own.counted(name || own.otherKind, count)]] : [];
    });
    const choices = (all: readonly Choice[]): readonly Option[] =>
      all.slice(0, MOST).map(({ value, name, count }) => [value, own.counted(localizeText(name, context.lang), count)]);
    /** A filter; nothing where there is nothing to choose from. */
    const filter = (name: 'kind' | 'theme' | 'person' | 'organization', options: readonly Option[], least = 2) =>
      options.length >= least
        ? select(own[name], query[name], [['', own.any], ...options], (value) => this.ask({ [name]: value }))
        : nothing;
    return html`<div class="controls">
      <label class="search"
        >${own.search}
        <input
          class="field"
          type="search"
          autocomplete="off"
          .value=${query.text}
          @input=${({ target }: Event) => this.ask({ text: (target as HTMLInputElement).value })}
        />
      </label>
      ${filter('kind', named)} ${filter('theme', choices(themes), 1)} ${filter('person', choices(people))}
      ${filter('organization', choices(organizations))}
      ${select(own.order, order, Object.entries(own.orders), (value) => this.turn(value as Order))}
    </div>`;
  }

  #choicesOf(events: readonly Listed[], { programmes }: Council): ReturnType<typeof choicesOf> {
    if (!this.#choices || events !== this.#events) {
      this.#events = events;
      this.#choices = choicesOf(
        events.map(({ event }) => event),
        themesOf(programmes),
      );
    }
    return this.#choices;
  }

  #textOf(event: CouncilEvent): string {
    let text = this.#texts.get(event);
    if (text === undefined) {
      text = textOf(event);
      this.#texts.set(event, text);
    }
    return text;
  }
}

function select(
  label: string,
  chosen: string,
  options: readonly Option[],
  set: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select class="field" @change=${({ target }: Event) => set((target as HTMLSelectElement).value)}>
      ${options.map(([value, said]) => html`<option value=${value} .selected=${value === chosen}>${said}</option>`)}
    </select></label
  >`;
}
