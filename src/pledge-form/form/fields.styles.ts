import { css } from 'lit';

/** Fields, hints and errors, and the roles to choose from. */
export const fieldsStyles = css`
  form {
    gap: calc(var(--_space) * 1.25);
  }

  fieldset {
    border: 0;
  }

  .open {
    display: none;
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .error {
    color: var(--_negative);
    font-size: var(--_small);
    font-weight: 600;
  }

  .error:empty,
  .hint:empty {
    display: none;
  }

  .roles {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
  }

  .role {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    min-block-size: var(--_target);
    padding: 0.75em 0.875em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .role:hover {
    border-color: var(--_muted);
  }

  .role.chosen {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
    outline-offset: -2px;
  }

  .role.full {
    border-style: dashed;
    cursor: not-allowed;
  }

  .role.full strong,
  .role.full span {
    color: var(--_muted);
  }

  .roles strong,
  .roles strong ~ span,
  .role > span {
    display: block;
  }

  .roles strong {
    font-weight: 600;
  }

  ul.roles {
    gap: 0 2.5em;
  }

  /* What is taken and what is free, in one line. */
  .roles strong ~ .small {
    display: inline-block;
    margin-inline-end: 0.75em;
  }

  .invite {
    color: var(--_accent);
    font-weight: 600;
  }

  .roles li {
    padding-block: 0.625em;
    border-block-start: 1px solid var(--_border);
  }

  [type='checkbox'],
  [type='radio'] {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0.2375em 0 0;
    accent-color: var(--_accent);
  }

  .notice {
    gap: 0.5em;
    padding: 0.875em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: var(--_small);
  }

  .notice .facts > div {
    grid-template-columns: 1fr;
    padding-block: 0.25em;
    border: 0;
  }

  .field {
    display: grid;
    gap: 0.25em;
    align-content: start;
  }

  .field label {
    font-weight: 600;
  }

  /* A box of its own: a browser's tree of accessible names leaves out the space before an inline one. */
  .field label .small,
  .agree label .small {
    display: inline-block;
    font-weight: 400;
  }

  .field input,
  textarea {
    inline-size: 100%;
    min-block-size: max(2.75em, var(--_target));
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.5;
  }

  textarea {
    display: block;
    min-block-size: 5.5em;
    resize: vertical;
  }

  .pair {
    display: grid;
    gap: 0.75em calc(var(--_space) * 1.25);
  }

  .pair > .hint {
    grid-column: 1 / -1;
  }

  .agree {
    display: grid;
    gap: 0.25em;
  }

  .agree label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75em;
    min-block-size: var(--_target);
    cursor: pointer;
  }

  .agree .hint,
  .agree .error {
    padding-inline-start: 2.125em;
  }

  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .button[aria-disabled='true'] {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_muted);
    cursor: progress;
  }

  .actions {
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
`;
