import { nothing, render } from 'lit';
import { createElement } from '../../base/create-element.js';

import { renderImageFigures } from '../../base/parts/image-figures.js';
import type { CouncilEvent } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { safeUrl } from '../../domain/url.js';
import type { TimelineContext } from '../context/context.js';
import { spanNodes } from '../parts/date-range-nodes.js';
import { listOf, said } from '../parts/localized-nodes.js';
import { facts } from './event-details.js';
import { handover, handsOver } from './handover.js';
import type { Listed } from '../parts/sort.js';

/** What an event is known by among the elements of its timeline. */
export const elementId = (event: Pick<CouncilEvent, 'id'>): string => `event-${event.id}`;

/** An event. The title comes first for who listens; on the page it stands below the date and the kind. */
export function eventRow({ event, url }: Listed, context: TimelineContext): HTMLElement {
  const { messages } = context;
  const status = event.status ?? 'held';
  const id = elementId(event);
  const title = createElement('h5', '', heading(event, url, context));
  title.id = id;
  title.tabIndex = -1;
  const turns = event.people?.some(handsOver) ? ' turn' : '';
  const article = createElement(
    'article',
    `event ${status}${turns}`,
    title,
    createElement('p', 'meta', when(event, context), kind(event, context)),
    status === 'held' ? null : textOf('p', 'reason muted', event.statusReason, context),
    textOf('p', 'text', event.summary, context),
    handover(event, context),
    figures(event, context),
    facts(event, context),
    images(event, url, context),
    acts(event, messages),
  );
  article.setAttribute('aria-labelledby', id);
  return article;
}

/** How many lines an event takes up, roughly: enough for a scrollbar that stays where it is. */
export function linesOf({
  summary,
  people,
  organizations,
  figures,
  venue,
  images,
  statusReason,
}: CouncilEvent): number {
  const text = typeof summary === 'string' ? summary : Object.values(summary ?? {})[0];
  const turns = people?.filter(handsOver).length ?? 0;
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

function heading(event: CouncilEvent, url: string, context: TimelineContext): Node | string | null {
  const title = said(event.title, context);
  const href = event.url ? safeUrl(event.url, url) : null;
  if (!href) return title;
  const link = createElement('a', '', title);
  link.href = href;
  link.rel = 'noopener';
  return link;
}

function textOf(tag: 'p', className: string, text: CouncilEvent['summary'], context: TimelineContext): Node | null {
  const one = said(text, context);
  return one === null ? null : createElement(tag, className, one);
}

/** The date as precise as given, whole, so that it is found by its year as well. */
function when({ date, end }: CouncilEvent, { messages, language }: TimelineContext): HTMLElement | null {
  const from = date ?? end;
  if (!from) return null;
  const time = createElement(
    'time',
    'when',
    ...(date ? spanNodes(date, end, language) : [messages.until(formatDate(from, language))]),
  );
  time.dateTime = from;
  return time;
}

function kind(event: CouncilEvent, { messages }: TimelineContext): HTMLElement | null {
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

let numbers: Intl.NumberFormat | undefined;

function figures({ figures: all }: CouncilEvent, context: TimelineContext): HTMLElement | null {
  if (!all?.length) return null;
  if (numbers?.resolvedOptions().locale !== context.language) numbers = new Intl.NumberFormat(context.language);
  const format = numbers;
  return listOf(
    'figures',
    all.map(({ value, label }) => [createElement('b', '', format.format(value)), ' ', said(label, context)]),
  );
}

/** Pictures are few, and every widget draws them alike. */
function images({ images: all }: CouncilEvent, url: string, context: TimelineContext): Node | null {
  if (!all?.length) return null;
  const drawn = renderImageFigures(all, { ...context, url });
  if (drawn === nothing) return null;
  const into = document.createDocumentFragment();
  render(drawn, into);
  return into;
}

/** What a reader can do with an event; the list hears of the press. */
function acts(event: CouncilEvent, messages: TimelineContext['messages']): HTMLElement {
  const copy = button('copy', '', event);
  copy.setAttribute('aria-label', messages.copyLink);
  const station = event.station && button('button station', messages.station, event);
  const initiative = event.initiative && button('button initiative', messages.showInitiative, event);
  return createElement('p', 'acts', station, initiative, copy);
}

function button(className: string, text: string, event: CouncilEvent): HTMLButtonElement {
  const made = createElement('button', className, text || null);
  made.type = 'button';
  made.setAttribute('aria-describedby', elementId(event));
  return made;
}
