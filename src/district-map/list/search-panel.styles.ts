import { css } from 'lit';

export const searchPanelStyles = css`
  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0.75em;
    align-items: end;
    padding-block-start: 0.75em;
  }

  .controls label:not(.check) {
    display: grid;
    gap: 0.25em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .controls .check {
    display: flex;
    grid-column: 1 / -1;
    gap: 0.5em;
    align-items: center;
    min-block-size: max(2em, var(--_target));
  }

  .controls .check input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .controls .button[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .controls p {
    grid-column: 1 / -1;
  }

  .controls p:empty {
    display: none;
  }

  .results {
    display: grid;
    gap: 0.25em;
  }

  .results li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }

  @media print {
    .more-results {
      display: none;
    }

    .results {
      display: block;
      columns: 14em;
    }
  }
`;
