import { css } from 'lit';

export const listStyles = css`
  .list {
    display: grid;
    gap: var(--_space);
  }

  .find {
    display: grid;
    gap: 0.5em;
  }

  .field {
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: max(2.5em, var(--_target));
    padding: 0.375em 0.75em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .find summary {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .outline {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: calc(var(--_space) * 1.25);
    align-items: start;
  }

  .group h3,
  .rest h3 {
    margin-block-end: 0.375em;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: inherit;
  }

  .count {
    margin-inline-start: 0.25em;
    font-variant-numeric: tabular-nums;
  }

  .group > ul {
    display: grid;
    gap: 0.375em;
  }

  .group > p {
    padding: 0.375em 0.5em;
  }

  li li {
    padding-inline-start: 1.25em;
  }

  .choice {
    position: relative;
    max-inline-size: 100%;
    padding: 0.25em 0.5em 0.25em 1.375em;
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    background: none;
    text-align: start;
    text-wrap: pretty;
    line-height: 1.4;
    cursor: pointer;
  }

  .large .choice {
    padding-block: calc((var(--_target) - 1.4em) / 2);
  }

  .large .choice:is([data-number], :not([data-number]))::before {
    inset-block-start: calc(var(--_target) / 2);
  }

  .choice:hover .name {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .choice:focus-visible,
  .zoom button:focus-visible {
    outline-offset: -2px;
  }

  .branch > .choice .name,
  .card > .choice .name,
  .choice[aria-pressed='true'] .name {
    font-weight: 600;
  }

  .choice[aria-pressed='true'] {
    color: var(--_accent);
  }

  .choice[aria-pressed='true']::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background: currentColor;
    opacity: 0.1;
  }

  /* The marks of the picture. Drawn as borders, which forced colors keep. */
  .choice::before,
  .mark::before {
    content: '';
    position: absolute;
    inset-block-start: 0.95em;
    inset-inline-start: 0.6em;
    border: 0.3em solid;
    border-radius: 50%;
    transform: translate(-50%, -50%);
  }

  .circle::before {
    padding: 0.2em;
    border-width: 1px;
    border-radius: 0;
  }

  /* The number that stands on the map where a name has no room. */
  [data-number]::before {
    content: attr(data-number);
    display: inline-block;
    min-inline-size: 1.6em;
    padding: 0 0.2em;
    border: 1px solid hsl(var(--_hue), 40%, 45%);
    border-radius: 2px;
    background: hsla(var(--_hue), 45%, 50%, 0.2);
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1.4;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  /* The same as other marks, in its own, smaller ems. */
  .choice[data-number]::before {
    inset-block-start: 1.27em;
    inset-inline-start: 0.75em;
  }

  .alliance::before {
    padding: 0.2em;
    border-width: 1px;
  }

  .organization::before {
    border-width: 0.2em;
    color: var(--_muted);
  }

  .choice.shut::before,
  .mark.shut::before {
    padding: 0.18em;
    border-width: 0.12em;
  }

  .choice[aria-pressed='true']::before {
    color: inherit;
  }

  .name {
    margin-inline-end: 0.375em;
  }

  /* Boxes of their own: a browser's tree of accessible names leaves out the space before an inline one. */
  .choice .status,
  .choice .muted {
    display: inline-block;
    white-space: nowrap;
    font-size: var(--_smaller);
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
