import { html, nothing, svg, type TemplateResult } from 'lit';

import { renderChairs } from '../parts/chair.js';
import type { MapContext } from '../context/map-context.js';
import type { MemberGroup, Place } from '../data/model.js';
import { renderChoice } from '../parts/choice.js';
import { renderMembers } from '../parts/members.js';
import { ringArrangementStyles } from './ring-arrangement.styles.js';
import { structureStyles } from './structure.styles.js';
import { deferredMapMessages } from '../messages/deferred/index.js';

export { arrangeRings } from './ring-arrangement.js';

export const styles = [structureStyles, ringArrangementStyles];

/** Number of members named on a ring; the outline and the details have them all. */
const MAX_NAMED_MEMBERS = 3;

/** With more cards than this on the rings, members are only counted there; and with more than that, names stand alone. */
const MAX_CARDS_WITH_MEMBERS = 9;
const MAX_CARDS_WITH_COUNTS = 24;

/**
 * "1+4+X" as it is: the one joint conference in the middle, the circles by place around it, and around these the alliances
 * by field, whose ring is open where there may be more of them. In a narrow box, and on paper, an outline of the same.
 */
export function renderStructure(context: MapContext): TemplateResult {
  const { model, messages, language } = context;
  const own = deferredMapMessages(language);
  const { district, circles, alliances, ungrouped: others } = model;
  const open = district.alliancesOpen === true;
  const count = circles.length + alliances.length;
  const rest = others.stations.length + others.organizations.length > 0;
  const chair = renderChairs(district.council, context);
  return html`<div
    class="structure ${count > MAX_CARDS_WITH_MEMBERS ? 'dense' : ''} ${count > MAX_CARDS_WITH_COUNTS ? 'packed' : ''}"
    part="structure"
  >
    <svg class="orbits ${open ? 'open' : ''}" aria-hidden="true">
      ${svg`<path class="spokes"></path><ellipse class="inner"></ellipse><ellipse class="outer"></ellipse>`}
    </svg>
    <section class="tier one">
      <h3><span class="figure">1</span> ${district.council ? own.conference : own.district}</h3>
      <div class="card">
        ${
          district.council
            ? html`<span class="muted small">${context.localize(district.name)}</span
                ><strong
                  >${context.findCouncil(district.council)?.name ? context.localize(context.findCouncil(district.council)?.name) : messages.conference}</strong
                >`
            : html`<strong>${context.localize(district.name)}</strong>`
        }${renderChairLine(chair, context)}
      </div>
    </section>
    ${renderTier(
      String(circles.length),
      messages.circles,
      circles.map((group) => renderCard({ type: 'circle', item: group.owner }, group, group.owner.council, context)),
      'circles',
    )}
    ${renderTier(
      district.alliancesOpen === false ? String(alliances.length) : 'X',
      messages.alliances,
      [
        ...alliances.map((group) =>
          renderCard({ type: 'alliance', item: group.owner }, group, group.owner.council, context),
        ),
        ...(open ? [html`<li class="more"><p class="card muted">${messages.open}</p></li>`] : []),
      ],
      open ? 'alliances open' : 'alliances',
    )}
    ${
      rest
        ? html`<div class="rest">
            <h3>${own.rest}</h3>
            ${renderMembers(others, context)}
          </div>`
        : nothing
    }
  </div>`;
}

/** Numbers of cards that stand better three in a row than four, with one or two left over. */
const THREE_COLUMN_COUNTS: ReadonlySet<number> = new Set([5, 6, 9]);

function renderTier(
  figure: string,
  heading: string,
  items: readonly TemplateResult[],
  kind: string,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section class="tier ${kind}">
    <h3><span class="figure">${figure}</span> ${heading}</h3>
    <ul class="cards ${THREE_COLUMN_COUNTS.has(items.length) ? '' : 'four'}">
      ${items}
    </ul>
  </section>`;
}

function renderCard(
  place: Place,
  group: MemberGroup<unknown>,
  council: string | null | undefined,
  context: MapContext,
): TemplateResult {
  const count = group.stations.length + group.organizations.length;
  return html`<li>
    <div class="card">
      ${renderChoice(place, context)}${renderChairLine(renderChairs(council, context), context)}${renderMembers(group, context)}
      ${count > 0 ? html`<p class="counted muted small">${deferredMapMessages(context.language).members(count)}</p>` : nothing}
      ${count > MAX_NAMED_MEMBERS ? html`<p class="counted-rest muted small">${deferredMapMessages(context.language).andMore(count - MAX_NAMED_MEMBERS)}</p>` : nothing}
    </div>
  </li>`;
}

const renderChairLine = (
  chair: readonly TemplateResult[],
  { language }: MapContext,
): TemplateResult | typeof nothing =>
  chair.length > 0
    ? html`<p class="chairs small"><span class="muted">${deferredMapMessages(language).chair}</span> ${chair}</p>`
    : nothing;
