import { css } from 'lit';

/** Styles of the picture's own content. */
export const sceneStyles = css`
  .viewport svg {
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

  .mapped .boundary {
    fill: none;
  }

  .viewport path {
    vector-effect: non-scaling-stroke;
  }

  .schematic .boundary {
    stroke-dasharray: 5 4;
  }

  .hue-0 {
    --_hue: 212;
  }

  .hue-1 {
    --_hue: 152;
  }

  .hue-2 {
    --_hue: 42;
  }

  .hue-3 {
    --_hue: 276;
  }

  .hue-4 {
    --_hue: 186;
  }

  .hue-5 {
    --_hue: 326;
  }

  pattern rect {
    fill: hsl(var(--_hue), 45%, 50%);
    fill-opacity: 0.13;
  }

  .badge {
    fill: var(--_surface);
    stroke: hsl(var(--_hue), 40%, 45%);
    pointer-events: none;
  }

  pattern path {
    fill: none;
    stroke: hsl(var(--_hue), 40%, 50%);
    stroke-opacity: 0.35;
    stroke-width: 1.25;
    stroke-linecap: round;
    vector-effect: none;
  }

  .pick {
    cursor: pointer;
  }

  /* Drawn below; Safari to 15.3, which does not know it, keeps its own. */
  .pick:focus-visible {
    outline: none;
  }

  .area {
    fill-rule: evenodd;
    stroke: hsl(var(--_hue), 30%, 50%);
    stroke-linejoin: round;
  }

  .area:hover {
    stroke-width: 2;
  }

  .area:focus-visible {
    stroke: var(--_accent);
    stroke-width: 4;
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

  .target {
    fill: transparent;
  }

  .pick:focus-visible .target,
  .cluster:focus-visible .dot {
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

  .shut .dot,
  .cluster .dot {
    fill: var(--_surface);
    stroke: var(--_text);
  }

  .shut .dot {
    stroke-width: 2;
  }

  .cluster text {
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }

  .pick:hover .dot {
    stroke: var(--_accent);
  }

  .marked .dot,
  .pick[aria-selected='true'] .dot {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  .pick[aria-selected='true'] .dot {
    stroke-width: 4;
  }

  .viewport text {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 3;
    stroke-linejoin: round;
    stroke-opacity: 0.85;
    paint-order: stroke;
    dominant-baseline: central;
    font-size: 0.8125em;
    pointer-events: none;
  }

  .pick text {
    pointer-events: auto;
  }

  .viewport .of-circle {
    fill: var(--_muted);
    font-weight: 600;
  }

  .viewport .organization text,
  .viewport text.scale {
    fill: var(--_muted);
    font-size: 0.75em;
  }

  .viewport .chosen,
  .pick[aria-selected='true'] text {
    fill: var(--_accent);
    font-weight: 600;
  }

  path.scale {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    pointer-events: none;
  }

  @media (forced-colors: active) {
    .viewport svg {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_accent: Highlight;
    }

    .area,
    pattern path {
      stroke: CanvasText;
    }

    pattern rect {
      fill: Canvas;
    }
  }
`;
