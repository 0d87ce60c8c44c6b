import { css } from 'lit';

/**
 * The tiers hang on a spine at the inline start of their cards. Each card draws the piece of the rail from where the card
 * before it has its drop, a column to the left, and its own drop; what would lie left of the first column is cut off at
 * the spine. So the lines hold for any number of cards. On the last tier the spine ends at the rail of the last row: a
 * card in the first column draws it on to the next row, where there is one.
 */
export const structureStyles = css`
  .structure {
    --_spine: 1em;
    --_indent: 1em;
    --_gap: 1em;
    --_drop: 1.5em;
    --_line: 1px solid var(--_muted);
  }

  .tier h3 {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    margin-inline-start: var(--_spine);
    padding: 0.5em 0 0 var(--_indent);
    border-inline-start: var(--_line);
    color: var(--_muted);
    font-weight: inherit;
  }

  .one h3 {
    margin: 0;
    padding: 0 0 0.5em;
    border: 0;
  }

  .figure {
    color: var(--_text);
    font-size: 1.75em;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .card {
    padding: 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .one .card > :not(.chairs) {
    display: block;
  }

  .one .card {
    display: grid;
    align-content: center;
    inline-size: fit-content;
    padding-inline: 1em;
    border: var(--_line);
  }

  .cards {
    display: grid;
    position: relative;
    gap: var(--_drop) var(--_gap);
    margin-inline-start: var(--_spine);
    padding-block-start: var(--_drop);
    padding-inline-start: var(--_indent);
    overflow: hidden;
  }

  .cards::before,
  .cards > li::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: var(--_line);
  }

  .cards > li {
    display: grid;
    position: relative;
    min-inline-size: 0;
  }

  .cards > li::before {
    content: '';
    position: absolute;
    inset-block-end: 100%;
    inset-inline-end: calc(100% - 1.125em);
    inline-size: calc(100% + var(--_gap));
    block-size: calc(var(--_drop) / 2);
    border: var(--_line);
    border-width: 1px 1px 0 0;
  }

  .cards > .more {
    align-items: start;
  }

  .more .card {
    padding-inline: 1em;
    border: 1px dashed var(--_muted);
  }

  .cards > .more::before {
    border-style: dashed;
  }

  .tier:last-of-type .cards::before {
    inset-block-end: auto;
    block-size: calc(var(--_drop) / 2);
  }

  .cards > li::after {
    content: none;
    inset-block: calc(var(--_drop) / -2);
    inset-inline-start: calc(-1 * var(--_indent));
  }

  .tier:last-of-type .cards > :not(:last-child)::after {
    content: '';
  }

  /* What the picture lacks is no matter here. */
  .structure .choice .muted {
    display: none;
  }

  .rest {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  @container (min-width: 30em) {
    .cards {
      grid-template-columns: 1fr 1fr;
    }

    .tier:last-of-type .cards > :not(:nth-child(2n + 1):nth-last-child(n + 3))::after {
      content: none;
    }
  }

  @container (min-width: 46em) {
    .structure {
      --_spine: 0em;
    }

    .tier {
      display: grid;
      grid-template-columns: 8em 1fr;
      align-items: start;
    }

    .tier h3 {
      display: block;
      padding: var(--_drop) 1em 0 0;
      border: 0;
    }

    .figure {
      display: block;
    }

    .one {
      align-items: stretch;
    }

    .one h3 {
      padding: 0;
    }

    .one .card {
      margin-inline-start: -1em;
    }

    .cards {
      grid-template-columns: repeat(3, 1fr);
    }

    .tier:last-of-type .cards > :nth-child(n)::after {
      content: none;
    }

    .tier:last-of-type .cards > :nth-child(3n + 1):nth-last-child(n + 4)::after {
      content: '';
    }
  }

  @container (min-width: 60em) {
    .cards.four {
      grid-template-columns: repeat(4, 1fr);
    }

    .tier:last-of-type .four > :nth-child(n):nth-last-child(n)::after {
      content: none;
    }

    .tier:last-of-type .four > :nth-child(4n + 1):nth-last-child(n + 5)::after {
      content: '';
    }
  }

  .orbits,
  .structure .counted,
  .structure .counted-rest {
    display: none;
  }

  .chairs {
    padding-inline: 1.375em 0.5em;
    line-height: 1.4;
  }

  .one .chairs {
    padding: 0.25em 0 0;
  }

  .chair {
    display: inline-block;
  }

  .one .cards::before {
    content: none;
  }
`;
