import { css } from 'lit';

export const clusterListStyles = css`
  .together {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
    padding: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .together header {
    display: flex;
    gap: 1em;
    align-items: start;
    justify-content: space-between;
  }

  .together ul {
    max-block-size: 16em;
    overflow: auto;
  }
`;
