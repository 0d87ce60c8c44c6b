import { css } from 'lit';

/** Hours, services and activities; other widths, print, and the page's slots. */
export const sectionsStyles = css`
  section {
    display: grid;
    gap: 0.5em;
  }

  h4 {
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: inherit;
  }

  [hidden] {
    display: none !important;
  }

  .week {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .week th {
    inline-size: 4em;
    padding: 0.1875em 0.75em 0.1875em 0;
    color: var(--_muted);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }

  .week td {
    padding: 0.1875em 0;
  }

  .week td span,
  .spans span {
    display: inline-block;
    margin-inline-end: 1em;
    white-space: nowrap;
  }

  .week td span:empty {
    display: none;
  }

  .spans span:last-child {
    margin-inline-end: 0;
  }

  .week em {
    color: var(--_accent);
    font-style: normal;
    font-size: var(--_small);
  }

  .today {
    font-weight: 600;
  }

  .today th {
    color: inherit;
  }

  .special,
  .services,
  .activities {
    display: grid;
    gap: 0.5em;
  }

  .special li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }

  .activities {
    gap: 0.875em;
  }

  .activities li {
    display: grid;
    justify-items: start;
  }

  slot[name='footer']::slotted(*) {
    padding: 0.75em calc(var(--_space) * 1.25);
    border-block-start: 1px solid var(--_border);
  }

  .compact slot[name='footer']::slotted(*) {
    padding: 0;
    border: 0;
  }

  .compact {
    gap: 0.25em;
  }

  .compact h2 {
    font-size: 1em;
  }

  /* With large text, a span of hours may break at its dash. */
  @container (max-width: 15em) {
    .week th {
      inline-size: auto;
      padding-inline-end: 0.5em;
    }

    .week td span,
    .spans span {
      white-space: normal;
    }
  }

  @container (min-width: 26em) {
    .facts > div {
      grid-template-columns: 8em 1fr;
    }
  }

  @container (min-width: 34em) {
    .services {
      grid-template-columns: 1fr 1fr;
      gap: 0.75em 1.5em;
    }
  }

  .paper {
    display: none;
  }

  @media print {
    .card {
      content-visibility: visible;
    }

    /* Not the card itself: a card longer than a sheet would leave an empty one before it. */
    .compact,
    .week,
    .paper,
    .facts > div,
    figure,
    li {
      break-inside: avoid;
    }

    h3 {
      break-after: avoid;
    }

    .paper:not(:empty) {
      display: flex;
      align-items: center;
      gap: 1em;
      padding: 0.75em calc(var(--_space) * 1.25);
      border-block-start: 1px solid var(--_border);
      font-size: var(--_smaller);
    }

    .paper svg {
      flex: none;
      inline-size: 7em;
      block-size: 7em;
    }

    .actions,
    .elsewhere,
    .more,
    .activities button {
      display: none;
    }
  }
`;
