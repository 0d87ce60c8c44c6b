import { css } from 'lit';

/** The source line with its notes, and how every disclosure looks that a widget does not draw otherwise. */
export const sourceLineStyles = css`
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    cursor: pointer;
  }

  .source {
    padding: 0.75em calc(var(--_space) * 1.25);
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
  }

  .source > * {
    font-size: var(--_smaller);
  }

  cite {
    font-style: normal;
  }

  /* Breaks only where it does not fit on a line of its own. */
  .source time {
    display: inline-block;
  }

  .large .source time {
    white-space: normal;
  }

  @media screen {
    .source details:not([open]) + div {
      display: none;
    }
  }
`;
