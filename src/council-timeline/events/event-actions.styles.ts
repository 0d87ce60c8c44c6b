import { css } from 'lit';

/** Actions of an event: buttons, and the link to copy. */
export const eventActionsStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  .copy {
    min-block-size: var(--_target);
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: var(--_smaller);
    cursor: pointer;
  }

  .copy::before {
    content: attr(aria-label);
    text-decoration: underline;
    text-decoration-color: var(--_border);
    text-underline-offset: 0.25em;
  }

  .copy[data-said]::before {
    content: attr(data-said);
    color: var(--_positive);
    text-decoration: none;
  }

  .copy:hover {
    color: var(--_accent);
  }

  /* With a pointer that hovers, the link shows on the event under it. */
  @media (hover: hover) {
    .event:not(:hover):not(:focus-within) .copy:not([data-said]) {
      opacity: 0;
    }
  }

  @media print {
    .actions {
      display: none;
    }
  }
`;
