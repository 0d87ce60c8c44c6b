import { html, nothing, type TemplateResult } from 'lit';

import type { StationEntry } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import type { Language } from '../language.js';
import { stationMessages } from '../messages/index.js';

type Statused = Pick<StationEntry, 'status' | 'statusSince' | 'statusUntil'>;

/** How a station is, in words and never by colour alone. */
export interface StatusLabel {
  /** A class of {@link statusStyles}. */
  readonly kind: string;
  readonly text: string;
}

export const renderStatus = (status: StatusLabel | null): TemplateResult | typeof nothing =>
  status ? html`<span class="status ${status.kind}">${status.text}</span>` : nothing;

/** A station's status, with its dates; nothing where it is not known. */
export const renderStationStatus = (station: Statused, language: Language): TemplateResult | typeof nothing =>
  renderStatus(stationStatusLabel(station, language));

/** The same in words; `null` where it is not known. */
export function stationStatusLabel(
  { status, statusSince, statusUntil }: Statused,
  language: Language,
): StatusLabel | null {
  if (!status) return null;
  const messages = stationMessages(language);
  const dates = [
    statusSince && messages.since(formatDate(statusSince, language)),
    statusUntil && messages.until(formatDate(statusUntil, language)),
  ].filter(Boolean);
  return { kind: status, text: [messages.status[status], ...dates].join(' · ') };
}
