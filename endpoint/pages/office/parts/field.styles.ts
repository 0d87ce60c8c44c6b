import { css } from 'lit';

/** Fields and their labels. */
export const fieldStyles = css`
  .labelled {
    display: grid;
    gap: 0.25rem;
  }

  .labelled > label,
  .labelled > .label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  fieldset {
    min-inline-size: 0;
    border: 0;
  }

  .field {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  textarea.field {
    padding-block: 0.625rem;
    line-height: 1.6;
    resize: vertical;
  }

  [type='checkbox'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .checkbox {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 44px;
    cursor: pointer;
  }

  .invalid {
    color: var(--_negative);
    font-size: var(--_small);
  }
`;
