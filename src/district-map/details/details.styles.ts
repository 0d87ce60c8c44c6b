import { css } from 'lit';

export const detailsStyles = css`
  /* In sight where the list is longer than the window; in its place where it is not. */
  .details {
    display: grid;
    gap: 0.75em;
    position: sticky;
    inset-block-end: 0;
    max-block-size: max(30vh, 9em);
    overflow: auto;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-block-start: 2px solid var(--_accent);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_surface);
  }

  .details header {
    display: flex;
    gap: 1em;
    align-items: start;
    justify-content: space-between;
  }

  .details header .button {
    flex: none;
    min-block-size: 2.25em;
    font-size: var(--_small);
  }

  .details h3:focus {
    outline: none;
  }

  .details p,
  .details dl {
    max-inline-size: 42em;
  }

  .details dl > div {
    display: grid;
    grid-template-columns: 6em 1fr;
    gap: 0.75em;
    padding-block: 0.25em;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }

  dd .choice {
    margin-block: -0.125em;
    margin-inline-start: -0.25em;
  }

  .details > ul,
  .rest ul {
    columns: 15em auto;
    column-gap: 2em;
  }

  .elsewhere {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }

  .elsewhere a {
    padding-block: 0.125em;
  }

  .notice {
    padding-inline-start: 0.875em;
    border-inline-start: 2px solid var(--_accent);
  }

  @container (min-width: 26em) {
    .details dl > div {
      grid-template-columns: 8em 1fr;
    }
  }

  @media not print {
    @container (min-width: 46em) {
      .view.map .details {
        position: static;
        max-block-size: none;
        align-self: start;
      }
    }
  }

  @media print {
    .details {
      position: static;
      max-block-size: none;
    }

    .details header .button {
      display: none;
    }
  }
`;
