import { html, nothing, type TemplateResult } from 'lit';

import type { StationEntry } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, formatDate } from '../../domain/dates.js';
import { formatMinutes, openState } from '../../domain/opening-hours.js';
import type { Language } from '../language.js';
import { stationWords } from './station-brief.js';

/** Whether a station is open at a moment, and until when; nothing where no hours are known or it is not in service. */
export function openNow(station: StationEntry, now: Date, language: Language): TemplateResult | typeof nothing {
  if (station.status && station.status !== 'open') return nothing;
  const state = openState(station, now, station.timeZone ?? DEFAULT_TIME_ZONE);
  if (!state) return nothing;
  const words = stationWords[language];
  const { open, change } = state;
  const day = [words.today, words.tomorrow][change?.days ?? 0] ?? formatDate(change?.date ?? '', language);
  const time = change && formatMinutes(change.minutes);
  const when = change && (change.days === 0 ? time : `${day} ${time}`);
  const next = when && (open ? words.closes(when) : words.opens(when));
  const said = [open ? words.openNow : words.closedNow, next].filter(Boolean).join(' · ');
  return html`<span class="status ${open ? 'open' : ''}">${said}</span>`;
}
