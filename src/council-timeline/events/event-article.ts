import { nothing, render } from 'lit';
import { createElement } from '../../base/create-element.js';

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

/** What an event is known by among the elements of its timeline. */
export const eventElementId = (event: Pick<CouncilEvent, 'id'>): string => `event-${event.id}`;

/** An event. The title comes first for who listens; on the page it stands below the date and the kind. */
export function createEventArticle({ event, url }: EventEntry, context: TimelineContext): HTMLElement {
  const { messages } = context;
  const status = event.status ?? 'held';
  const id = eventElementId(event);
  const title = createElement('h5', '', createTitle(event, url, context));
  title.id = id;
  title.tabIndex = -1;
  const turns = event.people?.some(isHandoverParticipant) ? ' turn' : '';
  const article = createElement(
    'article',
    `event ${status}${turns}`,
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

/** How many lines an event takes up, roughly: enough for a scrollbar that stays where it is. */
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
  const turns = people?.filter(isHandoverParticipant).length ?? 0;
  return (
    3 +
    Math.ceil((text?.length ?? 0) / 40) +
    (statusReason ? 1 : 0) +
    (turns ? 4 : 0) +
    (people?.length ?? 0) -
    turns +
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
  const one = createLocalizedNode(text, context);
  return one === null ? null : createElement(tag, className, one);
}

/** The date as precise as given, whole, so that it is found by its year as well. */
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

/** Pictures are few, and every widget draws them alike. */
function createImages({ images: all }: CouncilEvent, url: string, context: TimelineContext): Node | null {
  if (!all?.length) return null;
  const drawn = renderImageFigures(all, { ...context, url });
  if (drawn === nothing) return null;
  const into = document.createDocumentFragment();
  render(drawn, into);
  return into;
}

/** What a reader can do with an event; the list hears of the press. */
function createActions(event: CouncilEvent, messages: TimelineContext['messages']): HTMLElement {
  const copy = createButton('copy', '', event);
  copy.setAttribute('aria-label', messages.copyLink);
  const station = event.station && createButton('button station', messages.station, event);
  const initiative = event.initiative && createButton('button initiative', messages.showInitiative, event);
  return createElement('p', 'acts', station, initiative, copy);
}

function createButton(className: string, text: string, event: CouncilEvent): HTMLButtonElement {
  const made = createElement('button', className, text || null);
  made.type = 'button';
  made.setAttribute('aria-describedby', eventElementId(event));
  return made;
}
