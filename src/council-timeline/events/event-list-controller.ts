import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { createElement } from '../../base/dom/create-element.js';
import { ON_SERVER } from '../../base/dom/on-server.js';
import { isSameSelection, type Selection } from '../../base/selection.js';
import { areShallowEqual } from '../../base/memoize-latest.js';
import type { CouncilEvent } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import type { TimelineContext } from '../context/context.js';
import type { EventEntry } from '../parts/event-entry.js';
import { groupByYear, type SortOrder, type YearGroup } from '../parts/sort.js';
import { createEventArticle, estimateLines, eventElementId } from './event-article.js';

/**
 * Number of events up to which all are laid out at once; a longer list is laid out as it scrolls into view. A short list
 * is quick, and better measured than estimated.
 */
const MAX_EAGER_EVENTS = 50;

/** Elements of one year. */
interface YearElements {
  readonly element: HTMLElement;
  readonly list: HTMLOListElement;
  rows: ReadonlyMap<CouncilEvent, HTMLLIElement>;
}

export interface EventListContent {
  readonly events: readonly EventEntry[];
  readonly order: SortOrder;
  /** Ids of the events that match the query; `null` where all do. */
  readonly matches: ReadonlySet<string> | null;
  readonly context: TimelineContext;
}

export interface EventListOptions {
  /** Content of the list; `null` while the list is not in the page. */
  readonly content: () => EventListContent | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onCopyLink: (event: CouncilEvent, button: HTMLButtonElement) => void;
  /** Shows all events again. */
  readonly clearSearch: () => void;
}

/**
 * Draws the list of events, by year, as plain DOM. It keeps its elements: an event that has not changed is not drawn anew,
 * since a council may have thousands; events that do not match stay in the page, for the browser's search and for print.
 */
export class EventListController implements ReactiveController {
  readonly options: EventListOptions;
  /** Element of the list: the host renders it where the list belongs. */
  readonly element!: HTMLElement;
  readonly #years = new Map<string | null, YearElements>();
  #rows = new Map<CouncilEvent, HTMLLIElement>();
  #drawnFrom: readonly unknown[] = [];
  #selection: Selection | null = null;
  #matches: ReadonlySet<string> | null = null;
  #events: readonly EventEntry[] = [];

  constructor(host: ReactiveControllerHost, options: EventListOptions) {
    this.options = options;

    host.addController(this);
    if (ON_SERVER) return;
    this.element = createElement('div', '');
    this.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const event = button && this.#eventOf(button);
      if (!event) return;
      if (button.classList.contains('copy')) options.onCopyLink(event, button);
      else {
        const selection = toSelection(button, event);
        if (selection) options.onSelect(selection);
      }
    });
    // The browser's own search has found an event that the query hides.
    this.element.addEventListener('beforematch', options.clearSearch);
  }

  /** Draws once the element is in the page: moved there with its content, the browser would go through all of it again. */
  hostUpdated(): void {
    const content = this.options.content();
    if (!content) return;
    const { events, order, matches, context } = content;
    const { language, lang, district, council, selection } = context;
    const rowsFrom = [language, lang, district, council];
    const drawnFrom = [...rowsFrom, order, events];
    if (!areShallowEqual(rowsFrom, this.#drawnFrom.slice(0, rowsFrom.length))) this.#rows.clear();
    const isNew = !areShallowEqual(drawnFrom, this.#drawnFrom);
    if (isNew) this.#draw(events, order, context);
    this.#drawnFrom = drawnFrom;
    if (!isSameSelection(selection, this.#selection)) this.#markSelection(selection);
    if ((isNew && matches) || matches !== this.#matches) this.#showMatches(matches);
  }

  /** Hides the events that do not match, and years without any that do. */
  #showMatches(matches: ReadonlySet<string> | null): void {
    this.#matches = matches;
    for (const { element, rows } of this.#years.values()) {
      let isEmpty = true;
      for (const [event, row] of rows) {
        const isHidden = matches !== null && !matches.has(event.id);
        setHidden(row, isHidden);
        isEmpty &&= isHidden;
      }
      setHidden(element, isEmpty);
    }
  }

  /**
   * Marks one event alone, and scrolls to it, whether the query hides it or not; `null` marks none, and shows all. Returns the event's
   * article; `null` where it is not in the list.
   */
  reveal(id: string | null): Element | null {
    let found: Element | null = null;
    for (const { event } of this.#events) {
      const article = this.#rows.get(event)?.firstElementChild;
      if (event.id === id && article) {
        article.setAttribute('aria-current', 'true');
        found = article;
      } else if (article?.hasAttribute('aria-current')) article.removeAttribute('aria-current');
    }
    if (found || id === null) this.options.clearSearch();
    found?.scrollIntoView({ block: 'start' });
    return found;
  }

  #draw(events: readonly EventEntry[], order: SortOrder, context: TimelineContext): void {
    const before = this.#rows;
    this.#rows = new Map();
    this.#events = events;
    this.#selection = null;
    const years = groupByYear(events, order);
    const groups = years.map((year) => this.#group(year, before, context));
    for (const year of [...this.#years.keys()]) {
      if (!years.some((group) => group.year === year)) this.#years.delete(year);
    }
    const isLong = events.length > MAX_EAGER_EVENTS;
    if (this.element.classList.contains('long') !== isLong) this.element.classList.toggle('long', isLong);
    syncChildren(this.element, groups);
  }

  #group(
    { year, events }: YearGroup,
    before: ReadonlyMap<CouncilEvent, HTMLLIElement>,
    context: TimelineContext,
  ): HTMLElement {
    const id = `year-${year ?? 'unknown'}`;
    let group = this.#years.get(year);
    if (!group) {
      const heading = createElement('h4', '');
      const list = createElement('ol', '');
      heading.id = id;
      list.setAttribute('aria-labelledby', id);
      group = { element: createElement('div', 'year', heading, list), list, rows: new Map() };
      this.#years.set(year, group);
    }
    const title = year ? formatDate(year, context.language) : context.messages.undated;
    const heading = group.element.firstElementChild;
    if (heading && heading.textContent !== title) heading.textContent = title;
    const rows = new Map(events.map((entry) => [entry.event, before.get(entry.event) ?? createRow(entry, context)]));
    for (const [event, row] of rows) this.#rows.set(event, row);
    group.rows = rows;
    syncChildren(group.list, [...rows.values()]);
    const lines = events.reduce((sum, { event }) => sum + estimateLines(event), 0);
    setHeightEstimate(group.element, lines, events.length);
    return group.element;
  }

  /** Marks the buttons of the station or initiative that is selected. */
  #markSelection(selection: Selection | null): void {
    this.#selection = selection;
    for (const { event } of this.#events) {
      if (!event.station && !event.initiative) continue;
      for (const button of this.#rows.get(event)?.querySelectorAll('.actions .button') ?? []) {
        const isCurrent = selection !== null && isSameSelection(toSelection(button, event), selection);
        button.setAttribute('aria-current', isCurrent ? 'true' : 'false');
      }
    }
  }

  #eventOf(descendant: Element): CouncilEvent | null {
    const id = descendant.closest('article')?.getAttribute('aria-labelledby');
    return this.#events.find(({ event }) => eventElementId(event) === id)?.event ?? null;
  }
}

function createRow(entry: EventEntry, context: TimelineContext): HTMLLIElement {
  const row = createElement('li', '', createEventArticle(entry, context));
  setHeightEstimate(row, estimateLines(entry.event), 1);
  return row;
}

/** Sets what the styles estimate an element's height from until it has been laid out. */
function setHeightEstimate({ style }: HTMLElement, lines: number, events: number): void {
  style.setProperty('--_lines', String(lines));
  style.setProperty('--_events', String(events));
}

/** Gives an element these children, and changes nothing where it has them already. */
function syncChildren(parent: Element, children: readonly Element[]): void {
  if (
    parent.childElementCount === children.length &&
    children.every((child, index) => child === parent.children[index])
  )
    return;
  // Children that stay in place keep their state in the browser: their measured height, and the focus in them.
  let at = parent.firstElementChild;
  for (const child of children) {
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
  while (at) {
    const next: Element | null = at.nextElementSibling;
    at.remove();
    at = next;
  }
}

/** Hides an element until found, where a browser supports that: its own search then still finds everything. */
function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (!isHidden) element.removeAttribute('hidden');
  else if (!element.hasAttribute('hidden')) element.setAttribute('hidden', 'until-found');
}

/** Returns the selection that a button of an event makes. */
function toSelection({ classList }: Element, { station, initiative }: CouncilEvent): Selection | null {
  if (classList.contains('station')) return station ? { type: 'station', id: station } : null;
  return initiative ? { type: 'initiative', id: initiative } : null;
}
