import { html, nothing, type TemplateResult } from 'lit';

import type { StationEntry } from '../contract/index.js';
import type { MapContext } from './context.js';

/** Whether a station is known to be shut, for now or for good. */
export const isShut = ({ status }: StationEntry): boolean => Boolean(status && status !== 'open');

/** What the marks mean, of those that are there. */
export function legend({ model, words }: MapContext, hasClusters: boolean): TemplateResult {
  const { at, areas, district, stations, organizations } = model;
  const shown = stations.filter((station) => at.has(station));
  const marks = [
    areas.length > 0 && ['circle', words.circle],
    shown.some((station) => !isShut(station)) && ['station', words.station],
    shown.some(isShut) && ['station shut', words.shut],
    organizations.some((organization) => at.has(organization)) && ['organization', words.organization],
    hasClusters && ['cluster', words.together],
  ].filter((mark): mark is [string, string] => Boolean(mark));
  return html`<div class="key">
    <ul class="legend">
      ${marks.map(([kind, word]) => html`<li class="mark ${kind}">${word}</li>`)}
    </ul>
    ${district.schematic ? html`<p>${words.schematic}</p>` : nothing}
  </div>`;
}
