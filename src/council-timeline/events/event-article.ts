import { nothing, render } from 'lit';

import { createElement } from '../../base/dom/create-element.js';
import { headingClass } from '../../base/parts/heading-class.js';
import { renderImageFigures } from '../../base/parts/image-figures.js';
import type { CouncilEvent } from '../../contract/index.js';
import { formatDate, hasTime } from '../../domain/dates.js';
import { safeUrl } from '../../domain/url.js';
import type { TimelineContext } from '../context/context.js';
import { createDateRangeNodes } from '../parts/date-range-nodes.js';
import { createList, createLocalizedNode } from '../parts/localized-nodes.js';
import { createEventDetails } from './event-details.js';
import { createHandover, isHandoverParticipant } from './handover.js';
import type { EventEntry } from '../parts/event-entry.js';

/** Returns the element id of an event's title. */
export const eventElementId = (event: Pick<CouncilEvent, 'id'>): string => `event-${event.id}`;

/** Width of a summary, in halves of a Chinese character, up to which it takes no more than two lines of a phone. */
const MAX_UNFOLDED_SUMMARY = 90;

/** Article of an event, and what of it folds. */
export interface EventArticle {
  readonly element: HTMLElement;
  /** Button that unfolds its details; `null` where there are none. */
  readonly button: HTMLButtonElement | null;
  readonly folded: readonly HTMLElement[];
}

/**
 * Creates the article of an event, folded: its title, what it is and came to, and one line that says what its details are.
 * The day stands in the heading above; an event has a date of its own where it lasts longer, or begins at a time.
 */
export function createEventArticle({ event, url }: EventEntry, context: TimelineContext): EventArticle {
  const { messages } = context;
  const status = event.status ?? 'held';
  const id = eventElementId(event);
  const title = createElement('h5', headingClass(event.title, context.lang), createTitle(event, url, context));
  title.id = id;
  title.tabIndex = -1;
  const handoverClass = event.people?.some(isHandoverParticipant) ? ' turn' : '';
  const time = createTime(event, context);
  const kind = createKind(event, context);
  // What is not held as planned, or at its own time, says so above its title; what was held, below it.
  const isTold = time !== null || status !== 'held';
  const summary = createText('p', 'text', event.summary, context);
  const details = createEventDetails(event, context);
  const copy = createCopyButton(event, messages);
  const button = details && createButton('fold', details.gist, event);
  const region = details && createElement('div', 'details', details.list, createElement('p', 'actions', copy));
  if (button && region) {
    region.id = `${id}-details`;
    button.setAttribute('aria-controls', region.id);
  }
  const line = createElement(
    'p',
    'line',
    isTold ? null : kind,
    button,
    event.station && createButton('link station', messages.station, event),
    event.initiative && createButton('link initiative', messages.showInitiative, event),
    button ? null : copy,
  );
  const element = createElement(
    'article',
    `event ${status}${handoverClass}`,
    title,
    isTold ? createElement('p', 'meta', time, kind) : null,
    status === 'held' ? null : createText('p', 'reason muted', event.statusReason, context),
    summary,
    createHandover(event, context),
    createFigures(event, context),
    createImages(event, url, context),
    line,
    region,
  );
  element.setAttribute('aria-labelledby', id);
  const folded = [summary && isLong(summary) ? summary : null, region].filter((part) => part !== null);
  return { element, button, folded: button ? folded : [] };
}

const WIDE = /[\u2e80-\uffef]/g;

/** Whether a text takes more than two lines of a phone. */
const isLong = ({ textContent }: HTMLElement): boolean =>
  textContent.length + (textContent.match(WIDE)?.length ?? 0) > MAX_UNFOLDED_SUMMARY;

/** Estimates the number of lines that an event takes up while folded, closely enough for the scrollbar to stay where it is. */
export function estimateLines({ summary, people, figures, images, statusReason }: CouncilEvent): number {
  const text = typeof summary === 'string' ? summary : Object.values(summary ?? {})[0];
  return (
    2.5 +
    Math.ceil((text?.length ?? 0) / 45) +
    (statusReason ? 1 : 0) +
    (people?.some(isHandoverParticipant) ? 5 : 0) +
    (figures?.length ? 2 : 0) +
    (images?.length ? 8 : 0)
  );
}

function createTitle(event: CouncilEvent, url: string, context: TimelineContext): Node | string | null {
  const title = createLocalizedNode(event.title, context);
  const href = event.url ? safeUrl(event.url, url) : null;
  if (!href) return title;
  const link = createElement('a', '', title);
  link.href = href;
  link.rel = 'noopener';
  return link;
}

function createText(
  tag: 'p',
  className: string,
  text: CouncilEvent['summary'],
  context: TimelineContext,
): HTMLElement | null {
  const node = createLocalizedNode(text, context);
  return node === null ? null : createElement(tag, className, node);
}

/** Creates the date of an event that the heading of its day does not tell whole. */
function createTime({ date, end }: CouncilEvent, { messages, language }: TimelineContext): HTMLElement | null {
  const from = date ?? end;
  if (!from || (date && !hasTime(date) && (!end || end === date))) return null;
  const time = createElement(
    'time',
    'when',
    ...(date ? createDateRangeNodes(date, end, language) : [messages.until(formatDate(from, language))]),
  );
  time.dateTime = from;
  return time;
}

function createKind(event: CouncilEvent, { messages }: TimelineContext): HTMLElement | null {
  const name = messages.kinds[event.kind ?? 'other'];
  const status = messages.statuses[event.status ?? 'held'];
  if (!name && !status) return null;
  return createElement(
    'span',
    'kind',
    name + (name && status ? ' · ' : ''),
    status ? createElement('em', 'mark', status) : null,
  );
}

let numberFormat: Intl.NumberFormat | undefined;

function createFigures({ figures: all }: CouncilEvent, context: TimelineContext): HTMLElement | null {
  if (!all?.length) return null;
  if (numberFormat?.resolvedOptions().locale !== context.language)
    numberFormat = new Intl.NumberFormat(context.language);
  const format = numberFormat;
  return createList(
    'figures',
    all.map(({ value, label }) => [
      createElement('b', '', format.format(value)),
      ' ',
      createLocalizedNode(label, context),
    ]),
  );
}

/** Creates the pictures by the template that all widgets share: they are few. */
function createImages({ images: all }: CouncilEvent, url: string, context: TimelineContext): Node | null {
  if (!all?.length) return null;
  const template = renderImageFigures(all, { ...context, url });
  if (template === nothing) return null;
  const fragment = document.createDocumentFragment();
  render(template, fragment);
  return fragment;
}

function createCopyButton(event: CouncilEvent, messages: TimelineContext['messages']): HTMLButtonElement {
  const copy = createButton('copy', '', event);
  copy.setAttribute('aria-label', messages.copyLink);
  return copy;
}

/** Creates a button of an event; the list handles its clicks. */
function createButton(className: string, text: string, event: CouncilEvent): HTMLButtonElement {
  const element = createElement('button', className, text || null);
  element.type = 'button';
  element.setAttribute('aria-describedby', eventElementId(event));
  return element;
}
