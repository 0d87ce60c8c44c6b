import { css } from 'lit';

/** Radio buttons, check boxes and fields of the builder page. */
export const choiceStyles = css`
  fieldset {
    min-inline-size: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  .label {
    margin-block-end: 0.5rem;
    font-weight: 600;
  }

  .subjects > .label {
    font-size: 1.125rem;
    line-height: 1.35;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .segment-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .segment {
    position: relative;
  }

  .segment input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .segment span {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }

  .segment:hover span {
    border-color: var(--_muted);
  }

  .segment input:checked + span {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  .segment input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .widgets legend {
    margin-block-end: 0.75rem;
  }

  .widget-row {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.75rem;
  }

  @media (min-width: 52rem) {
    .widget-row {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 1rem;
    }
  }

  .widget,
  .way {
    position: relative;
    display: grid;
    align-content: start;
    padding: 0.75rem;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_surface);
    cursor: pointer;
  }

  .widget input,
  .way input {
    position: absolute;
    inset-block-start: 0.875rem;
    inset-inline-end: 0.875rem;
  }

  .widget input {
    inset-block-start: auto;
    inset-block-end: 0.875rem;
  }

  .widget-name,
  .way-name {
    padding-inline-end: 1.75rem;
    font-weight: 600;
  }

  .widget-name {
    margin-block-start: 0.625rem;
  }

  .widget .hint {
    padding-inline-end: 1.75rem;
  }

  .widget:hover,
  .way:hover {
    border-color: var(--_muted);
  }

  .widget:focus-within,
  .way:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .widget.chosen,
  .way.chosen {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .ways {
    display: grid;
    gap: 0.75rem;
  }

  @media (min-width: 48rem) {
    .ways {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  .options {
    max-block-size: 17rem;
    margin-block-start: 0.5rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .option,
  .checkbox {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: 44px;
    cursor: pointer;
  }

  .option {
    padding: 0.25rem 0.75rem;
  }

  .option + .option {
    border-block-start: 1px solid var(--_border);
  }

  .option:hover {
    background: var(--_canvas);
  }

  .checkbox + .hint {
    margin-block-start: -1.625rem;
    padding-inline-start: 1.75rem;
  }

  .field {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .accent-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .accent-row [type='color'] {
    inline-size: 52px;
    block-size: 44px;
    padding: 4px;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .accent-row .field {
    flex: 1 1 6rem;
    inline-size: auto;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }

  .accent-row .button,
  section > .button {
    min-block-size: 44px;
  }

  #accent-notes .warning {
    margin-block-start: 0.5rem;
  }

  .subjects .hint:not(:empty) {
    margin-block-start: 0.5rem;
  }

  @media (forced-colors: active) {
    .segment input:checked + span,
    .widget.chosen,
    .way.chosen {
      outline: 3px solid Highlight;
    }
  }
`;
