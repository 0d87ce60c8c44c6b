import { css } from 'lit';

export const detailsStyles = css`
  /* A sheet over the foot of the window where the view is longer than the window; in its place where it is not. */
  .details {
    display: grid;
    gap: 0.75em;
    align-content: start;
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    order: 1;
    max-block-size: max(38vh, 9em);
    overflow: auto;
    overscroll-behavior: contain;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-block-start: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 2) calc(var(--_radius) * 2) 0 0;
    background: var(--_surface);
    box-shadow: 0 -0.5em 1.5em rgba(0, 0, 0, 0.14);
  }

  @media (prefers-reduced-motion: no-preference) {
    .details {
      animation: details-in 0.18s ease-out;
    }
  }

  @keyframes details-in {
    from {
      opacity: 0;
      transform: translateY(1em);
    }
  }

  /* What it is called stays in sight, and the way out. */
  .details header {
    display: flex;
    position: sticky;
    z-index: 1;
    inset-block-start: calc(-1 * var(--_space));
    gap: 0.5em 1em;
    align-items: start;
    justify-content: space-between;
    margin-block-start: calc(-1 * var(--_space));
    padding-block: var(--_space) 0.25em;
    background: var(--_surface);
  }

  .follow {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .details header .button {
    flex: none;
    min-block-size: max(2.25em, var(--_target));
    font-size: var(--_small);
  }

  .details h3:focus {
    outline: none;
  }

  .details p,
  .details dl {
    max-inline-size: 42em;
  }

  .details dl > div {
    display: grid;
    grid-template-columns: 6em 1fr;
    gap: 0.75em;
    padding-block: 0.25em;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }

  dd .choice {
    margin-block: -0.125em;
    margin-inline-start: -0.25em;
  }

  .details > ul,
  .rest ul {
    columns: 15em auto;
    column-gap: 2em;
  }

  .elsewhere {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }

  .elsewhere a {
    padding-block: 0.125em;
  }

  .notice {
    padding-inline-start: 0.875em;
    border-inline-start: 2px solid var(--_accent);
  }

  @container (min-width: 26em) {
    .details dl > div {
      grid-template-columns: 8em 1fr;
    }
  }

  @media not print {
    /* Beside the picture, the list or the rings, and in sight as long as these are. */
    @container (min-width: 46em) {
      .view:is(.map, .list) .details {
        animation: none;
        inset-block: 0 auto;
        flex: none;
        order: 0;
        max-block-size: 60vh;
        border-radius: var(--_radius);
        box-shadow: none;
      }

      .view.list.detailed .side {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 20em;
        gap: calc(var(--_space) * 1.25);
        align-items: start;
      }

      .view.list .details {
        order: 1;
      }
    }

    @container (min-width: 68em) {
      .view.structure.detailed {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 20em;
        align-items: start;
      }

      .view.structure .side {
        display: block;
        align-self: stretch;
      }

      .view.structure .details {
        inset-block: 0 auto;
        max-block-size: 90vh;
        border-radius: var(--_radius);
        box-shadow: none;
      }
    }
  }

  @media (forced-colors: active) {
    .details {
      border: 2px solid CanvasText;
    }
  }

  @media print {
    .details {
      position: static;
      max-block-size: none;
      box-shadow: none;
    }

    .details header .button {
      display: none;
    }
  }
`;
