import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from './context.js';
import type { Ground } from './ground.js';

/** What the marks mean, of those that are there. */
export function legend({ model, words }: MapContext, { kinds }: Ground, hasClusters: boolean): TemplateResult {
  const all: readonly (readonly [kind: string, word: string])[] = [
    ['circle', words.circle],
    ['station', words.station],
    ['station shut', words.shut],
    ['organization', words.organization],
    ['cluster', words.together],
  ];
  const shown = all.filter(([kind]) => kinds.has(kind) || (kind === 'cluster' && hasClusters));
  return html`<div class="key">
    <ul class="legend">
      ${shown.map(([kind, word]) => html`<li class="mark ${kind}">${word}</li>`)}
    </ul>
    ${model.district.schematic ? html`<p>${words.schematic}</p>` : nothing}
  </div>`;
}
