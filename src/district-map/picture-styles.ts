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

  /* One finger scrolls the page until the map is chosen; two are the map's. */
  .viewport {
    position: relative;
    overflow: hidden;
    border-radius: calc(var(--_radius) / 2);
    touch-action: pan-x pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }

  .viewport:focus-within {
    touch-action: none;
  }

  .viewport:active {
    cursor: grabbing;
  }

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

  .shut .dot {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 2;
  }

  .cluster .dot {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.5;
  }

  .cluster text {
    stroke: none;
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

  .viewport .organization text {
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

  .viewport text.scale {
    fill: var(--_muted);
    font-size: 0.75em;
  }

  /* Where they have no room beside one another, the buttons stay at the picture and the legend goes below. */
  .bar {
    display: flex;
    flex-wrap: wrap-reverse;
    gap: 0.5em 1em;
    align-items: start;
    justify-content: space-between;
    margin-block-start: 0.5em;
  }

  .zoom {
    display: flex;
    flex: none;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
  }

  .zoom button {
    inline-size: 2.25em;
    block-size: 2.25em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .zoom button + button {
    border-inline-start: 1px solid var(--_border);
  }

  .zoom button:hover {
    color: var(--_text);
  }

  .zoom button:focus-visible {
    outline-offset: -2px;
  }

  .zoom svg {
    display: block;
    inline-size: 1em;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  .hint {
    position: absolute;
    inset-block-end: 0.75em;
    inset-inline: 10% 10%;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.375em 0.75em;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.875em;
    pointer-events: none;
  }

  .save {
    margin-block-start: 0.25em;
  }

  @media print {
    .save,
    .zoom,
    .hint {
      display: none;
    }
  }

  .together {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
    padding: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .together header {
    display: flex;
    gap: 1em;
    align-items: start;
    justify-content: space-between;
  }

  .together ul {
    max-block-size: 16em;
    overflow: auto;
  }

  figcaption {
    display: flex;
    flex: 1 1 14em;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    padding-block-start: 0.25em;
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

  .mark.cluster::before {
    padding: 0.3em;
    border-width: 0.1em;
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
