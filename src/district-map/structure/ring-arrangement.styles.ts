import { css } from 'lit';

/** On rings, in a wide box: the cards leave the flow, their headings stay above in a row. */
export const ringArrangementStyles = css`
  @media not print {
    .rings {
      display: flex;
      position: relative;
      flex-wrap: wrap;
      gap: 0.5em 2em;
    }

    .rings .tier,
    .rings .cards {
      display: contents;
    }

    .rings .tier h3 {
      display: flex;
      margin: 0;
      padding: 0;
      border: 0;
    }

    /* The middle says what it is; each ring has its count: the outer one above it, the inner one on it. */
    .rings .one h3 {
      display: none;
    }

    .rings .tier.alliances h3 {
      flex: 0 0 100%;
      justify-content: center;
    }

    .rings .circles h3 {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      z-index: 1;
      padding-inline: 0.5em;
      background: var(--_surface);
    }

    .rings .cards::before,
    .rings .cards > li::before,
    .structure.rings .tier .cards > li:nth-child(n):nth-last-child(n)::after {
      content: none;
    }

    .rings .orbits {
      display: block;
      order: 1;
      flex: 0 0 100%;
      inline-size: 100%;
      fill: none;
      stroke: var(--_border);
      stroke-width: 1.5;
      overflow: visible;
    }

    .rings .spokes {
      stroke: var(--_muted);
      stroke-width: 1;
    }

    .rings .open .outer,
    .rings .open.orbits .outer {
      stroke-dasharray: 6 7;
    }

    .rings .rest {
      order: 2;
      flex: 0 0 100%;
      margin-block-start: 1.5em;
    }

    .rings .one .card,
    .rings .cards > li {
      display: block;
      position: absolute;
      inline-size: max-content;
      max-inline-size: 12em;
      margin: 0;
    }

    .rings.dense .cards > li {
      max-inline-size: 9.5em;
      font-size: var(--_small);
    }

    .rings.packed .cards > li {
      max-inline-size: 11em;
    }

    .rings .card {
      background: var(--_surface);
    }

    .rings .one .card {
      padding: 1em 1.25em;
      border: 2px solid var(--_text);
      border-radius: 2em;
      text-align: center;
    }

    .rings .alliances .card {
      border-radius: 1.5em;
    }

    .rings .cards > .more {
      max-inline-size: 10em;
    }

    .rings .card ul {
      columns: auto;
    }

    .rings:not(.dense) .counted-rest,
    .rings.dense .counted {
      display: block;
      padding-inline-start: 1.375em;
    }

    .rings .card ul > :nth-child(n + 4),
    .rings.dense .card ul,
    .rings.dense .cards .chair .muted,
    .rings.dense .counted-rest,
    .rings.packed .cards .chairs,
    .rings.packed.dense .counted {
      display: none;
    }

    .rings li li {
      padding-inline-start: 0.75em;
      font-size: var(--_small);
    }
  }
`;
