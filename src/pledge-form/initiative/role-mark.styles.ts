import { css } from 'lit';

/**
 * Colours of the roles' marks: six that are far from each other and from the colours of states, at least 3:1 on light and on
 * dark. Browsers without `light-dark()` take the first declaration of each.
 */
export const roleMarkStyles = css`
  .mark {
    display: inline-block;
    inline-size: 1.25em;
    color: #1f5fa8;
    color: light-dark(#1f5fa8, #8ab8f0);
  }

  .c1 {
    color: #8a5a00;
    color: light-dark(#8a5a00, #e2b25c);
  }

  .c2 {
    color: #7a3fa0;
    color: light-dark(#7a3fa0, #c9a2ea);
  }

  .c3 {
    color: #0b6e7a;
    color: light-dark(#0b6e7a, #6cc9d6);
  }

  .c4 {
    color: #a3326f;
    color: light-dark(#a3326f, #ee93bf);
  }

  .c5 {
    color: #3f6b12;
    color: light-dark(#3f6b12, #a9d36f);
  }
`;
