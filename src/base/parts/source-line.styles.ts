import { css } from 'lit';

export const sourceLineStyles = css`
  .source {
    padding: 0.75em calc(var(--_space) * 1.25);
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
  }

  .source small {
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
`;
