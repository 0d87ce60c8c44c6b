import { css, type CSSResult } from 'lit';

import { eventActionsStyles } from './events/event-actions.styles.js';
import { eventDetailsStyles } from './events/event-details.styles.js';
import { eventListStyles } from './events/event-list.styles.js';
import { upcomingEventStyles } from './events/upcoming-event.styles.js';
import { searchStyles } from './search/search.styles.js';

/*
 * One column with the rail at its edge; the dates go to the left of the rail where there is room, and where there is more
 * of it, everything but the events goes to the right.
 */
const pageStyles = css`
  .skeleton {
    min-block-size: 100em;
  }

  h5 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.4;
    text-wrap: balance;
  }

  .text,
  .muted,
  .post {
    text-wrap: pretty;
  }

  /* An empty marker, not none: Safari would no longer expose the list as one. */
  ul,
  ol {
    list-style: '';
  }

  b {
    font-weight: 600;
  }

  section {
    min-inline-size: 0;
  }

  section > h3 {
    margin-block-end: 0.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }

  .scope {
    color: var(--_accent);
    font-size: var(--_small);
    letter-spacing: 0.04em;
  }

  .text {
    max-inline-size: 42em;
  }

  /* Out of the flow while it is empty, but not hidden: screen readers announce only what changes in a region they know. */
  .lazy-failure:empty {
    position: absolute;
  }

  header .text {
    margin-block-start: 0.5em;
  }

  .sections {
    --_rail: 0.25em;
    --_indent: 1.25em;
  }

  .sections,
  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    align-content: start;
  }

  .members {
    display: grid;
    gap: 0.75em;
  }

  .programme > * + * {
    margin-block-start: 0.375em;
  }

  .programme h4 .small {
    margin-inline-start: 0.5em;
    font-weight: 400;
  }

  .programme + .programme {
    margin-block-start: 1.75em;
  }

  .programme h5 {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: inherit;
  }

  /* Short texts run on after their label. */
  .short h5,
  .short ul,
  .short li {
    display: inline;
  }

  .short h5 {
    margin-inline-end: 0.75em;
  }

  .short li:not(:last-child)::after {
    content: ' · ';
    color: var(--_muted);
  }

  .themes {
    counter-reset: theme;
    display: grid;
    gap: 0.25em;
  }

  .themes [hidden] {
    margin: 0;
  }

  .themes b {
    font-weight: inherit;
  }

  .themes li {
    counter-increment: theme;
    position: relative;
    padding-inline-start: 1.75em;
  }

  .themes li::before {
    content: counter(theme);
    position: absolute;
    inset-inline-start: 0;
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }

  .members .small {
    display: block;
  }

  @container (min-width: 34em) {
    .themes,
    .members {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 2em;
    }
  }

  @container (min-width: 42em) {
    .sections {
      --_rail: 10em;
      --_indent: 11.25em;
    }
  }

  @container (min-width: 62em) {
    .sections {
      grid-template-columns: minmax(0, 1fr) 18em;
      column-gap: 3.5em;
    }

    .next,
    .terms,
    .events:last-child {
      grid-column: 1 / -1;
    }

    .themes,
    .members {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container (max-width: 30em) {
    .body {
      gap: var(--_space);
      padding: var(--_space);
    }
  }

  /* A finger needs more room than a mouse. */
  @media (pointer: coarse) {
    :host {
      --_target: max(44px, var(--fumin-target-size, 0px));
    }
  }

  @media print {
    .body {
      gap: 1em;
      padding: 0.75em;
      font-size: 0.8125em;
      line-height: 1.45;
    }

    .sections,
    .about {
      gap: 1em;
    }

    /* What is folded is open on paper. */
    .body [hidden] {
      display: block;
      content-visibility: visible;
    }

    .rows li,
    .themes li {
      break-inside: avoid;
    }

    h3,
    h4 {
      break-after: avoid;
    }

    .button {
      display: none;
    }
  }
`;

/** Styles of the timeline, but for those of its lazy modules. */
export const fuminCouncilTimelineStyles: readonly CSSResult[] = [
  pageStyles,
  upcomingEventStyles,
  eventActionsStyles,
  searchStyles,
  eventListStyles,
  eventDetailsStyles,
];
