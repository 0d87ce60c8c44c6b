import { css, html, nothing, type TemplateResult } from 'lit';

import type { StationEntry } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import type { Language } from '../language.js';
import { stationMessages } from '../messages/index.js';

export const statusStyles = css`
  .status {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
    color: var(--_muted);
  }

  .status::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 1px solid currentColor;
    border-radius: 50%;
    transform: translateY(-0.1em);
  }

  .status.open {
    color: var(--_positive);
  }

  .status.open::before {
    background: currentColor;
  }

  .status.suspended,
  .status.closed {
    color: var(--_negative);
  }
`;

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
