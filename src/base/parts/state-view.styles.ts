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

  /* Each widget gives it the height that the widget will have, about. */
  .skeleton {
    display: flex;
    flex-direction: column;
    gap: 0.875em;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 1.25);
    overflow: hidden;
    /* A quick answer should not make it flash. */
    animation: appear 0.2s 0.25s backwards;
  }

  .skeleton i {
    flex: none;
    block-size: 0.75em;
    inline-size: 70%;
    border-radius: var(--_radius);
    background: var(--_border);
  }

  .skeleton i:nth-child(1) {
    inline-size: 40%;
    block-size: 1.125em;
  }

  .skeleton i:nth-child(2) {
    inline-size: 85%;
  }

  /* Paragraphs of a line and two, down to where they fade. */
  .skeleton::after {
    --_line: linear-gradient(var(--_border) 0.75em, transparent 0);

    content: '';
    flex: 1;
    max-block-size: 36em;
    margin-block-start: 2em;
    background:
      var(--_line) 0 0 / 30% 7.5em repeat-y,
      var(--_line) 0 1.625em / 92% 7.5em repeat-y,
      var(--_line) 0 3.25em / 76% 7.5em repeat-y;
    -webkit-mask-image: linear-gradient(#000, transparent);
    mask-image: linear-gradient(#000, transparent);
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
