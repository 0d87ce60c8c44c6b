import { css } from 'lit';

/** Details of an event: handover, figures, description list and pictures. */
export const eventDetailsStyles = css`
  .handover {
    display: grid;
    gap: 0.25em;
    padding: 0.75em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    inline-size: 100%;
    max-inline-size: 42em;
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

  .button[aria-current='true'] {
    border-color: var(--_accent);
  }

  @container (min-width: 34em) {
    .handover {
      grid-template-columns: 1fr auto 1fr;
      gap: 1.5em;
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
    }

    .facts > div {
      grid-template-columns: 7.5em minmax(0, 1fr);
    }

    .facts > div:lang(zh) {
      grid-template-columns: 5em minmax(0, 1fr);
    }
  }
`;
