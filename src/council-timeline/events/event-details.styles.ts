import { css } from 'lit';

/** Details of an event: handover, figures, description list and pictures. */
export const eventDetailsStyles = css`
  /* What the day turned on: it stands out from the text around it. */
  .handover {
    position: relative;
    display: grid;
    gap: 0.25em 0.5em;
    padding: 0.625em 0.75em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    inline-size: 100%;
    max-inline-size: 42em;
    overflow: hidden;
  }

  .handover::before {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--_accent);
    opacity: 0.07;
  }

  .handover > * {
    position: relative;
  }

  .handover .post {
    font-size: var(--_smaller);
    line-height: 1.4;
  }

  .post {
    color: var(--_muted);
  }

  .rows .post,
  .handover .post {
    display: block;
  }

  .arrow {
    color: var(--_accent);
    line-height: 1;
  }

  .arrow svg {
    transform: rotate(90deg);
    margin-block: 0.75em;
    margin-inline-start: -0.5em;
  }

  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 2em;
    color: var(--_muted);
  }

  .figures b {
    color: var(--_text);
    font-size: 1.5em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }

  .details {
    inline-size: 100%;
  }

  .details > .actions {
    margin-block-start: 0.375em;
  }

  .facts {
    display: grid;
    gap: 0.375em;
    font-size: var(--_small);
  }

  .facts > div {
    display: grid;
    gap: 0 1em;
  }

  .facts > div:lang(zh) {
    grid-template-columns: 4em minmax(0, 1fr);
  }

  dt {
    color: var(--_muted);
  }

  dd ul {
    display: grid;
    gap: 0.1875em;
  }

  dd .inline {
    display: block;
  }

  .inline li {
    display: inline;
  }

  .pictures {
    display: grid;
    align-items: start;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0.75em;
    inline-size: 100%;
    max-inline-size: 42em;
  }

  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_border);
  }

  figcaption {
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: var(--_smaller);
  }

  .event .button {
    min-block-size: max(2.25em, var(--_target));
    padding-block: 0.25em;
    font-size: var(--_small);
  }

  @container (min-width: 21em) {
    .handover {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    }

    .handover > :only-child {
      grid-column: 1 / -1;
    }

    .arrow {
      align-self: center;
    }

    .arrow svg {
      transform: none;
      margin: 0;
      inline-size: 1em;
      block-size: auto;
    }
  }

  @container (min-width: 34em) {
    .handover {
      padding: 1em;
      gap: 1.5em;
    }

    .arrow svg {
      inline-size: 2em;
    }

    .handover b {
      font-size: 1.125em;
    }

    .facts > div {
      grid-template-columns: 7.5em minmax(0, 1fr);
    }

    .facts > div:lang(zh) {
      grid-template-columns: 5em minmax(0, 1fr);
    }
  }

  /* Details are running text on paper, which takes a third of the height. */
  @media print {
    .facts {
      gap: 0.125em;
    }

    .facts li {
      display: inline;
    }

    .facts li:not(:last-child)::after {
      content: ';';
    }

    .facts .inline li::after {
      content: none;
    }

    .facts .post {
      display: inline;
    }
  }
`;
