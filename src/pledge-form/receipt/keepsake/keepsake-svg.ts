import { html, svg, type TemplateResult } from 'lit';

import { FONT_FAMILY, FRAME_INK, type KeepsakeLayout, PAPER } from './keepsake-layout.js';

/** Renders a keepsake, dark on white in any colour scheme, as it is printed. */
export function renderKeepsake({ outlines, texts }: KeepsakeLayout, label: string): TemplateResult {
  return html`<svg class="keepsake" viewBox="0 0 ${PAPER.width} ${PAPER.height}" role="img" aria-label=${label}>
    ${svg`<rect width=${PAPER.width} height=${PAPER.height} fill="#fff"></rect>
      ${outlines.map(
        ({ x, y, width, height, strokeWidth }) =>
          svg`<path d="M${x} ${y}h${width}v${height}h${-width}z" fill="none" stroke=${FRAME_INK} stroke-width=${strokeWidth}></path>`,
      )}
      ${texts.map(
        ({ text, x, y, fontSize, isBold, color }) =>
          svg`<text x=${x} y=${y} font-size=${fontSize} font-weight=${isBold ? 700 : 400} font-family=${FONT_FAMILY} fill=${color} text-anchor="middle">${text}</text>`,
      )}`}
  </svg>`;
}
