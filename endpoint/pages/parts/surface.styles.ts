import { css } from 'lit';

/** Ground of a page and of what lies on it, and texts in narrow places. */
export const surfaceStyles = css`
  :host {
    --_canvas: #f4f4f2;
    contain-intrinsic-inline-size: auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    line-break: strict;
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      --_canvas: light-dark(#f4f4f2, #131416);
    }
  }
`;
