import { css, html, nothing, type TemplateResult } from 'lit';

import type { StationEntry } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import type { Language } from '../language.js';
import type { Words } from '../words.js';
import * as en from '../words/en.js';
import * as zh from '../words/zh-Hans.js';
import * as hant from '../words/zh-Hant.js';

export const stationWords: Words<typeof zh.station> = {
  'zh-Hans': zh.station,
  'zh-Hant': hant.station,
  en: en.station,
};

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

/** A station's status in words, with its dates; nothing where it is not known. Never by colour alone. */
export function stationStatus(station: Statused, language: Language): TemplateResult | typeof nothing {
  const { status, statusSince, statusUntil } = station;
  if (!status) return nothing;
  const words = stationWords[language];
  const dates = [
    statusSince && words.since(formatDate(statusSince, language)),
    statusUntil && words.until(formatDate(statusUntil, language)),
  ].filter(Boolean);
  return html`<span class="status ${status}">${[words.status[status], ...dates].join(' · ')}</span>`;
}
