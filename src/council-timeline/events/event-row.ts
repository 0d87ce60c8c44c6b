import { createElement } from '../../base/dom/create-element.js';
import type { TimelineContext } from '../context/context.js';
import type { EventEntry } from '../parts/event-entry.js';
import { setHidden } from '../parts/until-found.js';
import { createEventArticle, estimateLines, type EventArticle } from './event-article.js';

/** Row of the list of events. It remembers what it shows, since to ask the page is slow where there are thousands. */
export class EventRow {
  readonly element: HTMLLIElement;
  readonly article: EventArticle;
  #isHidden = false;
  #isOpen = false;

  constructor(entry: EventEntry, context: TimelineContext) {
    this.article = createEventArticle(entry, context);
    this.element = createElement('li', '', this.article.element);
    setHeightEstimate(this.element, estimateLines(entry.event), 1);
    this.article.button?.setAttribute('aria-expanded', 'false');
    for (const part of this.article.folded) setHidden(part, true);
  }

  setHidden(isHidden: boolean): void {
    if (isHidden !== this.#isHidden) setHidden(this.element, isHidden);
    this.#isHidden = isHidden;
  }

  /** Unfolds its details, or folds them. */
  setOpen(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    const { button, folded } = this.article;
    button?.setAttribute('aria-expanded', String(isOpen));
    for (const part of folded) setHidden(part, !isOpen);
  }
}

/** Sets what the styles estimate an element's height from until it has been laid out. */
export function setHeightEstimate({ style }: HTMLElement, lines: number, events: number): void {
  style.setProperty('--_lines', String(lines));
  style.setProperty('--_events', String(events));
}
