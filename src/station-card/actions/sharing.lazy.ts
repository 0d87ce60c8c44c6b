import { copyText } from '../../base/dom/clipboard.js';
import { saveText } from '../../base/dom/download.js';
import type { Activity, OpeningHours, Station } from '../../contract/index.js';
import { hasDay } from '../../domain/dates.js';
import { CALENDAR_MEDIA_TYPE, formatCalendar } from '../../domain/icalendar.js';
import { localizeText } from '../../domain/localize.js';
import { spanOf } from '../../domain/opening-hours.js';
import { safeUrl } from '../../domain/url.js';
import type { CardContext } from '../context/context.js';
import { formatSpan, groupByDays } from '../hours/hours-text.js';
import type { CardMessages } from '../messages/index.js';
import { stationPermalink } from './station-permalink.js';
import { deferredCardMessages } from '../messages/deferred/index.js';

/** Sharing of a station, and saving of its activities to a calendar. Loaded on demand. */

/** Formats a station as a few lines of text: name, place, hours, telephone and URL. */
export function formatStationText(station: Station, { lang, messages, url }: CardContext): string {
  const { name, building, address, openingHours, telephone } = station;
  const place = [address?.streetAddress, building, address?.floor].map((text) => localizeText(text, lang));
  return [
    localizeText(name, lang),
    place.filter(Boolean).join(' · '),
    ...formatHoursLines(openingHours ?? [], messages),
    telephone,
    stationPermalink(station, url, location.href),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Formats the hours of a week as lines of text, one for each set of days. */
function formatHoursLines(hours: readonly OpeningHours[], messages: CardMessages): string[] {
  return groupByDays(hours, messages).map(([days, spans]) =>
    [days, ...spans.map((span) => formatSpan(spanOf(span), messages))].join(' '),
  );
}

/**
 * Shares a station by the system's share sheet where there is one (on https alone), else copies it.
 *
 * @returns message on the outcome
 */
export async function shareStation(
  station: Station,
  context: CardContext,
  root: HTMLElement | DocumentFragment,
): Promise<string> {
  const messages = deferredCardMessages(context.language);
  const text = formatStationText(station, context);
  if ('share' in navigator) {
    try {
      await navigator.share({ title: localizeText(station.name, context.lang), text });
      return messages.shared;
    } catch (error) {
      // Cancelled by the reader.
      if (error instanceof DOMException && error.name === 'AbortError') return '';
    }
  }
  return copyText(text, root, null) ? messages.copied : messages.notCopied;
}

/** Saves an activity as a calendar file; returns a message on the outcome. */
export function saveActivityCalendar(
  activity: Activity,
  station: Station,
  { lang, url, language }: CardContext,
): string {
  const { id, name, start, end, url: activityUrl } = activity;
  if (!hasDay(start)) return '';
  const messages = deferredCardMessages(language);
  const summary = localizeText(name, lang);
  const { address, building, name: stationName } = station;
  const place = [stationName, address?.streetAddress, building, address?.floor]
    .map((text) => localizeText(text, lang))
    .filter(Boolean);
  const entry = {
    uid: `${station.id}/${id}@${new URL(url).host || 'fumin-widgets'}`,
    summary,
    start,
    end,
    location: place.join(', '),
    url: safeUrl(activityUrl, url),
  };
  saveText(formatCalendar(entry, new Date()), messages.calendarFile(summary), CALENDAR_MEDIA_TYPE);
  return messages.saved(summary);
}
