import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MapMessages } from '../messages/index.js';

export interface MapControlHandlers {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fitAll: () => void;
  /** Only where something is chosen that has a place. */
  readonly fitChosen: (() => void) | null;
}

/** Drawn in a square of 16 by 16. */
const ICONS = {
  zoomIn: 'M3 8h10M8 3v10',
  zoomOut: 'M3 8h10',
  fitAll: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  fitChosen: 'M8 1v4M8 11v4M1 8h4M11 8h4',
} as const;

/** The buttons that move the picture. */
export function renderControls(messages: MapMessages, calls: MapControlHandlers): TemplateResult {
  return html`<div class="zoom" role="group" aria-label=${messages.move}>
    ${(Object.keys(ICONS) as (keyof MapControlHandlers)[]).map((name) => {
      const call = calls[name];
      return call
        ? html`<button type="button" aria-label=${messages.moves[name]} title=${messages.moves[name]} @click=${call}>
            <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${ICONS[name]}></path>`}</svg>
          </button>`
        : nothing;
    })}
  </div>`;
}
