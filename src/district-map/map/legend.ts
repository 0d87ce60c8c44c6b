import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from '../context/map-context.js';
import type { MapLayout } from '../geo/map-layout.js';

/** What the marks mean, of those that are there. */
export function renderLegend(
  { model, messages }: MapContext,
  { kinds }: MapLayout,
  hasClusters: boolean,
): TemplateResult {
  const all: readonly (readonly [kind: string, word: string])[] = [
    ['circle', messages.circle],
    ['station', messages.station],
    ['station shut', messages.shut],
    ['organization', messages.organization],
    ['cluster', messages.together],
  ];
  const shown = all.filter(([kind]) => kinds.has(kind) || (kind === 'cluster' && hasClusters));
  return html`<div class="key">
    <ul class="legend">
      ${shown.map(([kind, word]) => html`<li class="mark ${kind}">${word}</li>`)}
    </ul>
    ${model.district.schematic ? html`<p>${messages.schematic}</p>` : nothing}
  </div>`;
}
