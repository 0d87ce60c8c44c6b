import { copyText, saveText } from '../../base/clipboard.js';
import type { Activity, Station } from '../../contract/index.js';
import { hasDay } from '../../domain/dates.js';
import { CALENDAR_MEDIA_TYPE, formatCalendar } from '../../domain/icalendar.js';
import { localizeText } from '../../domain/localize.js';
import { safeUrl } from '../../domain/url.js';
import type { CardContext } from '../context/context.js';
import { formatHoursLines } from '../hours/week-hours.js';
import { stationPermalink } from './station-permalink.js';
import { deferredCardMessages } from '../messages/deferred/index.js';

/** Loaded on demand: telling others of a station, and keeping its activities in one's own calendar. */

/** A station as a few lines of text: what it is called, where it is, when it is open, how to reach it. */
export function formatStationText(station: Station, { lang, messages, url }: CardContext): string {
  const { name, building, address, openingHours, telephone } = station;
  const place = [address?.streetAddress, building, address?.floor].map((one) => localizeText(one, lang));
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

/**
 * Shares by the reader's own system where it offers that (on https alone), else copies.
 *
 * @returns what came of it, for a reader
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
      // Called off by the reader.
      if (error instanceof DOMException && error.name === 'AbortError') return '';
    }
  }
  return copyText(text, root, null) ? messages.copied : messages.notCopied;
}

/** Saves an activity as a calendar file. */
export function saveActivityCalendar(
  activity: Activity,
  station: Station,
  { lang, url, language }: CardContext,
): string {
  const { id, name, start, end, url: to } = activity;
  if (!hasDay(start)) return '';
  const messages = deferredCardMessages(language);
  const summary = localizeText(name, lang);
  const { address, building, name: at } = station;
  const place = [at, address?.streetAddress, building, address?.floor]
    .map((one) => localizeText(one, lang))
    .filter(Boolean);
  const entry = {
    uid: `${station.id}/${id}@${new URL(url).host || 'fumin-widgets'}`,
    summary,
    start,
    end,
    location: place.join(', '),
    url: safeUrl(to, url),
  };
  saveText(formatCalendar(entry, new Date()), messages.calendarFile(summary), CALENDAR_MEDIA_TYPE);
  return messages.saved(summary);
}
