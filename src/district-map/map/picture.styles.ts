import { css } from 'lit';

/** Styles of everything around the picture. */
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

  /* The smallest text of the picture has three quarters of this. */
  .large :is(.ruler, .viewport) {
    font-size: 1.34em;
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

  /* Points that tell where the picture is on the screen: its beginning, its right and its lower end. */
  .corner {
    position: absolute;
    top: 0;
    left: 0;
  }

  .corner:nth-of-type(2) {
    left: 100%;
  }

  .corner:nth-of-type(3) {
    top: 100%;
  }

  .viewport:focus-within {
    touch-action: none;
  }

  .viewport:active {
    cursor: grabbing;
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
    inline-size: max(2.25em, var(--_target));
    block-size: max(2.25em, var(--_target));
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
    font-size: var(--_small);
    pointer-events: none;
  }

  .save {
    margin-block-start: 0.25em;
  }

  .key {
    display: contents;
    color: var(--_muted);
    font-size: var(--_smaller);
  }

  .legend {
    display: flex;
    flex: 1 1 8em;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    padding-block-start: 0.25em;
  }

  /* Below both: the first line of those that wrap upwards. */
  .key p {
    order: -1;
    flex: 1 0 100%;
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
`;
