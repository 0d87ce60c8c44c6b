import { css } from 'lit';

/** The next event, and what is asked of the others. */
export const nextStyles = css`
  .next {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1.5em;
    padding: 0.875em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
  }

  section.next > h3 {
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--_accent);
    font-size: var(--_small);
    letter-spacing: 0.04em;
  }

  .what {
    font-weight: 600;
  }

  .next .muted {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: var(--_small);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  .copy {
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: var(--_smaller);
    cursor: pointer;
  }

  .copy::before {
    content: attr(aria-label);
    text-decoration: underline;
    text-decoration-color: var(--_border);
    text-underline-offset: 0.25em;
  }

  .copy[data-said]::before {
    content: attr(data-said);
    color: var(--_positive);
    text-decoration: none;
  }

  .copy:hover {
    color: var(--_accent);
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.375em;
    color: var(--_accent);
    cursor: pointer;
  }

  .finding {
    margin-block-end: 1em;
  }

  .found {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  .found .button {
    margin-block-end: 1em;
  }

  .found p:not(:empty) {
    margin-block-end: 1em;
    color: var(--_muted);
  }

  @container (min-width: 42em) {
    .next {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }

    .next h3 {
      grid-column: 1 / -1;
    }
  }

  /* Where a pointer hovers, the link of an event is there when it is wanted. */
  @media (hover: hover) {
    .event:not(:hover):not(:focus-within) .copy:not([data-said]) {
      opacity: 0;
    }
  }

  @media print {
    .finding,
    .found,
    .acts {
      display: none;
    }
  }
`;
