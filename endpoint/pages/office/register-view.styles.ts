import { css } from 'lit';

/** Filters, rows and the bar of what is selected. */
export const registerViewStyles = css`
  .filters {
    display: grid;
    gap: 0.875rem 1rem;
    grid-template-columns: minmax(0, 1fr);
  }

  @media (min-width: 44rem) {
    .filters {
      grid-template-columns: minmax(0, 1fr) 14rem;
    }

    .states,
    .search:nth-last-child(2) {
      grid-column: 1 / -1;
    }
  }

  .states {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .chip {
    position: relative;
  }

  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .chip > span {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    padding-inline: 0.875rem;
    border: 1px solid var(--_border);
    border-radius: 2em;
  }

  .chip .numeric {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .chip:hover > span {
    border-color: var(--_muted);
  }

  .chip input:checked + span {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  .chip input:checked + span .numeric {
    color: inherit;
  }

  .chip input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.5rem;
    padding-inline-start: 0.5rem;
  }

  .keys {
    margin-inline-start: auto;
  }

  @media (pointer: coarse), (max-width: 44rem) {
    .keys {
      display: none;
    }
  }

  .rows {
    border-block-start: 1px solid var(--_border);
  }

  .pledge {
    display: grid;
    grid-template-columns: 2.25rem minmax(0, 1fr) auto;
    grid-template-areas: 'select name state' '. roles number' '. received number';
    gap: 0 0.5rem;
    align-items: center;
    padding: 0.375rem 0.5rem;
    border-block-end: 1px solid var(--_border);
  }

  .pledge:hover {
    background: var(--_canvas);
  }

  .pledge.selected {
    background: var(--_canvas);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .select {
    display: flex;
    grid-area: select;
    align-items: center;
    min-inline-size: 2.25rem;
    min-block-size: 44px;
    cursor: pointer;
  }

  .name {
    grid-area: name;
    align-content: center;
    min-block-size: 44px;
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }

  .name:hover {
    text-decoration: underline;
  }

  .roles {
    grid-area: roles;
  }

  .received {
    grid-area: received;
  }

  .number {
    grid-area: number;
    text-align: end;
  }

  .state {
    display: grid;
    grid-area: state;
    justify-items: end;
  }

  .number,
  .roles,
  .received {
    color: var(--_muted);
    font-size: var(--_small);
  }

  @media (max-width: 24rem) {
    .pledge {
      grid-template-areas: 'select name name' '. state number' '. roles roles' '. received received';
    }

    .state {
      justify-items: start;
    }
  }

  @media (min-width: 56rem) {
    .pledge {
      grid-template-columns: 2.25rem 3.5rem minmax(0, 1.5fr) minmax(0, 1fr) 11rem 6rem;
      grid-template-areas: 'select number name roles received state';
      gap: 0 1rem;
    }

    .number {
      text-align: start;
    }

    .state {
      justify-items: start;
    }
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    padding-block: 2.5rem;
    color: var(--_muted);
  }

  .paging {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }

  .bulk {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
    margin-block-start: 1rem;
    padding: 0.75rem clamp(0.75rem, 2.5vw, 1.5rem);
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_surface);
    box-shadow: 0 4px 24px rgb(0 0 0 / 18%);
  }

  .bulk .link {
    min-block-size: 44px;
    padding-inline: 0.5rem;
  }
`;
