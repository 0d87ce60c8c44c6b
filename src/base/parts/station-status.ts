import { html, nothing, type TemplateResult } from 'lit';

import { formatStationStatus, type StatusMembers } from '../../domain/labels/station-status.js';
import type { Language } from '../language.js';
import { stationMessages } from '../messages/index.js';

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
export function stationStatusLabel(station: StatusMembers, language: Language): StatusLabel | null {
  const text = formatStationStatus(station, stationMessages(language), language, new Date());
  return station.status && text ? { kind: station.status, text } : null;
}
