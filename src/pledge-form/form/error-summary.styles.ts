import { css } from 'lit';

/** Error summary, and the question before a draft is discarded. */
export const errorSummaryStyles = css`
  .summary,
  .question {
    display: grid;
    align-content: start;
    gap: 0.75em;
    min-inline-size: 0;
    padding: 0.875em 1em;
    border: 1px solid var(--_negative);
    border-radius: var(--_radius);
  }

  .summary {
    border-width: 2px;
    border-inline-start-width: 0.5em;
  }

  .summary h4 {
    display: flex;
    gap: 0.5em;
  }

  .summary:focus {
    outline: 2px solid var(--_negative);
    outline-offset: 1px;
  }

  .question:focus {
    outline: none;
  }

  .summary ul {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1em;
    list-style: disc;
  }

  .summary li::marker,
  .summary h4,
  .summary a {
    color: var(--_negative);
  }

  .solving {
    align-items: center;
  }
`;
