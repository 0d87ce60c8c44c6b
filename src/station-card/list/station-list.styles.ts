import { css } from 'lit';

export const stationListStyles = css`
  .stations ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.5em;
  }

  .choice {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    align-content: start;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: max(44px, var(--_target));
    padding: 0.75em 1em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
    background: none;
    text-align: start;
    line-height: 1.4;
    cursor: pointer;
  }

  .choice strong {
    font-weight: 600;
  }

  .choice:hover {
    border-color: var(--_accent);
  }

  .choice:hover strong {
    color: var(--_accent);
  }

  @media print {
    .stations .button {
      display: none;
    }
  }
`;
