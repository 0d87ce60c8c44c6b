import { css } from 'lit';

import { fuminElementStyles } from '../../../../src/base/fumin-element.styles.js';
import { surfaceStyles } from '../../parts/surface.styles.js';

/** Surfaces, texts and buttons of every part of the page. */
const commonStyles = css`
  :host {
    --_notice: #fdf3dc;
    --_on-notice: #4d3800;
    container-type: normal !important;
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      --_notice: light-dark(#fdf3dc, #2b2410);
      --_on-notice: light-dark(#4d3800, #f3dfa8);
    }
  }

  h1 {
    margin: 0;
    font-size: 1.375rem;
    font-weight: 650;
    line-height: 1.35;
  }

  h2 {
    font-size: 1.125rem;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1rem;
    padding: clamp(1rem, 2.5vw, 1.5rem);
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_surface);
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .button {
    min-block-size: 44px;
    text-decoration: none;
  }

  .button[disabled] {
    opacity: 0.6;
    cursor: default;
  }

  .button.negative {
    border-color: var(--_negative);
    color: var(--_negative);
  }

  .outcome,
  .notice {
    padding: 0.625rem 0.875rem;
    border-radius: 8px;
    background: var(--_notice);
    color: var(--_on-notice);
  }

  .outcome.failed {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_negative);
    color: var(--_negative);
  }

  /* A live region that says nothing takes no room. */
  .announcement:empty {
    position: absolute;
  }

  .outcome {
    scroll-margin-block: 1rem;
  }

  .outcome:focus {
    outline: none;
  }

  .numeric {
    font-variant-numeric: tabular-nums;
  }

  .code {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono', monospace;
    font-size: 0.9375em;
    white-space: nowrap;
  }
`;

/** Badge of a pledge's state: a word, and a dot whose shape tells as well as its colour. */
export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    white-space: nowrap;
  }

  .badge::before {
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 0.125em solid currentcolor;
    border-radius: 50%;
    content: '';
  }

  .badge.waiting {
    color: var(--_accent);
    font-weight: 600;
  }

  .badge.waiting::before,
  .badge.published::before {
    background: currentcolor;
  }

  .badge.published {
    color: var(--_positive);
  }

  .badge.unlisted,
  .badge.hidden,
  .badge.withdrawn {
    color: var(--_muted);
  }

  .badge.hidden::before {
    border-radius: 0;
  }

  .badge.withdrawn::before {
    block-size: 0;
    border-width: 0.0625em;
    border-radius: 0;
  }

  @media (forced-colors: active) {
    .badge::before {
      forced-color-adjust: none;
    }
  }
`;

/** Terms and what they say, side by side where there is room. */
export const factStyles = css`
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }

  .facts > div {
    display: grid;
    grid-template-columns: 7.5em minmax(0, 1fr);
    gap: 0.25rem 1rem;
  }

  .facts dt {
    color: var(--_muted);
  }

  .facts .message {
    white-space: pre-line;
  }

  @media (max-width: 30rem) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;

export const officeStyles = [fuminElementStyles, surfaceStyles, commonStyles];
