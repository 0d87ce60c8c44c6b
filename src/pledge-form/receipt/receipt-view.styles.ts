import { css } from 'lit';

/** A receipt, and the question before it is withdrawn. */
export const receiptViewStyles = css`
  .receipt {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 1.25);
    min-inline-size: 0;
  }

  .receipt:focus,
  .question:focus {
    outline: none;
  }

  .done {
    color: var(--_positive);
  }

  .done::before {
    margin-inline-end: 0.375em;
    content: '✓';
    content: '✓' / '';
  }

  .thanks {
    margin-block-start: 0.375em;
    font-size: 1.25em;
    line-height: 1.5;
  }

  .keepsakes {
    display: grid;
    gap: 0.875em;
    justify-items: start;
  }

  /* A sheet of paper: as large as can be read, not so large that the code below it is out of sight. */
  .keepsake {
    display: block;
    inline-size: min(100%, 17em);
    aspect-ratio: 210 / 297;
    border: 1px solid var(--_border);
    border-radius: 2px;
    background: #fff;
  }

  .more .actions {
    margin-block-start: 0.75em;
  }

  .slip {
    display: grid;
    gap: 1em;
  }

  .qr {
    display: block;
    inline-size: 10em;
    block-size: 10em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .question {
    display: grid;
    gap: 0.75em;
    padding: 0.875em 1em;
    border: 1px solid var(--_negative);
    border-radius: var(--_radius);
  }

  .copy {
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }

  /* Wide enough for 16 letters in groups of four: they are copied by hand. */
  .copy input {
    flex: 1 1 14em;
    inline-size: auto;
    min-inline-size: 0;
    font-family: ui-monospace, monospace;
    letter-spacing: 0.02em;
  }

  .others {
    display: grid;
    gap: 0.375em;
    margin-block-start: 0.375em;
  }

  .others .link {
    text-align: start;
  }

  .hint:empty {
    display: none;
  }

  /* Printed, never looked at. A frame that is not displayed would not be printed. */
  .sheet {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0;
    visibility: hidden;
  }

  @container (min-width: 34em) {
    .slip {
      grid-template-columns: 1fr auto;
      align-items: start;
    }
  }

  @media print {
    .sheet {
      display: none;
    }
  }
`;
