import type { nothing, TemplateResult } from 'lit';

import type { StationEntry } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, formatDate } from '../../domain/dates.js';
import { formatMinutes, openState } from '../../domain/opening-hours.js';
import type { Language } from '../language.js';
import { renderStatus, type StatusLabel } from './station-status.js';
import { stationMessages } from '../messages/index.js';

/** Renders whether a station is open, and until when; nothing where its hours are not known or it is not in service. */
export const renderOpenStatus = (
  station: StationEntry,
  now: Date,
  language: Language,
): TemplateResult | typeof nothing => renderStatus(openStatusLabel(station, now, language));

/** Label for {@link renderOpenStatus}; `null` where there is nothing to say. */
export function openStatusLabel(station: StationEntry, now: Date, language: Language): StatusLabel | null {
  if (station.status && station.status !== 'open') return null;
  const state = openState(station, now, station.timeZone ?? DEFAULT_TIME_ZONE);
  if (!state) return null;
  const messages = stationMessages(language);
  const { open, change } = state;
  const day = [messages.today, messages.tomorrow][change?.days ?? 0] ?? formatDate(change?.date ?? '', language);
  const time = change && formatMinutes(change.minutes);
  const when = change && (change.days === 0 ? time : `${day} ${time}`);
  const next = when && (open ? messages.closes(when) : messages.opens(when));
  const text = [open ? messages.openNow : messages.closedNow, next].filter(Boolean).join(' · ');
  return { kind: open ? 'open' : '', text };
}
