import { copyText, saveText } from '../../base/clipboard.js';
import { hasDay } from '../../domain/dates.js';
import { CALENDAR_MEDIA_TYPE, formatCalendar } from '../../domain/icalendar.js';
import { localizeText } from '../../domain/localize.js';
import { safeUrl } from '../../domain/url.js';
import type { CouncilEvent } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';
import { formatEventFragment } from './permalink.js';
import type { EventEntry } from '../parts/event-entry.js';
import { deferredTimelineMessages } from '../messages/deferred/index.js';

/** Loaded on demand: what takes an event out of the page. */

/** The address of this page at an event. The page's own address stays as it is. */
export const eventUrl = (council: string, event: string): string =>
  `${location.href.replace(/#.*$/, '')}#${formatEventFragment(council, event)}`;

/** Copies the link to an event, and says so in the place of the button's words for a while; what was said. */
export function copyEventLink(
  event: CouncilEvent,
  button: HTMLElement,
  { council, language }: TimelineContext,
): string {
  const messages = deferredTimelineMessages(language);
  const link = eventUrl(council.id, event.id);
  const isCopied = copyText(link, button.parentElement ?? button, null);
  const said = isCopied ? messages.copied : messages.copyFailed(link);
  button.dataset.said = said;
  if (isCopied) setTimeout(() => delete button.dataset.said, 3_000);
  return said;
}

/** Saves an event as a calendar file, as long as it says its day. There is nothing to say: the browser does. */
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
