import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from '../context/map-context.js';
import type { Place } from '../data/model.js';
import { hueIndex } from '../parts/patterns.js';

/** Number of chips that are all in sight; more of them scroll in a box of their own. */
const MAX_CHIPS = 8;

/**
 * Renders "1+4+X" itself: the one joint conference, the circles, the alliances, each as a numeral with what it counts to
 * press. X stands open where there may be more alliances; where it is known that there are none, it is their number.
 */
export function renderFormula(context: MapContext): TemplateResult {
  const { model, messages, localize, isConferenceShown } = context;
  const { district, circles, alliances } = model;
  const isOpen = district.alliancesOpen === true;
  const conference = html`<button
    type="button"
    class="chip"
    aria-pressed=${isConferenceShown ? 'true' : 'false'}
    @click=${context.toggleConference}
  >
    ${district.council ? messages.conference : localize(district.name)}
  </button>`;
  return html`<div class="formula" part="formula">
    ${renderTerm('1', '', [conference])}
    ${renderTerm(
      String(circles.length),
      messages.circles,
      circles.map(({ owner }, index) => renderChip({ type: 'circle', item: owner }, context, index)),
    )}
    ${renderTerm(
      district.alliancesOpen === false ? String(alliances.length) : 'X',
      messages.alliances,
      alliances.map(({ owner }) => renderChip({ type: 'alliance', item: owner }, context)),
      isOpen ? messages.open : '',
    )}
  </div>`;
}

/** A numeral, and what it counts; nothing where it counts nothing. */
function renderTerm(
  numeral: string,
  heading: string,
  chips: readonly TemplateResult[],
  more = '',
): TemplateResult | typeof nothing {
  if (chips.length === 0 && !more) return nothing;
  return html`<div class="term ${more ? 'open' : ''}">
    <p class="numeral">${numeral}${heading ? html` <span class="visually-hidden">${heading}</span>` : nothing}</p>
    <ul class="chips ${chips.length > MAX_CHIPS ? 'many' : ''}">
      ${chips.map((chip) => html`<li>${chip}</li>`)} ${more ? html`<li class="muted small">${more}</li>` : nothing}
    </ul>
  </div>`;
}

function renderChip({ type, item }: Place, context: MapContext, index = -1): TemplateResult {
  return html`<button
    type="button"
    class="chip ${index < 0 ? '' : `hue-${hueIndex(index)}`}"
    data-number=${index < 0 ? nothing : index + 1}
    aria-pressed=${context.isSelected(type, item.id) ? 'true' : 'false'}
    @click=${() => context.select(type, item.id)}
  >
    ${context.localize(item.name)}
  </button>`;
}
