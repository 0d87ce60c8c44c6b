import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from './context.js';
import { choice, members } from './list.js';
import type { Branch, Thing } from './model.js';

/**
 * "1+4+X" as it is: the one joint conference, the circles by place under it, and the alliances by field, whose row is left
 * open where there may be more of them.
 */
export function structure(context: MapContext): TemplateResult {
  const { model, words } = context;
  const { district, circles, alliances, others } = model;
  const open = district.alliancesOpen === true;
  const rest = others.stations.length + others.organizations.length > 0;
  return html`<div class="structure" part="structure">
    <section class="tier one">
      <h3><span class="figure">1</span> ${district.council ? words.conference : words.district}</h3>
      <p class="card"><strong>${context.say(district.name)}</strong></p>
    </section>
    ${tier(
      String(circles.length),
      words.circles,
      circles.map((branch) => card({ type: 'circle', item: branch.of }, branch, context)),
    )}
    ${tier(
      district.alliancesOpen === false ? String(alliances.length) : 'X',
      words.alliances,
      [
        ...alliances.map((branch) => card({ type: 'alliance', item: branch.of }, branch, context)),
        ...(open ? [html`<li class="more"><p class="card muted">${words.open}</p></li>`] : []),
      ],
      open ? 'open' : '',
    )}
    ${
      rest
        ? html`<div class="rest">
            <h3>${words.rest}</h3>
            ${members(others, context)}
          </div>`
        : nothing
    }
  </div>`;
}

/** So many stand better three in a row than four, with one or two left over. */
const THREES: ReadonlySet<number> = new Set([5, 6, 9]);

function tier(
  figure: string,
  heading: string,
  items: readonly TemplateResult[],
  kind = '',
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section class="tier ${kind}">
    <h3><span class="figure">${figure}</span> ${heading}</h3>
    <ul class="cards ${THREES.has(items.length) ? '' : 'four'}">
      ${items}
    </ul>
  </section>`;
}

const card = (thing: Thing, branch: Branch<unknown>, context: MapContext): TemplateResult =>
  html`<li><div class="card">${choice(thing, context)}${members(branch, context)}</div></li>`;
