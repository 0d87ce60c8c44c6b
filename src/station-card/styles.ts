import { css } from 'lit';

export const cardStyles = css`
  .brand {
    color: var(--_accent);
    font-size: var(--_small);
    letter-spacing: 0.04em;
  }

  .state {
    margin-block-start: 0.5em;
    font-size: var(--_small);
  }

  .state:empty {
    display: none;
  }

  .notice {
    padding-inline-start: 0.875em;
    border-inline-start: 2px solid var(--_accent);
  }

  .description {
    max-inline-size: 42em;
  }

  .pictures {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 0.5em;
  }

  .pictures figure:nth-child(n + 4) {
    display: none;
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 20em;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_border);
  }

  figcaption {
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: var(--_smaller);
  }

  .facts {
    display: grid;
    padding-block-start: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_border);
  }

  .facts > div {
    display: grid;
    gap: 0 0.75em;
    padding-block: 0.5em;
  }

  .facts > div + div {
    border-block-start: 1px solid var(--_border);
  }

  dt {
    color: var(--_muted);
  }

  dd ul {
    display: grid;
    gap: 0.125em;
  }

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

  .week {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .week th {
    inline-size: 5em;
    padding: 0.1875em 1em 0.1875em 0;
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

  .activities li {
    display: grid;
  }

  .compact {
    gap: 0.25em;
  }

  .compact h2 {
    font-size: 1em;
  }

  @container (min-width: 26em) {
    .facts > div {
      grid-template-columns: 7em 1fr;
    }
  }

  @container (min-width: 34em) {
    .services {
      grid-template-columns: 1fr 1fr;
      gap: 0.75em 1.5em;
    }
  }
`;
