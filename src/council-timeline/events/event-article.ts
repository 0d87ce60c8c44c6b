import { nothing, render } from 'lit';

import { createElement } from '../../base/dom/create-element.js';
import { renderImageFigures } from '../../base/parts/image-figures.js';
import type { CouncilEvent } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { safeUrl } from '../../domain/url.js';
import type { TimelineContext } from '../context/context.js';
import { createDateRangeNodes } from '../parts/date-range-nodes.js';
import { createList, createLocalizedNode } from '../parts/localized-nodes.js';
import { createEventDetails } from './event-details.js';
import { createHandover, isHandoverParticipant } from './handover.js';
import type { EventEntry } from '../parts/event-entry.js';

/** Returns the element id of an event's title. */
export const eventElementId = (event: Pick<CouncilEvent, 'id'>): string => `event-${event.id}`;

/**
 * Creates the article of an event. The title comes first for screen readers; on the page it stands below the date and the
 * kind.
 */
export function createEventArticle({ event, url }: EventEntry, context: TimelineContext): HTMLElement {
  const { messages } = context;
  const status = event.status ?? 'held';
  const id = eventElementId(event);
  const title = createElement('h5', '', createTitle(event, url, context));
  title.id = id;
  title.tabIndex = -1;
  const handoverClass = event.people?.some(isHandoverParticipant) ? ' turn' : '';
  const article = createElement(
    'article',
    `event ${status}${handoverClass}`,
    title,
    createElement('p', 'meta', createTime(event, context), createKind(event, context)),
    status === 'held' ? null : createText('p', 'reason muted', event.statusReason, context),
    createText('p', 'text', event.summary, context),
    createHandover(event, context),
    createFigures(event, context),
    createEventDetails(event, context),
    createImages(event, url, context),
    createActions(event, messages),
  );
  article.setAttribute('aria-labelledby', id);
  return article;
}

/** Estimates the number of lines that an event takes up, closely enough for the scrollbar to stay where it is. */
export function estimateLines({
  summary,
  people,
  organizations,
  figures,
  venue,
  images,
  statusReason,
}: CouncilEvent): number {
  const text = typeof summary === 'string' ? summary : Object.values(summary ?? {})[0];
  const handovers = people?.filter(isHandoverParticipant).length ?? 0;
  return (
    3 +
    Math.ceil((text?.length ?? 0) / 40) +
    (statusReason ? 1 : 0) +
    (handovers ? 4 : 0) +
    (people?.length ?? 0) -
    handovers +
    (organizations?.length ? 1 : 0) +
    (figures?.length ? 2 : 0) +
    (venue ? 1 : 0) +
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

function createText(tag: 'p', className: string, text: CouncilEvent['summary'], context: TimelineContext): Node | null {
  const node = createLocalizedNode(text, context);
  return node === null ? null : createElement(tag, className, node);
}

/** Creates the date, as precise as given, and whole, so that the browser's search finds its year too. */
function createTime({ date, end }: CouncilEvent, { messages, language }: TimelineContext): HTMLElement | null {
  const from = date ?? end;
  if (!from) return null;
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

/** Creates the buttons of an event; the list handles their clicks. */
function createActions(event: CouncilEvent, messages: TimelineContext['messages']): HTMLElement {
  const copy = createButton('copy', '', event);
  copy.setAttribute('aria-label', messages.copyLink);
  const station = event.station && createButton('button station', messages.station, event);
  const initiative = event.initiative && createButton('button initiative', messages.showInitiative, event);
  return createElement('p', 'actions', station, initiative, copy);
}

function createButton(className: string, text: string, event: CouncilEvent): HTMLButtonElement {
  const element = createElement('button', className, text || null);
  element.type = 'button';
  element.setAttribute('aria-describedby', eventElementId(event));
  return element;
}
