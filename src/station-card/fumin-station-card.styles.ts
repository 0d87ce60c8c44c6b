import { css } from 'lit';

export const fuminStationCardStyles = css`
  .skeleton {
    min-block-size: 40em;
  }

  :host([variant='compact']) .skeleton {
    min-block-size: 0;
  }

  .brand {
    color: var(--_accent);
    font-size: var(--_small);
    letter-spacing: 0.04em;
  }

  .state {
    font-size: var(--_small);
  }

  .state .status {
    margin-block-start: 0.5em;
  }

  /* Unknown members have their place in the template all the same: a page of cards is made in less time so. */
  p:empty:not([role]),
  time:empty {
    display: none;
  }

  .notice {
    padding-inline-start: 0.875em;
    border-inline-start: 2px solid var(--_accent);
  }

  .description {
    max-inline-size: 42em;
  }

  /* A card far from the window is not laid out: its size is its last one, or an estimate. */
  .card {
    content-visibility: auto;
    contain-intrinsic-size: 40em;
  }

  .compact {
    contain-intrinsic-size: 8em;
  }

  /* Chromium to 107 reports an error of its own to the page, "ResizeObserver loop", for each size that it keeps. */
  @supports (block-size: 1dvh) {
    .card {
      contain-intrinsic-size: auto 40em;
    }

    .compact {
      contain-intrinsic-size: auto 8em;
    }
  }

  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 0.5em;
  }

  .pictures figure {
    position: relative;
  }

  /* Without alternative text there is nothing to show in its place. */
  [data-failed=''] {
    display: none;
  }

  .pictures a {
    display: block;
    inline-size: 100%;
    border-radius: calc(var(--_radius) / 2);
  }

  /* One shape for all, so that nothing moves when they load, whether their sizes are known or not. */
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_border);
  }

  /* Alternative text of a picture that has failed to load. */
  [data-failed] img {
    opacity: 0;
  }

  [data-failed]::before {
    content: attr(data-failed);
    position: absolute;
    inset: 0 0 auto;
    display: grid;
    place-items: center;
    aspect-ratio: 3 / 2;
    padding: 0.75em;
    overflow: hidden;
    border: 1px dashed var(--_border);
    border-radius: calc(var(--_radius) / 2);
    color: var(--_muted);
    font-size: var(--_small);
    text-align: center;
    pointer-events: none;
  }

  .more {
    justify-self: start;
    margin-block-start: calc(var(--_space) * -0.75);
  }

  figcaption {
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: var(--_smaller);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625em;
  }

  .elsewhere {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1em;
  }

  .elsewhere a {
    padding-block: 0.25em;
  }

  .facts {
    display: grid;
    padding-block-start: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_border);
  }

  .facts > div {
    display: grid;
    gap: 0 0.75em;
    padding-block: 0.5em;
  }

  .facts > div + div {
    border-block-start: 1px solid var(--_border);
  }

  dt {
    color: var(--_muted);
  }

  dd ul {
    display: grid;
    gap: 0.125em;
  }
`;
