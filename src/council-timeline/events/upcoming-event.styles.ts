import { css } from 'lit';

/** The upcoming event, on top. */
export const upcomingEventStyles = css`
  .next {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1.5em;
    padding: 0.875em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
  }

  section.next > h3 {
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--_accent);
    font-size: var(--_small);
    letter-spacing: 0.04em;
  }

  .what {
    font-weight: 600;
  }

  .next .muted {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: var(--_small);
  }

  @container (min-width: 42em) {
    .next {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }

    .next h3 {
      grid-column: 1 / -1;
    }
  }
`;
