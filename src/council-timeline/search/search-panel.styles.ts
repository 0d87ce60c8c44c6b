import { css } from 'lit';

export const searchPanelStyles = css`
  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0.75em;
    padding-block: 0.75em 0.25em;
  }

  .controls label {
    display: grid;
    gap: 0.25em;
    align-content: start;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .controls .field {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(2.75em, var(--_target));
    padding: 0.375em 0.625em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  @container (min-width: 34em) {
    .controls .search {
      grid-column: span 2;
    }
  }
`;
