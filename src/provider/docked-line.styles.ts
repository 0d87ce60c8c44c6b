import { css } from 'lit';

/** Styles of the docked line. It is of the page around it, and so as dark as a page is light. */
export const dockedLineStyles = css`
  .dock {
    all: initial;
    --_surface: var(--fumin-dock-surface, #24272b);
    --_text: var(--fumin-dock-text, #fff);

    position: fixed;
    z-index: var(--fumin-dock-layer, 1000);
    inset-inline: 0;
    inset-block-end: max(0.75em, env(safe-area-inset-bottom, 0px));
    display: flex;
    align-items: center;
    gap: 0.25em;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: calc(100% - 1.5em);
    margin-inline: auto;
    padding: 0.25em 0.25em 0.25em 1em;
    border: 1px solid transparent;
    border-radius: 0.75em;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.25em 1.25em rgb(0 0 0 / 25%);
    color-scheme: inherit;
    direction: ltr;
    font-family: inherit;
    font-size: inherit;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  /* In a frame as high as its content, the window's foot is out of sight: the line stands where the reader is. */
  .dock.near {
    position: absolute;
    inset-block: var(--_near) auto;
  }

  [hidden] {
    display: none;
  }

  p {
    margin: 0;
    padding-block: 0.5em;
    padding-inline-end: 0.25em;
    text-wrap: balance;
  }

  button {
    flex: none;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0;
    padding: 0 0.75em;
    border: 0;
    border-radius: 0.5em;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }

  .go,
  .back {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }

  button:hover {
    background: rgb(127 127 127 / 35%);
  }

  button:focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: -4px;
  }

  @supports (color: light-dark(#fff, #000)) {
    .dock {
      --_surface: var(--fumin-dock-surface, light-dark(#24272b, #e9eaec));
      --_text: var(--fumin-dock-text, light-dark(#fff, #1a1b1d));
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .dock {
      animation: rise 0.2s ease-out;
    }

    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(0.5em);
      }
    }
  }

  @media (forced-colors: active) {
    .dock {
      border-color: CanvasText;
    }
  }

  @media print {
    .dock {
      display: none;
    }
  }
`;
