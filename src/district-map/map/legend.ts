import { html, nothing, type TemplateResult } from 'lit';

import type { LegendEntry } from '../parts/legend-entries.js';

/**
 * Renders the legend of the map.
 *
 * @param note on the map as a whole: that it is schematic
 */
export function renderLegend(label: string, entries: readonly LegendEntry[], note: string | null): TemplateResult {
  return html`<div class="key">
    <ul class="legend" aria-label=${label}>
      ${entries.map(({ kind, label }) => html`<li class="mark ${kind}">${label}</li>`)}
    </ul>
    ${note ? html`<p>${note}</p>` : nothing}
  </div>`;
}
