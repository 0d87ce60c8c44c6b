import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createElement } from '../../base/create-element.js';
import { isSameSelection, type Selection } from '../../base/events.js';

import type { CouncilEvent } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import type { TimelineContext } from '../context/context.js';

import { eventElementId, createEventArticle, estimateLines } from './event-article.js';
import type { EventEntry } from '../parts/event-entry.js';
import { groupByYear, type SortOrder, type YearGroup } from '../parts/sort.js';

/** From here on events are laid out as they come into view. A shorter list is quick, and better measured than estimated. */
const MAX_EAGER_EVENTS = 50;

interface YearElements {
  readonly element: HTMLElement;
  readonly list: HTMLOListElement;
  rows: ReadonlyMap<CouncilEvent, HTMLLIElement>;
}

export interface EventListHandlers {
  readonly onSelect: (selection: Selection) => void;
  readonly onCopyLink: (event: CouncilEvent, button: HTMLButtonElement) => void;
  /** The browser found, by its own search, an event that a question has left out. */
  readonly onBrowserFind: () => void;
}

/** What is to be shown. */
interface EventListContent {
  readonly events: readonly EventEntry[];
  readonly order: SortOrder;
  /** The ids of the events that a question leaves; `null` where it leaves all. */
  readonly ids: ReadonlySet<string> | null;
  readonly context: TimelineContext;
}

/**
 * The list of events, by year. It keeps its elements: what has been drawn of an event stays for as long as it says the
 * same, and events left out by a question stay in the page, for the browser's search and for paper.
 */
export class EventListController implements ReactiveController {
  readonly element: HTMLElement = createElement('div', '');
  readonly #groups = new Map<string | null, YearElements>();
  #rows = new Map<CouncilEvent, HTMLLIElement>();
  #of: readonly unknown[] = [];
  #selection: Selection | null = null;
  #ids: ReadonlySet<string> | null = null;
  #events: readonly EventEntry[] = [];
  #shown: EventListContent | null = null;

  constructor(host: ReactiveControllerHost, heard: EventListHandlers) {
    host.addController(this);
    this.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const event = button && this.#eventOf(button);
      if (!event) return;
      if (button.classList.contains('copy')) heard.onCopyLink(event, button);
      else {
        const selection = toSelection(button, event);
        if (selection) heard.onSelect(selection);
      }
    });
    this.element.addEventListener('beforematch', () => heard.onBrowserFind());
  }

  /** The element in which these events are going to be. */
  render(shown: EventListContent): HTMLElement {
    this.#shown = shown;
    return this.element;
  }

  /** Draws once the element is in the page: moved there with all that is in it, every element of it is gone through anew. */
  hostUpdated(): void {
    if (!this.#shown) return;
    const { events, order, ids, context } = this.#shown;
    this.#shown = null;
    const { language, lang, district, council, selection } = context;
    const said = [language, lang, district, council];
    if (said.some((one, index) => one !== this.#of[index])) this.#rows.clear();
    const of = [...said, order, events];
    const isNew = of.some((one, index) => one !== this.#of[index]);
    if (isNew) this.#draw(events, order, context);
    this.#of = of;
    if (!isSameSelection(selection, this.#selection)) this.#mark(selection);
    if ((isNew && ids) || ids !== this.#ids) this.#show(ids);
  }

  #show(ids: ReadonlySet<string> | null): void {
    this.#ids = ids;
    for (const { element, rows } of this.#groups.values()) {
      let isEmpty = true;
      for (const [event, row] of rows) {
        const isOut = ids !== null && !ids.has(event.id);
        setHidden(row, isOut);
        isEmpty &&= isOut;
      }
      setHidden(element, isEmpty);
    }
  }

  /** Marks the one event that the page, or an address, names; its article, where it is here. */
  markCurrent(id: string | null): Element | null {
    let found: Element | null = null;
    for (const { event } of this.#events) {
      const article = this.#rows.get(event)?.firstElementChild;
      if (event.id === id && article) {
        article.setAttribute('aria-current', 'true');
        found = article;
      } else if (article?.hasAttribute('aria-current')) article.removeAttribute('aria-current');
    }
    return found;
  }

  #draw(events: readonly EventEntry[], order: SortOrder, context: TimelineContext): void {
    const before = this.#rows;
    this.#rows = new Map();
    this.#events = events;
    this.#selection = null;
    const years = groupByYear(events, order);
    const groups = years.map((year) => this.#group(year, before, context));
    for (const year of [...this.#groups.keys()]) {
      if (!years.some((one) => one.year === year)) this.#groups.delete(year);
    }
    const isMany = events.length > MAX_EAGER_EVENTS;
    if (this.element.classList.contains('long') !== isMany) this.element.classList.toggle('long', isMany);
    syncChildren(this.element, groups);
  }

  #group(
    { year, events }: YearGroup,
    before: ReadonlyMap<CouncilEvent, HTMLLIElement>,
    context: TimelineContext,
  ): HTMLElement {
    const id = `year-${year ?? 'unknown'}`;
    let group = this.#groups.get(year);
    if (!group) {
      const heading = createElement('h4', '');
      const list = createElement('ol', '');
      heading.id = id;
      list.setAttribute('aria-labelledby', id);
      group = { element: createElement('div', 'year', heading, list), list, rows: new Map() };
      this.#groups.set(year, group);
    }
    const said = year ? formatDate(year, context.language) : context.messages.undated;
    const heading = group.element.firstElementChild;
    if (heading && heading.textContent !== said) heading.textContent = said;
    const rows = new Map(
      events.map((listed) => [listed.event, before.get(listed.event) ?? createRow(listed, context)]),
    );
    for (const [event, row] of rows) this.#rows.set(event, row);
    group.rows = rows;
    syncChildren(group.list, [...rows.values()]);
    const lines = events.reduce((sum, { event }) => sum + estimateLines(event), 0);
    setHeightEstimate(group.element, lines, events.length);
    return group.element;
  }

  /** Marks the buttons of what is chosen beside the timeline. */
  #mark(chosen: Selection | null): void {
    this.#selection = chosen;
    for (const { event } of this.#events) {
      if (!event.station && !event.initiative) continue;
      for (const button of this.#rows.get(event)?.querySelectorAll('.acts .button') ?? []) {
        const isChosen = chosen !== null && isSameSelection(toSelection(button, event), chosen);
        button.setAttribute('aria-current', isChosen ? 'true' : 'false');
      }
    }
  }

  #eventOf(inside: Element): CouncilEvent | null {
    const id = inside.closest('article')?.getAttribute('aria-labelledby');
    return this.#events.find(({ event }) => eventElementId(event) === id)?.event ?? null;
  }
}

function createRow(listed: EventEntry, context: TimelineContext): HTMLLIElement {
  const row = createElement('li', '', createEventArticle(listed, context));
  setHeightEstimate(row, estimateLines(listed.event), 1);
  return row;
}

/** What an element's height is reckoned from before it has been laid out. */
function setHeightEstimate({ style }: HTMLElement, lines: number, events: number): void {
  style.setProperty('--_lines', String(lines));
  style.setProperty('--_events', String(events));
}

/** Puts elements into another, and touches nothing where they are there already. */
function syncChildren(parent: Element, children: readonly Element[]): void {
  if (parent.childElementCount === children.length && children.every((one, at) => one === parent.children[at])) return;
  // Those that stay where they are keep what the browser knows of them: their height, and the focus in them.
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

/** Hidden until found, where a browser knows that: its own search then still has everything. */
function setHidden(element: HTMLElement, isOut: boolean): void {
  if (!isOut) element.removeAttribute('hidden');
  else if (!element.hasAttribute('hidden')) element.setAttribute('hidden', 'until-found');
}

/** What a button of an event turns the widgets beside this one to. */
function toSelection({ classList }: Element, { station, initiative }: CouncilEvent): Selection | null {
  if (classList.contains('station')) return station ? { type: 'station', id: station } : null;
  return initiative ? { type: 'initiative', id: initiative } : null;
}
