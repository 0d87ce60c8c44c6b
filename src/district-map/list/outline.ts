import { html, nothing, type TemplateResult } from 'lit';

import { renderStationStatus } from '../../base/parts/station-status.js';
import type { Organization, StationEntry } from '../../contract/index.js';
import type { MapContext } from '../context/map-context.js';
import { hueOf } from '../parts/patterns.js';
import { type Branch, isPlaced, type Thing } from '../data/model.js';

/** Everything there is, in an outline: complete without the picture. */
export function outline(context: MapContext): TemplateResult {
  const { model, messages } = context;
  const { stations, organizations } = model.others;
  return html`<div class="outline">
    ${group(
      messages.circles,
      model.circles.map((branch) => branchItem({ type: 'circle', item: branch.of }, branch, context)),
    )}
    ${group(
      messages.alliances,
      model.alliances.map((branch) => branchItem({ type: 'alliance', item: branch.of }, branch, context)),
      model.district.alliancesOpen ? html`<p class="muted small">${messages.open}</p>` : nothing,
    )}
    ${group(
      model.circles.length > 0 ? messages.looseStations : messages.stations,
      stations.map((item) => leaf({ type: 'station', item }, context)),
    )}
    ${group(
      model.circles.length + model.alliances.length > 0 ? messages.looseOrganizations : messages.organizations,
      organizations.map((item) => leaf({ type: 'organization', item }, context)),
    )}
  </div>`;
}

/** A heading with a count, and its list; nothing where there is nothing under it. */
function group(
  heading: string,
  items: readonly TemplateResult[],
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section class="group">
    <h3>${heading} <span class="count">${items.length}</span></h3>
    <ul>
      ${items}
    </ul>
    ${more}
  </section>`;
}

function branchItem(thing: Thing, branch: Branch<unknown>, context: MapContext): TemplateResult {
  return html`<li class="branch">${choice(thing, context)}${members(branch, context)}</li>`;
}

/** Stations, then organizations, as a list; nothing where there are none. */
export function members(
  {
    stations,
    organizations,
  }: { readonly stations: readonly StationEntry[]; readonly organizations: readonly Organization[] },
  context: MapContext,
): TemplateResult | typeof nothing {
  if (stations.length + organizations.length === 0) return nothing;
  return html`<ul>
    ${stations.map((item) => leaf({ type: 'station', item }, context))}
    ${organizations.map((item) => leaf({ type: 'organization', item }, context))}
  </ul>`;
}

const leaf = (thing: Thing, context: MapContext): TemplateResult => html`<li>${choice(thing, context)}</li>`;

/** The button that chooses a thing, and what is to be known of it at a glance. */
export function choice(thing: Thing, context: MapContext): TemplateResult {
  const { type, item } = thing;
  const { messages, model, language } = context;
  const status = thing.type === 'station' ? renderStationStatus({ status: unusual(thing.item) }, language) : nothing;
  const hue = type === 'circle' ? `hue-${hueOf(model.circles.findIndex(({ of }) => of === item))}` : '';
  const isMissing = type !== 'alliance' && model.at.size + model.areas.length > 0 && !isPlaced(model, thing);
  return html`<button
    type="button"
    class="choice ${type} ${hue}"
    aria-pressed=${context.isChosen(type, item.id) ? 'true' : 'false'}
    @click=${() => context.choose(type, item.id)}
  >
    <span class="name">${context.localize(item.name)}</span>
    ${status} ${isMissing ? html`<span class="muted">${messages.unplaced}</span>` : nothing}
  </button>`;
}

/** That a station is open is what one expects of it. */
const unusual = ({ status }: StationEntry): StationEntry['status'] => (status === 'open' ? null : status);
