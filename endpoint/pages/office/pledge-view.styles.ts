import { css } from 'lit';

/** Columns of a pledge: what is kept of it, and what can be done. */
export const pledgeViewStyles = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }

  @media (min-width: 56rem) {
    .columns {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
      align-items: start;
    }
  }

  .columns > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }

  details > form,
  details > div {
    display: grid;
    gap: 0.875rem;
    margin-block-start: 0.875rem;
  }

  summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
    font-weight: 600;
  }

  .token {
    font-size: 1.375rem;
    letter-spacing: 0.04em;
  }

  /* A receipt alone is printed. */
  @media print {
    .columns,
    .back,
    .announcement,
    .panel .row {
      display: none;
    }
  }
`;
