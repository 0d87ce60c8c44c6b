import { css } from 'lit';

/** The rail, the days and events along it, and the buttons for further and for earlier events. */
export const eventListStyles = css`
  .when,
  .kind {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.7;
    font-variant-numeric: tabular-nums;
    word-break: keep-all;
  }

  .chunk {
    display: inline-block;
  }

  /* A box of its own: a browser's tree of accessible names leaves out the space before an inline one. */
  .mark {
    display: inline-block;
    color: var(--_accent);
    font-style: normal;
  }

  .cancelled .mark {
    color: var(--_negative);
  }

  .events .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    padding-block-start: 1em;
    margin-block-end: 0.75em;
    border-block-start: 1px solid var(--_border);
  }

  .unfold-all {
    min-block-size: var(--_target);
    font-size: var(--_small);
  }

  .day {
    position: relative;
  }

  .day + .day {
    margin-block-start: 0.5em;
  }

  /*
   * Estimated from its lines until it has been laid out, so that the scrollbar stays where it is. Not where it is hidden:
   * that would beat the browser's own rule for what is hidden until found, and all of it would stand there.
   */
  .long .day:not([hidden]),
  .long li[style]:not([hidden]) {
    --_estimate: calc(var(--_lines) * 1.6em + var(--_events) * 1em);

    content-visibility: auto;
    contain-intrinsic-size: 1px var(--_estimate);
  }

  /* Chromium to 107 reports an error of its own to the page, "ResizeObserver loop", for each size that it keeps. */
  @supports (block-size: 1dvh) {
    .long .day:not([hidden]),
    .long li[style]:not([hidden]) {
      contain-intrinsic-size: auto var(--_estimate);
    }
  }

  .days > .day[hidden] {
    margin: 0;
    min-block-size: 0;
  }

  .day::before {
    content: '';
    position: absolute;
    inset-block: 0.5em 0;
    inset-inline-start: var(--_rail);
    border-inline-start: 1px solid var(--_border);
  }

  .day h4 {
    position: relative;
    padding-block-end: 0.375em;
    padding-inline-start: calc(var(--_indent) / 1.0625);
    font-size: 1.0625em;
    font-variant-numeric: tabular-nums;
    word-break: keep-all;
  }

  .day::after,
  .event::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: calc(var(--_rail) - 0.25em + 0.5px);
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 0.25em solid var(--_accent);
    border-radius: 50%;
    outline: 0.1875em solid var(--_surface);
  }

  .event::before {
    inset-inline-start: calc(var(--_rail) - 0.1875em + 0.5px);
    inline-size: 0.375em;
    block-size: 0.375em;
    border: 0.1875em solid var(--_muted);
  }

  .turn::before {
    border-color: var(--_accent);
  }

  .planned::before,
  .postponed::before,
  .cancelled::before {
    border-width: 1px;
    background: var(--_surface);
  }

  .event {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.375em;
    padding-block-end: 0.625em;
    padding-inline-start: var(--_indent);
  }

  .event > .text,
  .event > .reason {
    font-size: 0.9375em;
    line-height: 1.55;
  }

  .large .event > :is(.text, .reason) {
    font-size: 1em;
  }

  /* The event that leads its day says what it was, though folded. */
  .day li:first-child > .event > .text[hidden] {
    display: block;
    margin-block-start: 0;
    content-visibility: visible;
  }

  /* On a phone the rest of it unfolds with the details. */
  @media not print {
    @container (max-width: 41.9em) {
      .day li:first-child > .event > .text[hidden] {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }
    }
  }

  .event > [hidden] {
    align-self: start;
    margin-block-start: -0.375em;
  }

  .event[aria-current] > h5 {
    padding-inline: 0.375em;
    margin-inline-start: -0.375em;
    box-shadow: inset 0.1875em 0 var(--_accent);
  }

  .event h5 a {
    color: inherit;
    text-decoration-color: var(--_muted);
  }

  .event h5 a:hover {
    color: var(--_accent);
  }

  .meta {
    order: -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    inline-size: 100%;
    margin-block: calc(var(--_target) / -5);
  }

  .line .kind {
    flex: none;
  }

  .line > * {
    min-block-size: max(1.75em, var(--_target));
    max-inline-size: 100%;
    align-content: center;
  }

  .line .link {
    font-size: var(--_small);
    flex: none;
  }

  .link[aria-current='true'] {
    font-weight: 600;
    text-decoration-thickness: 2px;
  }

  .link[aria-current='true']::before {
    content: '✓ ';
    content: '✓ ' / '';
  }

  .line:empty {
    display: none;
  }

  /* What there is to unfold, in one line: all of it stands below once it is open. */
  .fold {
    display: block;
    flex: 1 1 6em;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: max(1.75em, var(--_target));
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: var(--_small);
    text-align: start;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  .fold::before {
    content: '';
    display: inline-block;
    inline-size: 0.375em;
    block-size: 0.375em;
    margin-inline: 0.125em 0.625em;
    border: solid var(--_accent);
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.125em) rotate(-45deg);
  }

  .fold[aria-expanded='true']::before {
    transform: translateY(-0.1875em) rotate(45deg);
  }

  .fold:hover {
    color: var(--_accent);
  }

  .day .more {
    margin-block: 0.25em 0.5em;
    margin-inline-start: var(--_indent);
  }

  .rest,
  .earlier {
    padding-inline-start: var(--_indent);
  }

  .button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: progress;
  }

  .earlier {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0;
    margin-block-start: 0.75em;
  }

  .earlier + div {
    margin-block-start: 1.5em;
  }

  .earlier .button {
    margin-inline-end: 1em;
  }

  .printed {
    display: none;
  }

  /* The date goes to the left of the rail. */
  @container (min-width: 42em) {
    .day {
      min-block-size: 3.5em;
    }

    .day h4 {
      position: absolute;
      inset-block-start: 0;
      inline-size: var(--_rail);
      padding-inline: 0 1.25em;
      font-size: 1em;
    }

    /* Its date has one already. */
    .day li:first-child > .event::before {
      content: none;
    }

    /* There is room for what folds elsewhere. */
    .event > .text[hidden] {
      display: block;
      margin-block-start: 0;
      content-visibility: visible;
    }
  }

  @media (forced-colors: active) {
    .event::before,
    .day::after {
      outline: none;
    }
  }

  @media print {
    .long .day,
    .long li[style] {
      content-visibility: visible;
    }

    .event > [hidden] {
      margin-block-start: 0;
    }

    .event {
      break-inside: avoid;
    }

    .fold,
    .unfold-all {
      display: none;
    }

    .earlier .printed {
      display: block;
    }
  }
`;
