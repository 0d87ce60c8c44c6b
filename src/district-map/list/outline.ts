import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from '../context/map-context.js';
import type { MemberGroup, Place } from '../data/model.js';
import { renderChoice, renderChoiceItem } from '../parts/choice.js';
import { renderMembers } from '../parts/members.js';

/** Everything there is, in an outline: complete without the picture. */
export function renderOutline(context: MapContext): TemplateResult {
  const { model, messages } = context;
  const { stations, organizations } = model.ungrouped;
  return html`<div class="outline">
    ${renderGroup(
      messages.circles,
      model.circles.map((group) => renderMemberGroup({ type: 'circle', item: group.owner }, group, context)),
    )}
    ${renderGroup(
      messages.alliances,
      model.alliances.map((group) => renderMemberGroup({ type: 'alliance', item: group.owner }, group, context)),
      model.district.alliancesOpen ? html`<p class="muted small">${messages.open}</p>` : nothing,
    )}
    ${renderGroup(
      model.circles.length > 0 ? messages.looseStations : messages.stations,
      stations.map((item) => renderChoiceItem({ type: 'station', item }, context)),
    )}
    ${renderGroup(
      model.circles.length + model.alliances.length > 0 ? messages.looseOrganizations : messages.organizations,
      organizations.map((item) => renderChoiceItem({ type: 'organization', item }, context)),
    )}
  </div>`;
}

/** A heading with a count, and its list; nothing where there is nothing under it. */
function renderGroup(
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

function renderMemberGroup(place: Place, group: MemberGroup<unknown>, context: MapContext): TemplateResult {
  return html`<li class="branch">${renderChoice(place, context)}${renderMembers(group, context)}</li>`;
}
