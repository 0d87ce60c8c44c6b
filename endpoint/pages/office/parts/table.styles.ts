import { css } from 'lit';

/** Tables, whose rows are blocks where there is no room for columns. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.625rem 0.75rem;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: baseline;
  }

  th {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
    white-space: nowrap;
  }

  td.numeric {
    white-space: nowrap;
  }

  @media (max-width: 44rem) {
    table,
    tbody,
    tr,
    td {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr {
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--_border);
    }

    td {
      padding: 0.125rem 0;
      border: 0;
    }
  }
`;
