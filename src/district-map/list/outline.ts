import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from '../context/map-context.js';
import type { Branch, Thing } from '../data/model.js';
import { choice, leaf } from '../parts/choice.js';
import { members } from '../parts/members.js';

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
