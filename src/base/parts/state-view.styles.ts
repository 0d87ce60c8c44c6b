import { css } from 'lit';

export const stateViewStyles = css`
  .frame:focus {
    outline: none;
  }

  .message {
    display: grid;
    justify-items: start;
    gap: 0.75em;
    padding: calc(var(--_space) * 1.25);
  }

  .message + .message,
  div:not(:empty) + .message {
    padding-block-start: 0;
  }

  .message p {
    max-inline-size: 40em;
  }

  .fallback {
    padding: calc(var(--_space) * 1.25);
  }

  .message + .fallback {
    padding-block-start: 0;
  }

  .stale {
    padding: 0.625em calc(var(--_space) * 1.25);
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .skeleton {
    display: grid;
    gap: 0.875em;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 1.25);
    /* A quick answer should not make it flash. */
    animation: appear 0.2s 0.25s backwards;
  }

  .skeleton i {
    block-size: 0.75em;
    border-radius: 0.375em;
    background: var(--_border);
  }

  .skeleton i:nth-child(1) {
    inline-size: 55%;
    block-size: 1.125em;
  }

  .skeleton i:nth-child(3) {
    inline-size: 85%;
  }

  .skeleton i:nth-child(4) {
    inline-size: 70%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation-duration: 1ms;
    }
  }
`;
