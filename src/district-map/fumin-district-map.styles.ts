import { css } from 'lit';

import { formulaStyles } from './formula/formula.styles.js';
import { listStyles } from './list/list.styles.js';
import { pictureStyles } from './map/picture.styles.js';
import { sceneStyles } from './map/scene.styles.js';

const frameStyles = css`
  .skeleton {
    min-block-size: 94em;
  }

  /* Its picture. */
  .skeleton i:nth-child(3) {
    inline-size: 100%;
    block-size: 22em;
    margin-block-start: 3em;
    opacity: 0.6;
  }

  .description {
    max-inline-size: 42em;
    margin-block-start: 0.5em;
  }

  .notes:empty {
    display: none;
  }

  .notes {
    padding-inline-start: 0.875em;
    border-inline-start: 2px solid var(--_border);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    min-inline-size: 0;
    border: 0;
    border-block-end: 1px solid var(--_border);
  }

  .views label {
    position: relative;
    display: flex;
    align-items: end;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
  }

  .views input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .views span {
    margin-block-end: -1px;
    padding-block: 0.5em calc(0.5em + 2px);
    color: var(--_muted);
    white-space: nowrap;
  }

  .views :checked + span {
    padding-block-end: 0.5em;
    border-block-end: 2px solid var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  .views :hover + span {
    color: var(--_text);
  }

  .views :focus + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  /* Safari to 15.3 does not know it, and keeps the ring. */
  .views :not(:focus-visible) + span {
    outline: 0;
  }

  h2,
  h3 {
    overflow-wrap: break-word;
  }

  /* Not a grid: what sticks would have no way to go in its cell. */
  .view {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.25);
  }

  .side {
    display: contents;
  }
`;

/** After all others, whose places it changes: in a wide box, and on paper. */
const layoutStyles = css`
  @media not print {
    @container (min-width: 46em) {
      .skeleton {
        min-block-size: 65em;
      }

      .skeleton i:nth-child(3) {
        block-size: 34em;
      }

      .view.map {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
        align-items: start;
      }

      .view.map .side {
        display: flex;
        flex-direction: column;
        align-self: stretch;
        gap: var(--_space);
        padding-inline-start: calc(var(--_space) * 1.25);
        border-inline-start: 1px solid var(--_border);
      }

      /* As high as the picture and the details, and a short list in any case: a longer one scrolls in what they leave. */
      .view.map .box {
        position: relative;
        flex: 1 0 36em;
      }

      .view.map.detailed .box {
        flex-basis: 20em;
      }

      .view.map .outline {
        grid-template-columns: 1fr;
      }

      .view.map .scroll {
        position: absolute;
        inset: 0;
        overflow: auto;
        overscroll-behavior: contain;
        /* Room for the ring of what has the focus. */
        margin-block: -4px;
        margin-inline: -4px 0;
        padding: 4px;
      }
    }

    /* A few rows of the list below the picture, which scrolls by itself: whole, it is a view of its own. */
    @container (max-width: 45.9em) {
      .view.map .scroll {
        max-block-size: 20em;
        overflow: auto;
        margin-inline: -4px 0;
        padding: 4px;
        border-block-end: 1px solid var(--_border);
      }
    }
  }

  @media (pointer: coarse) {
    .body {
      --_target: max(44px, var(--fumin-target-size, 0px));
    }

    .large .body {
      --_target: max(60px, var(--fumin-target-size, 0px));
    }

    .choice,
    summary,
    .link {
      min-block-size: var(--_target);
    }

    .link {
      min-inline-size: var(--_target);
    }

    .choice {
      padding-block: calc((var(--_target) - 1.4em) / 2);
    }

    .choice:is([data-number], :not([data-number]))::before {
      inset-block-start: calc(var(--_target) / 2);
    }

    summary {
      padding-block: calc((var(--_target) - 1.6em) / 2);
    }
  }

  @media print {
    .views,
    .notes button,
    .find,
    .zoom,
    .save,
    .follow,
    .hint {
      display: none;
    }

    /* Half a page of A4. */
    .viewport svg {
      max-block-size: 13cm;
    }
  }
`;

export const fuminDistrictMapStyles = [
  frameStyles,
  formulaStyles,
  listStyles,
  pictureStyles,
  sceneStyles,
  layoutStyles,
];
