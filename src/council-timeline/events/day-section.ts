import { createElement } from '../../base/dom/create-element.js';
import type { CouncilEvent } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import type { TimelineContext } from '../context/context.js';
import type { EventEntry } from '../parts/event-entry.js';
import type { DayGroup } from '../parts/sort.js';
import { setHidden } from '../parts/until-found.js';
import { estimateLines } from './event-article.js';
import { EventRow, setHeightEstimate } from './event-row.js';

/** Number of events of a day shown before a reader asks for all of them. */
const MAX_EVENTS_OF_DAY = 8;

/** View of a day: which of its events are shown, and which are open. */
export interface DayView {
  /** Ids of the events that match the query; `null` where all do. */
  readonly matches: ReadonlySet<string> | null;
  /** Whether the day is beyond those that are shown at first. */
  readonly isBeyond: boolean;
  readonly isOpen: (event: string) => boolean;
}

/** Section of the events of one day: its heading, its list, and a button where it has more than fit. */
export class DaySection {
  readonly element: HTMLElement;
  readonly list = createElement('ol', '');
  /** In the page only where it has something to do. */
  readonly moreButton = createElement('button', 'button more');
  readonly rows = new Map<CouncilEvent, EventRow>();
  /** Whether the reader, the browser's search or a link has asked for this day. */
  isRevealed = false;
  /** Whether all of its events are asked for. */
  isWhole = false;
  #events: readonly EventEntry[] = [];
  readonly #heading = createElement('h4', '');
  readonly #time = createElement('time', '');

  constructor(day: string | null) {
    this.moreButton.type = 'button';
    this.element = createElement('div', 'day', this.#heading, this.list);
    if (day) this.#heading.append(this.#time);
  }

  get isComplete(): boolean {
    return this.rows.size === this.#events.length;
  }

  /** Takes the day's events. Rows of events that have not changed are kept. */
  update({ day, events }: DayGroup, known: ReadonlyMap<CouncilEvent, EventRow>, context: TimelineContext): void {
    const { language, messages } = context;
    const title = day ? formatDate(day, language) : messages.undated;
    const label = day ? this.#time : this.#heading;
    if (label.textContent !== title) label.textContent = title;
    if (day) this.#time.dateTime = day;
    const count = new Intl.NumberFormat(language).format(events.length);
    this.moreButton.textContent = day ? messages.allOfDay(count) : messages.allUndated(count);
    this.#events = events;
    this.rows.clear();
    for (const { event } of events) {
      const row = known.get(event);
      // What has not been drawn yet is drawn in order.
      if (!row) break;
      this.rows.set(event, row);
    }
    const shown = events.slice(0, MAX_EVENTS_OF_DAY);
    let lines = 0;
    for (const { event } of shown) lines += estimateLines(event);
    setHeightEstimate(this.element, lines, shown.length);
  }

  /** Draws this number of further events, at most. */
  draw(count: number, known: Map<CouncilEvent, EventRow>, context: TimelineContext): void {
    for (const entry of this.#events.slice(this.rows.size, this.rows.size + count)) {
      const row = known.get(entry.event) ?? new EventRow(entry, context);
      this.rows.set(entry.event, row);
      known.set(entry.event, row);
    }
    syncChildren(
      this.list,
      [...this.rows.values()].map(({ element }) => element),
    );
  }

  /** Draws the events that are shown at first. */
  drawFirst(known: Map<CouncilEvent, EventRow>, context: TimelineContext): void {
    this.draw(Math.max(0, MAX_EVENTS_OF_DAY - this.rows.size), known, context);
  }

  /** Shows what belongs to the view. */
  show({ matches, isBeyond, isOpen }: DayView): void {
    let at = 0;
    let found = 0;
    const isCut = !this.isWhole && matches === null;
    for (const [event, row] of this.rows) {
      const isHidden = matches ? !matches.has(event.id) : isCut && at >= MAX_EVENTS_OF_DAY;
      row.setHidden(isHidden);
      row.setOpen(isOpen(event.id));
      at += 1;
      found += isHidden ? 0 : 1;
    }
    setHidden(this.element, matches ? found === 0 : isBeyond && !this.isRevealed);
    const hasMore = isCut && this.#events.length > MAX_EVENTS_OF_DAY;
    if (this.moreButton.isConnected === hasMore) return;
    if (hasMore) this.element.append(this.moreButton);
    else this.moreButton.remove();
  }
}

/** Gives an element these children, and changes nothing where it has them already. */
export function syncChildren(parent: Element, children: readonly Element[]): void {
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
