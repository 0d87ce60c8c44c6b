import { css } from 'lit';

export const pictureStyles = css`
  figure {
    position: relative;
  }

  .ruler {
    position: absolute;
    inset-inline: 0;
    block-size: 1em;
    visibility: hidden;
    pointer-events: none;
  }

  svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }

  .boundary {
    fill: var(--_text);
    fill-opacity: 0.035;
    fill-rule: evenodd;
    stroke: var(--_muted);
    stroke-opacity: 0.6;
  }

  .schematic .boundary {
    stroke-dasharray: 5 4;
  }

  .pick {
    cursor: pointer;
    outline: none;
  }

  .pick.circle path {
    fill: var(--_text);
    fill-opacity: 0.06;
    fill-rule: evenodd;
    stroke: var(--_muted);
    stroke-linejoin: round;
  }

  .pick.circle:hover path {
    fill-opacity: 0.1;
  }

  .pick.circle:focus-visible path {
    stroke: var(--_accent);
    stroke-width: 6;
  }

  path.chosen {
    fill: var(--_accent);
    fill-opacity: 0.14;
    fill-rule: evenodd;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .target,
  .ring {
    fill: transparent;
  }

  .pick:focus-visible .ring {
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .dot {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }

  .organization .dot {
    fill: var(--_muted);
  }

  .shut .dot {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 2;
  }

  .pick:hover .dot {
    stroke: var(--_accent);
  }

  .marked .dot,
  .pick[aria-pressed='true'] .dot {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  .pick[aria-pressed='true'] .dot {
    stroke-width: 4;
  }

  svg text {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 3;
    stroke-linejoin: round;
    stroke-opacity: 0.85;
    paint-order: stroke;
    dominant-baseline: central;
    font-size: 0.8125em;
  }

  svg .of-circle {
    fill: var(--_muted);
    font-weight: 600;
    pointer-events: none;
  }

  svg .organization text {
    fill: var(--_muted);
    font-size: 0.75em;
  }

  svg .chosen,
  svg .pick[aria-pressed='true'] text {
    fill: var(--_accent);
    font-weight: 600;
  }

  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }

  figcaption p {
    flex-basis: 100%;
  }

  .mark {
    position: relative;
    padding-inline-start: 1.375em;
  }

  .mark::before {
    inset-block-start: 0.8em;
    color: var(--_text);
  }

  .mark.organization::before {
    color: inherit;
  }

  @media (forced-colors: active) {
    svg {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_accent: Highlight;
    }
  }
`;
