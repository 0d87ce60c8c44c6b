import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { createElement } from '../../base/dom/create-element.js';
import { ON_SERVER } from '../../base/dom/on-server.js';
import { isSameSelection, type Selection } from '../../base/selection.js';
import { areShallowEqual } from '../../base/memoize-latest.js';
import type { CouncilEvent } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';
import type { DisclosureController } from '../parts/disclosure-controller.js';
import type { EventEntry } from '../parts/event-entry.js';
import { groupByDay, type SortOrder } from '../parts/sort.js';
import { DaySection, syncChildren } from './day-section.js';
import { eventElementId } from './event-article.js';
import type { EventRow } from './event-row.js';
import { drawWhenIdle } from './idle-drawing.js';

/** Number of days shown before a reader asks for all of them. */
const MAX_DAYS = 3;

/**
 * Number of events up to which all are drawn and laid out at once. Of a longer list the rest is drawn when the browser is
 * idle, and laid out as it scrolls into view. A short list is quick, and better measured than estimated.
 */
const MAX_EAGER_EVENTS = 50;

/** Number of matching events up to which a search unfolds them: what it found may be in their details. */
const MAX_UNFOLDED_MATCHES = 20;

export interface EventListContent {
  readonly events: readonly EventEntry[];
  readonly order: SortOrder;
  /** Ids of the events that match the query; `null` where all do. */
  readonly matches: ReadonlySet<string> | null;
  /** Whether the query may match what is in the details. */
  readonly isInDetails: boolean;
  readonly context: TimelineContext;
}

export interface EventListOptions {
  /** Content of the list; `null` while the list is not in the page. */
  readonly content: () => EventListContent | null;
  readonly disclosures: DisclosureController;
  readonly onSelect: (selection: Selection) => void;
  readonly onCopyLink: (event: CouncilEvent, button: HTMLButtonElement) => void;
  /** Shows all events again. */
  readonly clearSearch: () => void;
}

/**
 * Draws the list of events, by day, as plain DOM. It keeps its elements: an event that has not changed is not drawn anew,
 * since a council may have thousands; what does not match, or is folded, stays in the page, for the browser's search and
 * for print.
 */
export class EventListController implements ReactiveController {
  readonly options: EventListOptions;
  /** Element of the list: the host renders it where the list belongs. */
  readonly element!: HTMLElement;
  readonly #list!: HTMLElement;
  readonly #restButton!: HTMLButtonElement;
  readonly #rest!: HTMLElement;
  readonly #days = new Map<string | null, DaySection>();
  #sections: readonly DaySection[] = [];
  #rows = new Map<CouncilEvent, EventRow>();
  #events: readonly EventEntry[] = [];
  #context: TimelineContext | null = null;
  #drawnFrom: readonly unknown[] = [];
  #shownFrom: readonly unknown[] = [];
  #selection: Selection | null = null;
  #matches: ReadonlySet<string> | null = null;
  #council = '';
  #areAllShown = false;
  #cancelDrawing: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, options: EventListOptions) {
    this.options = options;

    host.addController(this);
    if (ON_SERVER) return;
    this.element = createElement('div', '');
    this.#list = createElement('div', 'days');
    this.#restButton = createElement('button', 'button');
    this.#rest = createElement('p', 'rest', this.#restButton);
    this.#restButton.type = 'button';
    this.element.append(this.#list);
    this.element.addEventListener('click', this.#onClick);
    this.element.addEventListener('beforematch', this.#onBeforeMatch);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#drawAll);
    if (this.#sections.some(({ isComplete }) => !isComplete)) this.#drawRest();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#drawAll);
    this.#cancelDrawing?.();
  }

  /** Draws once the element is in the page: moved there with its content, the browser would go through all of it again. */
  hostUpdated(): void {
    const content = this.options.content();
    if (!content) return;
    const { events, order, matches, isInDetails, context } = content;
    const { language, lang, district, council, selection } = context;
    const rowsFrom = [language, lang, district, council];
    const drawnFrom = [...rowsFrom, order, events];
    if (council.id !== this.#council) [this.#council, this.#areAllShown] = [council.id, false];
    if (!areShallowEqual(rowsFrom, this.#drawnFrom.slice(0, rowsFrom.length))) this.#rows.clear();
    const isNew = !areShallowEqual(drawnFrom, this.#drawnFrom);
    if (isNew) this.#draw(events, order, context);
    this.#drawnFrom = drawnFrom;
    if (!isSameSelection(selection, this.#selection)) this.#markSelection(selection);
    const { disclosures } = this.options;
    if (matches !== this.#matches) {
      this.#matches = matches;
      disclosures.found = isInDetails && matches && matches.size <= MAX_UNFOLDED_MATCHES ? matches : new Set();
    }
    const shownFrom = [matches, disclosures.areAllOpen, disclosures.exceptions, disclosures.found];
    if (!isNew && areShallowEqual(shownFrom, this.#shownFrom)) return;
    this.#shownFrom = shownFrom;
    if (matches) this.#drawAll();
    this.#show();
  }

  /** Shows every day. */
  readonly showAllDays = (): void => {
    this.#drawAll();
    this.#areAllShown = true;
    this.#show();
  };

  /**
   * Marks one event alone, unfolds it and scrolls to it, whether the query or its day hides it or not; `null` marks none,
   * and shows what was hidden by the query. Returns the event's article; `null` where it is not in the list.
   */
  reveal(id: string | null): Element | null {
    this.#drawAll();
    let found: Element | null = null;
    for (const section of this.#sections) {
      for (const [event, { article }] of section.rows) {
        const { element } = article;
        if (event.id === id) {
          element.setAttribute('aria-current', 'true');
          found = element;
          section.isRevealed = section.isWhole = true;
        } else if (element.hasAttribute('aria-current')) element.removeAttribute('aria-current');
      }
    }
    if (found || id === null) {
      this.options.clearSearch();
      this.#matches = null;
    }
    if (found && id) this.options.disclosures.open(id);
    this.#show();
    found?.scrollIntoView({ block: 'start' });
    return found;
  }

  #draw(events: readonly EventEntry[], order: SortOrder, context: TimelineContext): void {
    const known = this.#rows;
    this.#rows = new Map();
    this.#events = events;
    this.#context = context;
    this.#selection = null;
    const groups = groupByDay(events, order);
    this.#sections = groups.map((group) => {
      const section = this.#days.get(group.day) ?? new DaySection(group.day);
      this.#days.set(group.day, section);
      section.update(group, known, context);
      for (const [event, row] of section.rows) this.#rows.set(event, row);
      return section;
    });
    const days = new Set(groups.map(({ day }) => day));
    for (const day of [...this.#days.keys()]) if (!days.has(day)) this.#days.delete(day);
    const { messages, language } = context;
    const number = new Intl.NumberFormat(language);
    const areDays = groups.every(({ day }) => day && day.length > 7);
    this.#restButton.textContent = areDays
      ? messages.allDays(number.format(groups.length))
      : messages.allEvents(number.format(events.length));
    const isLong = events.length > MAX_EAGER_EVENTS;
    if (this.element.classList.contains('long') !== isLong) this.element.classList.toggle('long', isLong);
    this.#cancelDrawing?.();
    if (!isLong) {
      this.#drawAll();
      return;
    }
    const first = this.#sections.filter((section, index) => index < MAX_DAYS || section.rows.size > 0);
    for (const section of first) section.drawFirst(this.#rows, context);
    syncChildren(
      this.#list,
      first.map(({ element }) => element),
    );
    this.#drawRest();
  }

  #drawRest(): void {
    this.#cancelDrawing?.();
    this.#cancelDrawing = drawWhenIdle((count) => this.#drawBatch(count));
  }

  /** Draws the next events of those that are hidden; returns whether any are left. */
  #drawBatch(count: number): boolean {
    const [context, sections] = [this.#context, this.#sections];
    let left = count;
    let index = -1;
    for (const section of sections) {
      index += 1;
      if (section.isComplete) continue;
      if (!context || left <= 0) return true;
      const before = section.rows.size;
      section.draw(left, this.#rows, context);
      left -= section.rows.size - before;
      this.#showSection(section, index);
      const { element } = section;
      // Sections are drawn in order, and those before it are in the page.
      if (element.parentElement !== this.#list) {
        const previous = sections[index - 1]?.element;
        if (previous) previous.after(element);
        else this.#list.prepend(element);
      }
    }
    if (this.#selection) this.#markSelection(this.#selection);
    this.#cancelDrawing = null;
    return false;
  }

  /** Draws what has not been drawn yet, at once. */
  readonly #drawAll = (): void => {
    this.#cancelDrawing?.();
    this.#cancelDrawing = null;
    const context = this.#context;
    if (!context) return;
    for (const section of this.#sections) if (!section.isComplete) section.draw(Infinity, this.#rows, context);
    syncChildren(
      this.#list,
      this.#sections.map(({ element }) => element),
    );
    this.#show();
    if (this.#selection) this.#markSelection(this.#selection);
  };

  /** Hides the events that do not match, and days without any that do; without a query, the days beyond the first. */
  #show(): void {
    this.#sections.forEach((section, index) => this.#showSection(section, index));
    const areHidden = (section: DaySection): boolean => !section.isRevealed;
    const hasRest = this.#matches === null && !this.#areAllShown && this.#sections.slice(MAX_DAYS).some(areHidden);
    if (this.#rest.isConnected === hasRest) return;
    if (hasRest) this.element.append(this.#rest);
    else this.#rest.remove();
  }

  #showSection(section: DaySection, index: number): void {
    section.show({
      matches: this.#matches,
      isBeyond: index >= MAX_DAYS && !this.#areAllShown,
      isOpen: this.options.disclosures.isOpen,
    });
  }

  readonly #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if (button === this.#restButton) this.#showRest();
    else if (button.classList.contains('more')) this.#showWholeDay(button);
    const event = this.#eventOf(button);
    if (!event) return;
    const { options } = this;
    if (button.classList.contains('fold')) options.disclosures.toggle(event.id);
    else if (button.classList.contains('copy')) options.onCopyLink(event, button);
    else {
      const selection = toSelection(button, event);
      if (selection) options.onSelect(selection);
    }
  };

  /** The button that was pressed disappears: focus moves to the first event that it revealed. */
  #showRest(): void {
    const first = this.#sections.slice(MAX_DAYS).find(({ isRevealed }) => !isRevealed);
    this.showAllDays();
    first?.list.querySelector('h5')?.focus();
  }

  #showWholeDay(button: Element): void {
    const section = this.#sections.find(({ moreButton }) => moreButton === button);
    if (!section) return;
    this.#drawAll();
    const first = section.list.querySelector<HTMLElement>('[hidden] h5');
    section.isWhole = true;
    this.#show();
    first?.focus();
  }

  /** The browser's own search has found what is hidden: it shows what it has found, which is to stay so. */
  readonly #onBeforeMatch = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    const event = this.#eventOf(target);
    if (event) this.options.disclosures.open(event.id);
    else if (this.#matches) this.options.clearSearch();
    for (const section of this.#sections) {
      if (!section.element.contains(target)) continue;
      section.isRevealed = true;
      if (target instanceof HTMLLIElement) section.isWhole = true;
    }
    this.#show();
  };

  /** Marks the buttons of the station or initiative that is selected. */
  #markSelection(selection: Selection | null): void {
    this.#selection = selection;
    for (const [event, row] of this.#rows) {
      if (!event.station && !event.initiative) continue;
      for (const button of row.element.querySelectorAll('.station, .initiative')) {
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

/** Returns the selection that a button of an event makes. */
function toSelection({ classList }: Element, { station, initiative }: CouncilEvent): Selection | null {
  if (classList.contains('station')) return station ? { type: 'station', id: station } : null;
  return initiative ? { type: 'initiative', id: initiative } : null;
}
