import { html, nothing, type TemplateResult } from 'lit';

import type { Organization, StationEntry } from '../../contract/index.js';
import type { MapContext } from '../context/map-context.js';
import { renderChoiceItem } from './choice.js';

/** Stations, then organizations, as a list; nothing where there are none. */
export function renderMembers(
  {
    stations,
    organizations,
  }: { readonly stations: readonly StationEntry[]; readonly organizations: readonly Organization[] },
  context: MapContext,
): TemplateResult | typeof nothing {
  if (stations.length + organizations.length === 0) return nothing;
  return html`<ul>
    ${stations.map((item) => renderChoiceItem({ type: 'station', item }, context))}
    ${organizations.map((item) => renderChoiceItem({ type: 'organization', item }, context))}
  </ul>`;
}
