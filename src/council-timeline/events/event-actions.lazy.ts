import { copyText } from '../../base/dom/clipboard.js';
import { saveText } from '../../base/dom/download.js';
import { hasDay } from '../../domain/dates.js';
import { CALENDAR_MEDIA_TYPE, formatCalendar } from '../../domain/icalendar.js';
import { localizeText } from '../../domain/localize.js';
import { safeUrl } from '../../domain/url.js';
import type { CouncilEvent } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';
import { withEvent } from './permalink-to-event.js';
import type { EventEntry } from '../parts/event-entry.js';
import { deferredTimelineMessages } from '../messages/deferred/index.js';

/** Actions that take an event out of the page, loaded on demand. */

/** Returns the URL of this page at an event. The page's own URL stays as it is. */
export const eventUrl = (council: string, event: string): string => withEvent(location.href, council, event);

/** Time for which the outcome of copying stays on its button, in milliseconds. */
const COPY_OUTCOME_MS = 3_000;

/** Copies the link to an event, and shows the outcome in place of the button's label for a while; returns the outcome. */
export function copyEventLink(
  event: CouncilEvent,
  button: HTMLElement,
  { council, language }: TimelineContext,
): string {
  const messages = deferredTimelineMessages(language);
  const link = eventUrl(council.id, event.id);
  const isCopied = copyText(link, button.parentElement ?? button, null);
  const outcome = isCopied ? messages.copied : messages.copyFailed(link);
  button.dataset.said = outcome;
  if (isCopied) setTimeout(() => delete button.dataset.said, COPY_OUTCOME_MS);
  return outcome;
}

/** Saves an event as a calendar file, if its day is known. Returns no outcome: the browser shows the download. */
export function saveEventCalendar({ event, url }: EventEntry, { council, lang }: TimelineContext): string {
  const { id, title, date, end, venue, summary } = event;
  if (!hasDay(date)) return '';
  const entry = {
    uid: `${council.id}.${id}@${location.hostname || 'fumin'}`,
    summary: localizeText(title, lang),
    start: date,
    end,
    location: localizeText(venue, lang),
    description: localizeText(summary, lang),
    url: safeUrl(event.url, url) ?? eventUrl(council.id, id),
  };
  saveText(formatCalendar(entry, new Date()), `${id}.ics`, CALENDAR_MEDIA_TYPE);
  return '';
}
