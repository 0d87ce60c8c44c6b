import { css } from 'lit';

/** Layout of the page: its header, its navigation, and one column. */
export const officePageStyles = css`
  .page {
    max-inline-size: 68rem;
    margin-inline: auto;
    padding: clamp(0.75rem, 2vw, 1.5rem) clamp(0.75rem, 3vw, 2rem) 6rem;
  }

  .skip {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
    z-index: 1;
    padding: 0.5rem 1rem;
    background: var(--_surface);
  }

  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
    margin-block-end: 1rem;
  }

  nav {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    margin-block-end: 1.25rem;
  }

  nav .initiative {
    display: grid;
    gap: 0.125rem;
    color: var(--_muted);
  }

  nav select {
    justify-self: start;
    max-inline-size: 100%;
    color: var(--_text);
  }

  nav ul {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.25rem;
    border-block-end: 1px solid var(--_border);
  }

  nav a {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    padding-inline: 0.875rem;
    border-block-end: 3px solid transparent;
    color: var(--_text);
    text-decoration: none;
    white-space: nowrap;
  }

  nav a:hover {
    border-color: var(--_border);
  }

  nav a[aria-current='page'] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  nav a:focus-visible {
    outline-offset: -3px;
  }

  .count {
    min-inline-size: 1.6em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_smaller);
    font-weight: 600;
    text-align: center;
  }

  main:focus {
    outline: none;
  }

  @media (max-width: 30rem) {
    header .button,
    nav a {
      padding-inline: 0.625rem;
    }
  }

  /* On paper, the initiative is the title of what stands below. */
  @media print {
    header,
    nav ul,
    nav .hint,
    .skip {
      display: none;
    }

    nav select {
      border: 0;
      padding: 0;
      appearance: none;
    }
  }
`;
