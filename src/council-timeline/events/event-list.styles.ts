import { css } from 'lit';

/** The rail, the years and events along it, and the button for earlier events. */
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

  .mark {
    color: var(--_accent);
    font-style: normal;
  }

  .cancelled .mark {
    color: var(--_negative);
  }

  .year {
    position: relative;
  }

  /* Estimated from its lines until it has been laid out, so that the scrollbar stays where it is. */
  .long > .year,
  .long li[style] {
    --_estimate: calc(var(--_lines) * 1.5em + var(--_events) * 2.25em);

    content-visibility: auto;
    contain-intrinsic-size: 1px var(--_estimate);
    contain-intrinsic-size: auto var(--_estimate);
  }

  .event[aria-current] > h5 {
    padding-inline: 0.375em;
    margin-inline-start: -0.375em;
    box-shadow: inset 0.1875em 0 var(--_accent);
  }

  .year::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_rail);
    border-inline-start: 1px solid var(--_border);
  }

  .year h4 {
    padding-block-end: 0.625em;
    padding-inline-start: calc(var(--_indent) / 1.25);
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }

  .event {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    padding-block-end: 2.25em;
    padding-inline-start: var(--_indent);
  }

  .event > * + :not(.meta) {
    margin-block-start: 0.625em;
  }

  .event::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: calc(var(--_rail) - 0.25em + 0.5px);
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 0.25em solid var(--_muted);
    border-radius: 50%;
    outline: 0.25em solid var(--_surface);
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

  .meta {
    order: -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }

  .event h5 {
    font-size: 1.0625em;
  }

  .event h5 a {
    color: inherit;
    text-decoration-color: var(--_muted);
  }

  .event h5 a:hover {
    color: var(--_accent);
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
    padding-inline-start: var(--_indent);
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

  @container (min-width: 42em) {
    .year h4 {
      max-inline-size: 7.25em;
      padding-inline-start: 0;
    }

    .event {
      grid-template-columns: var(--_indent) minmax(0, 1fr);
      padding-inline-start: 0;
    }

    .event > *,
    .kind {
      grid-column: 2;
    }

    .meta {
      display: contents;
    }

    .kind {
      order: -1;
    }

    .event .when {
      grid-area: 1 / 1 / span 12;
      inline-size: 10.625em;
    }
  }

  @media (forced-colors: active) {
    .event::before {
      outline: none;
    }
  }

  @media print {
    .long > .year,
    .long li[style] {
      content-visibility: visible;
    }

    .events [hidden] {
      display: block;
      content-visibility: visible;
    }

    .event {
      break-inside: avoid;
    }

    .earlier .printed {
      display: block;
    }
  }
`;
