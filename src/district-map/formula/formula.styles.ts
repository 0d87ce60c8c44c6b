import { css } from 'lit';

export const formulaStyles = css`
  .formula {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
  }

  .term {
    display: flex;
    flex: 1 1 100%;
    gap: 0.75em;
    min-inline-size: 0;
  }

  /* One under the other where they stand in a column. */
  .numeral {
    flex: none;
    inline-size: 1.2em;
    color: var(--_accent);
    font-size: 2.5em;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  /* In the middle of the first row beside it. */
  .chips > li {
    min-block-size: 2.5em;
    display: flex;
    align-items: center;
  }

  .open .numeral {
    align-self: start;
    outline: 2px dashed;
    outline-offset: -1px;
    border-radius: calc(var(--_radius) / 2);
  }

  .chips {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0.375em;
    align-items: center;
    align-content: start;
    min-inline-size: 0;
  }

  /* A dozen long names are not to push the map off the page. */
  .many {
    max-block-size: 14em;
    overflow: auto;
    /* Room for the ring of what has the focus. */
    margin-block: -4px;
    margin-inline: -4px 0;
    padding: 4px;
  }

  .chip {
    min-block-size: max(2.25em, var(--_target));
    padding: 0.25em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 1.25em;
    background: var(--_surface);
    font-size: var(--_small);
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }

  .open .chips li:last-child {
    padding: 0.25em 0.75em;
    border: 1px dashed var(--_muted);
    border-radius: 1.25em;
    line-height: 1.35;
  }

  .chip:hover {
    border-color: var(--_muted);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  .chip::before {
    margin-inline-end: 0.5em;
  }

  @container (max-width: 22em) {
    .term {
      gap: 0.5em;
    }

    .numeral {
      inline-size: 1em;
      font-size: 2em;
    }

    .chip {
      padding-inline: 0.625em;
    }
  }

  @container (min-width: 46em) {
    .term {
      flex: 0 1 auto;
      max-inline-size: 100%;
    }

    .term + .term::before {
      content: '+';
      color: var(--_muted);
      font-size: 2em;
      line-height: 1.25;
    }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
