import { css } from 'lit';

/** The disclosure of the search panel, and the status of a search. */
export const searchStyles = css`
  summary {
    padding-block: 0.375em;
    color: var(--_accent);
  }

  .search-panel {
    margin-block-end: 1em;
  }

  .search-status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  .search-status .button {
    margin-block-end: 1em;
  }

  .search-status p:not(:empty) {
    margin-block-end: 1em;
    color: var(--_muted);
  }

  @media print {
    .search-panel,
    .search-status {
      display: none;
    }
  }
`;
