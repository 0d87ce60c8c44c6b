import { css } from 'lit';

/** Viewer of pictures: a dialog over the page, black in any colour scheme, as viewers are. */
export const viewerStyles = css`
  .viewer {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: #101112;
    color: #f2f2f0;
    color-scheme: dark;
  }

  .viewer[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }

  .viewer::backdrop {
    background: #101112;
  }

  .viewer :focus-visible {
    outline-color: #fff;
  }

  .viewer .bar {
    display: flex;
    align-items: center;
    gap: 0.25em;
    padding: 0.5em;
  }

  .viewer .count {
    flex: 1;
    padding-inline: 0.5em;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .viewer button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: #101112b3;
    color: inherit;
    font-size: 20px;
    line-height: 1;
    cursor: pointer;
  }

  .viewer button:hover {
    background: #ffffff26;
  }

  .viewer button:disabled {
    opacity: 0.4;
    cursor: default;
  }

  .viewer .stage {
    grid-area: 2 / 1;
    display: grid;
    place-items: center;
    overflow: hidden;
    touch-action: none;
    user-select: none;
    overscroll-behavior: contain;
  }

  .viewer .stage:focus {
    outline: none;
  }

  .viewer .zoomed {
    cursor: grab;
  }

  .viewer img {
    grid-area: 1 / 1;
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: 100%;
    aspect-ratio: auto;
    object-fit: contain;
    border-radius: 0;
    background: none;
    /* A drawing without a size of its own fills the room there is. */
    min-inline-size: min(100%, 16em);
  }

  .viewer .failed {
    opacity: 0;
  }

  .viewer .failure {
    grid-area: 1 / 1;
    padding: 1em;
  }

  .viewer .turn {
    /* Over the picture, whose transform takes it above what is in no layer. */
    position: relative;
    grid-area: 2 / 1;
    align-self: center;
    display: flex;
    justify-content: space-between;
    padding-inline: 0.5em;
    pointer-events: none;
  }

  .viewer .turn button {
    pointer-events: auto;
    font-size: 28px;
  }

  .viewer .caption {
    padding: 0.75em 1em max(0.75em, env(safe-area-inset-bottom));
    font-size: var(--_small);
    text-align: center;
  }

  .viewer .credit {
    color: #b4b6b9;
  }

  @media (forced-colors: active) {
    .viewer button {
      border: 1px solid ButtonText;
    }
  }

  @media print {
    .viewer[open] {
      display: none;
    }
  }
`;
