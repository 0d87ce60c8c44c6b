import { css } from 'lit';

/**
 * Marks of an error: an icon and a thick edge, by which it is told from whatever has the accent's colour, since a partner's
 * accent may be the same red. They come with the code that finds errors.
 */
export const errorStyles = css`
  .error {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5em;
  }

  .error:empty {
    display: none;
  }

  .error::before,
  .summary h4::before {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    background: var(--_negative);
    color: var(--_surface);
    font-weight: 700;
    line-height: 1.5;
    text-align: center;
    content: '!';
    content: '!' / '';
  }

  .field [aria-invalid='true'] {
    border: 2px solid var(--_negative);
    border-inline-start-width: 0.5em;
  }

  #roles:has(.error) .roles,
  .agree:has(.error) {
    padding-inline-start: 0.75em;
    border-inline-start: 0.5em solid var(--_negative);
  }

  @media (forced-colors: active) {
    .error::before,
    .summary h4::before {
      border: 1px solid CanvasText;
    }
  }
`;
