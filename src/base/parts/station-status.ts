import { html, nothing, type TemplateResult } from 'lit';

import type { StationEntry } from '../../contract/index.js';
import { formatDate, toDateTime } from '../../domain/dates.js';
import type { Language } from '../language.js';
import { stationMessages } from '../messages/index.js';

type StatusMembers = Pick<StationEntry, 'status' | 'statusSince' | 'statusUntil'>;

/** Status of a station in words, never by colour alone. */
export interface StatusLabel {
  /** Class of `stationStatusStyles`: `open`, `suspended`, `closed` or another status; empty for none. */
  readonly kind: string;
  readonly text: string;
}

/** Renders a status; nothing where it is not known. */
export const renderStatus = (status: StatusLabel | null): TemplateResult | typeof nothing =>
  status ? html`<span class="status ${status.kind}">${status.text}</span>` : nothing;

/** Renders a station's status with its dates; nothing where it is not known. */
export const renderStationStatus = (station: StatusMembers, language: Language): TemplateResult | typeof nothing =>
  renderStatus(stationStatusLabel(station, language));

/** Label for {@link renderStationStatus}; `null` where the status is not known. */
export function stationStatusLabel(
  { status, statusSince, statusUntil }: StatusMembers,
  language: Language,
): StatusLabel | null {
  if (!status) return null;
  const messages = stationMessages(language);
  // A station cannot be planned only from some day to come: it is to open then.
  const isToCome = statusSince && statusSince > toDateTime(new Date());
  const opening = status === 'planned' && (statusUntil ?? (isToCome && statusSince));
  if (opening) return { kind: status, text: messages.opening(formatDate(opening, language)) };
  const dates = [
    statusSince && messages.since(formatDate(statusSince, language)),
    statusUntil && messages.until(formatDate(statusUntil, language)),
  ].filter(Boolean);
  return { kind: status, text: [messages.status[status], ...dates].join(' · ') };
}
