import { css } from 'lit';

import { fieldsStyles } from './form/fields.styles.js';
import { roleMarkStyles } from './initiative/role-mark.styles.js';

/** Layout, and everything that is only read. */
const layout = css`
  .skeleton {
    min-block-size: 140em;
  }

  .main,
  .side,
  form,
  fieldset,
  section,
  .text,
  .progress,
  .notice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.75em;
    min-inline-size: 0;
  }

  .body,
  .main,
  .side {
    gap: calc(var(--_space) * 1.75);
  }

  .side,
  .body > .wall {
    padding-block-start: calc(var(--_space) * 1.75);
    border-block-start: 1px solid var(--_border);
  }

  /* A heading may take the focus, but is nothing to press. */
  h3:focus {
    outline: none;
  }

  header p {
    margin-block-start: 0.5em;
  }

  header p,
  .text {
    max-inline-size: 42em;
  }

  h3,
  legend {
    padding: 0;
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
  }

  h4 {
    font-size: 1em;
  }

  /* A heading is broken within a word only where the word alone is wider than the box. */
  :is(h2, h3, h4, legend, strong) {
    overflow-wrap: break-word;
  }

  .facts > div {
    display: grid;
    gap: 0 1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_border);
  }

  .facts > div:last-child {
    border-block-end: 1px solid var(--_border);
  }

  dt {
    color: var(--_muted);
  }

  dd p + p {
    margin-block-start: 0.25em;
  }

  summary {
    color: var(--_accent);
  }

  details p {
    margin-block-start: 0.75em;
  }

  .important {
    padding-inline-start: 0.875em;
    border-inline-start: 2px solid var(--_accent);
  }

  .progress p {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }

  .progress strong {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 0.375em;
    border: 0;
    border-radius: 0.1875em;
    background: var(--_border);
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: var(--_border);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }
`;

/** Layout of a phone, where the fields are folded until the reader begins; on paper an empty form is not shown at all. */
const narrow = css`
  @container (max-width: 30em) {
    .skeleton {
      min-block-size: 72em;
    }

    .body,
    .main,
    .side {
      gap: calc(var(--_space) * 1.25);
    }

    .side,
    .body > .wall {
      padding-block-start: calc(var(--_space) * 1.25);
    }

    .main > .facts {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
    }

    .main > .facts > div {
      display: contents;
    }

    .main > .facts :is(dt, dd) {
      padding-block: 0.25em;
      border-block-start: 1px solid var(--_border);
    }

    .main > .facts dt {
      padding-inline-end: 1em;
    }

    .folded > :not(:first-child),
    .folded > div > .hint {
      display: none;
    }

    .folded > .open {
      display: block;
    }

    .role {
      padding-block: 0.5em;
    }

    /* What a role is for, beside its name where both fit. */
    .role > span {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      column-gap: 0.75em;
    }

    .role strong {
      min-inline-size: 0;
    }

    .role strong + span:not(.small) {
      flex: 1 1 60%;
    }
  }
`;

/** Columns, where the widget's own box is wide enough. */
const wide = css`
  @container (min-width: 26em) {
    .facts > div,
    .notice .facts > div {
      grid-template-columns: 7em 1fr;
    }
  }

  @container (min-width: 40em) {
    .roles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }

  @container (min-width: 60em) {
    .skeleton {
      min-block-size: 80em;
    }

    .body {
      grid-template-columns: 5fr 6fr;
      column-gap: 0;
      padding: calc(var(--_space) * 2);
    }

    .main {
      padding-inline-end: calc(var(--_space) * 2);
    }

    .side {
      padding-block-start: 0;
      padding-inline-start: calc(var(--_space) * 2);
      border-block-start: 0;
      border-inline-start: 1px solid var(--_border);
    }

    .source {
      padding-inline: calc(var(--_space) * 2);
    }

    .body > .wall {
      grid-column: 1 / -1;
    }

    .main .roles {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

/** Touch, print, and colours forced by the reader. */
const media = css`
  @media (pointer: coarse) {
    :host {
      --_target: max(44px, var(--fumin-target-size, 44px));
    }

    summary,
    .link,
    :is(.summary, .notice) a {
      min-block-size: var(--_target);
    }

    :is(.summary, .notice) a {
      display: inline-flex;
      align-items: center;
    }

    summary {
      padding-block: calc((var(--_target) - 1.6em) / 2);
    }
  }

  @media print {
    /* Fields that nobody has filled in are nothing to read. */
    form.empty,
    .button {
      display: none;
    }

    /* Older browsers: see PrintedDetailsController. */
    .folded::details-content {
      content-visibility: visible;
    }
  }

  @media (forced-colors: active) {
    progress,
    progress::-webkit-progress-bar {
      forced-color-adjust: none;
      background: Canvas;
      outline: 1px solid CanvasText;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }

    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;

export const pledgeFormStyles = [layout, fieldsStyles, roleMarkStyles, narrow, wide, media];
