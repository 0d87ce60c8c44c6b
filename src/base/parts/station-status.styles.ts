import { css } from 'lit';

export const stationStatusStyles = css`
  .status {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
    color: var(--_muted);
  }

  .status::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 1px solid currentColor;
    border-radius: 50%;
    transform: translateY(-0.1em);
  }

  .status.open {
    color: var(--_positive);
  }

  .status.open::before {
    background: currentColor;
  }

  .status.suspended,
  .status.closed {
    color: var(--_negative);
  }
`;
