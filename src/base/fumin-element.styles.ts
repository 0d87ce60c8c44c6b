import { css } from 'lit';

/**
 * Styles common to all widgets. Public custom properties are read with their defaults here, once; private ones begin
 * with `--_`. Dark colours follow the `color-scheme` that the page computes for the element, by `light-dark()`;
 * browsers without it show light colours.
 */
export const fuminElementStyles = css`
  :host {
    --_accent: var(--fumin-accent, #ab3a1b);
    --_on-accent: var(--fumin-on-accent, #fff);
    --_surface: var(--fumin-surface, #fff);
    --_text: var(--fumin-text, #1f2124);
    --_muted: var(--fumin-muted, #5d6168);
    --_border: var(--fumin-border, #dddfe2);
    --_positive: var(--fumin-positive, #1c7549);
    --_negative: var(--fumin-negative, #b0103f);
    --_radius: var(--fumin-radius, 6px);
    --_space: var(--fumin-space, 1em);
    --_target: var(--fumin-target-size, 0px);
    /* Secondary text. */
    --_small: 0.875em;
    --_smaller: 0.8125em;

    display: block;
    container-type: inline-size !important;
    /* A size container has no intrinsic width: without one it would vanish in what is as wide as its content. */
    contain-intrinsic-inline-size: min(18em, 90vw);
    min-inline-size: min(100%, 18em);
    color: var(--_text);
    line-height: 1.6;
    /* Whatever rule of the page matches the element itself: its text is inside, and set as below. */
    white-space: normal !important;
    writing-mode: horizontal-tb !important;
  }

  /*
   * A page hands down its font, its size and its colours' scheme, and what it hides or makes inert. How it sets its own texts
   * is not for a widget's.
   */
  .frame {
    all: initial;
    display: block;
    color: var(--_text);
    color-scheme: inherit;
    direction: ltr;
    font-family: inherit;
    font-size: inherit;
    -webkit-text-size-adjust: inherit;
    text-size-adjust: inherit;
    line-height: 1.6;
    overflow-wrap: anywhere;
    line-break: strict;
    text-spacing-trim: trim-start;
    pointer-events: inherit;
    visibility: inherit;
    -webkit-user-select: text;
    user-select: text;
  }

  /* WebKit draws digits over one another by it where they and the characters are of one font. */
  @supports not (hanging-punctuation: first) {
    .frame {
      text-autospace: normal;
    }
  }

  /* In browsers without dark colours of ours, fields are as light as all around them. */
  @supports not (color: light-dark(#fff, #000)) {
    :host {
      color-scheme: light;
    }
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      --_accent: var(--fumin-accent, light-dark(#ab3a1b, #f0997d));
      --_on-accent: var(--fumin-on-accent, light-dark(#fff, #2a0f06));
      --_surface: var(--fumin-surface, light-dark(#fff, #1a1b1d));
      --_text: var(--fumin-text, light-dark(#1f2124, #e6e6e4));
      --_muted: var(--fumin-muted, light-dark(#5d6168, #a3a7ae));
      --_border: var(--fumin-border, light-dark(#dddfe2, #3a3c40));
      --_positive: var(--fumin-positive, light-dark(#1c7549, #6fcf9b));
      --_negative: var(--fumin-negative, light-dark(#b0103f, #ff8fa6));
    }
  }

  /* A fingertip covers what is smaller. */
  @media (pointer: coarse) {
    :host {
      --_target: max(44px, var(--fumin-target-size, 0px));
    }
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h2,
  h3,
  h4 {
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }

  .clauses {
    word-break: keep-all;
  }

  h2 {
    font-size: 1.25em;
  }

  h3 {
    font-size: 1em;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }

  button,
  input,
  textarea,
  select {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .frame {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .body {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    padding: calc(var(--_space) * 1.25);
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: var(--_small);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.5em, var(--_target));
    padding: 0.375em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }

  .button:hover {
    border-color: var(--_muted);
  }

  /* A button that looks like a link. */
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  /* For readers with low vision or limited dexterity: a minimum size for targets and text, and no smaller text. */
  .large {
    --_target: max(60px, var(--fumin-target-size, 60px));
    --_small: 1em;
    --_smaller: 1em;
    font-size: max(1em, 18px);
  }

  .large :is(button, summary, select, input, textarea, a) {
    min-block-size: var(--_target);
  }

  /* A link or a disclosure that stands alone, not within a sentence. */
  @media (pointer: coarse) {
    summary,
    .link,
    :is(dd, li, h5, li > span, .elsewhere) > a {
      min-block-size: var(--_target);
    }

    .link,
    :is(dd, li, h5, li > span, .elsewhere) > a {
      display: inline-flex;
      align-items: center;
      min-inline-size: var(--_target);
    }

    summary {
      padding-block: calc((var(--_target) - 1.6em) / 2);
    }
  }

  .large :is(button, select) {
    min-inline-size: var(--_target);
  }

  /* Not a flex box, which would lose the disclosure triangle. */
  .large summary {
    padding-block: calc((var(--_target) - 1.6em) / 2);
  }

  .large :is(a, .link) {
    display: inline-flex;
    align-items: center;
    justify-content: start;
    flex-wrap: wrap;
    max-inline-size: 100%;
  }

  .large :is([type='checkbox'], [type='radio']) {
    min-block-size: 1.5em;
    min-inline-size: 1.5em;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .button.primary {
      border-width: 2px;
    }
  }
`;
