import { css } from 'lit';

/** Pledges, one below the other, or in columns where there is room. */
export const wallStyles = css`
  .wall ul {
    display: grid;
    column-gap: 2.5em;
  }

  .wall li {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_border);
  }

  .who {
    font-weight: 600;
  }

  .wall .small {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    margin-block-start: 0.125em;
  }

  .legend {
    padding-block-end: 0.5em;
  }

  .wall .tags {
    justify-content: start;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }

  blockquote {
    margin: 0.125em 0 0;
    white-space: pre-line;
  }

  @container (min-width: 40em) {
    .body > .wall ul {
      grid-template-columns: 1fr 1fr;
    }
  }

  @container (min-width: 60em) {
    .body > .wall ul {
      grid-template-columns: 1fr 1fr 1fr;
    }
  }
`;
