import { css } from 'lit';

/*
 * Bars stand in a picture above the list of terms, though each belongs to its term's own button: pressing the bar presses
 * the button in the list, and the other way round.
 */
export const termsStyles = css`
  .axis {
    --_line: 2.125em;
    --_scale: 1.75em;

    position: relative;
    padding-block-start: calc(var(--_lanes) * var(--_line) + var(--_scale) + 1em);
  }

  .axis.undated {
    padding-block-start: 0;
  }

  .undated .bar {
    display: none;
  }

  .hint {
    margin-block: -0.5em 1em;
  }

  .scale {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: calc(var(--_lanes) * var(--_line) + var(--_scale));
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    overflow: hidden;
  }

  .scale > * {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_at) * 100%);
    border-inline-start: 1px solid var(--_border);
    inline-size: max-content;
    font-style: normal;
    font-weight: 400;
    text-decoration: none;
  }

  .scale i,
  .scale .today {
    display: flex;
    align-items: flex-end;
    padding-inline-start: 0.375em;
    font-size: var(--_smaller);
    white-space: nowrap;
  }

  /* Without room beside today's label, a year has its line alone. */
  .scale .beside,
  .scale.many i:nth-of-type(even) {
    color: transparent;
  }

  .scale .last {
    transform: translateX(-100%);
    padding-inline: 0 0.375em;
    border-inline: 0 1px solid var(--_border);
    border-inline-start: 0;
    border-inline-end: 1px solid var(--_border);
  }

  .scale .today {
    z-index: 1;
    padding: 0;
    border-color: var(--_accent);
    color: var(--_accent);
    pointer-events: none;
  }

  .today span {
    transform: translateX(-50%);
    padding-inline: 0.25em;
    background: var(--_surface);
  }

  .scale s {
    inset-block-end: var(--_scale);
    border-color: var(--_accent);
    border-inline-start-style: dotted;
  }

  .bar {
    position: absolute;
    display: flex;
    align-items: center;
    inset-block-start: calc(var(--_lane) * var(--_line) + 0.25em);
    inset-inline-start: calc(var(--_from) * 100%);
    block-size: 1.625em;
    inline-size: calc((var(--_to) - var(--_from)) * 100%);
    border: 1px solid var(--_accent);
    border-radius: 2px;
    background: var(--_surface);
    color: var(--_text);
    overflow: hidden;
  }

  .bar::before {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--_accent);
    opacity: 0.12;
  }

  .bar::after {
    position: relative;
    padding-inline: 0.75em;
    font-size: var(--_small);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .bar.latest::before {
    opacity: 0.22;
  }

  .bar.acting {
    border-style: dashed;
  }

  .bar.acting::before {
    opacity: 0;
  }

  .bar.no-start {
    border-inline-start: 0;
    -webkit-mask-image: linear-gradient(to right, transparent, #000 min(4em, 70%));
    mask-image: linear-gradient(to right, transparent, #000 min(4em, 70%));
  }

  .bar.no-end {
    border-inline-end: 0;
    -webkit-mask-image: linear-gradient(to left, transparent, #000 min(6em, 70%));
    mask-image: linear-gradient(to left, transparent, #000 min(6em, 70%));
  }

  /* Solid as far as is known, and gone where the axis ends. */
  .bar.no-end.open {
    -webkit-mask-image: linear-gradient(to right, #000 calc(var(--_known) * 100%), transparent);
    mask-image: linear-gradient(to right, #000 calc(var(--_known) * 100%), transparent);
  }

  .bar.no-start.no-end {
    -webkit-mask-image: linear-gradient(to right, transparent, #000 30%, #000 70%, transparent);
    mask-image: linear-gradient(to right, transparent, #000 30%, #000 70%, transparent);
  }

  /* A handover from one term to the next: an arrow from the first bar into the second. */
  .bar i {
    flex: none;
    align-self: stretch;
    inline-size: min(0.625em, 40%);
    background: var(--_accent);
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }

  .bar.after::after {
    padding-inline-start: 0.375em;
  }

  .gap .bar {
    border: 0;
    border-block-end: 2px dotted var(--_muted);
    border-radius: 0;
    block-size: 0.8125em;
    background: none;
  }

  .gap .bar::before {
    content: none;
  }

  .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0.75em 1.5em;
  }

  .rows .term {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }

  .rows button.term {
    cursor: pointer;
  }

  .description {
    display: grid;
    align-content: start;
    padding: 0.25em 0.75em;
    border-inline-start: 3px solid var(--_border);
  }

  .description .post {
    display: block;
    font-size: var(--_small);
    line-height: 1.5;
  }

  .gap .description {
    border-inline-start-style: dotted;
  }

  .note {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.5;
    text-wrap: pretty;
  }

  .rows [aria-pressed='false']:hover .description {
    border-color: var(--_muted);
  }

  .rows [aria-pressed='false']:hover .bar::before {
    opacity: 0.3;
  }

  /* The chosen one has a ground of its own, and a tick: a border alone is easily missed. */
  .rows [aria-pressed='true'] .description {
    position: relative;
    padding-inline-end: 2em;
    border-color: var(--_accent);
  }

  .rows [aria-pressed='true'] .description::before {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--_accent);
    opacity: 0.09;
    pointer-events: none;
  }

  .rows [aria-pressed='true'] .description::after {
    content: '✓';
    content: '✓' / '';
    position: absolute;
    inset-block-start: 0.125em;
    inset-inline-end: 0.625em;
    color: var(--_accent);
    font-weight: 600;
  }

  .rows [aria-pressed='true'] .bar {
    color: var(--_on-accent);
  }

  .rows [aria-pressed='true'] .bar::before {
    opacity: 1;
  }

  .rows [aria-pressed='true'] .bar i {
    background: var(--_on-accent);
  }

  .rows .term:focus-visible .bar {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .unfold {
    margin-block-start: 0.75em;
  }

  @media not print {
    .folded .rest .description {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    /* Folded terms share one place without height: their bars are in the picture. */
    .folded .rest {
      grid-area: 1 / 1 / auto / -1;
      block-size: 0;
    }
  }

  @container (min-width: 34em) {
    .bar::after {
      content: attr(data-name);
    }

    .scale .beside,
    .scale.many i:nth-of-type(even) {
      color: inherit;
    }
  }

  @media (forced-colors: active) {
    .bar i {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .bar::before,
    .rows [aria-pressed='true'] .bar::before {
      content: none;
    }

    .rows [aria-pressed='true'] :is(.bar, .description) {
      border-width: 3px;
      border-color: Highlight;
    }
  }

  @media print {
    .bar::before {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }

    .unfold,
    .hint {
      display: none;
    }
  }
`;
