import { html, nothing, type TemplateResult } from 'lit';

import { renderStationStatus } from '../../base/parts/station-status.js';
import type { StationEntry } from '../../contract/index.js';
import type { MapContext } from '../context/map-context.js';
import { isPlaced, type Thing } from '../data/model.js';
import { hueOf } from './patterns.js';

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

/** A list item with the button that chooses a thing. */
export const leaf = (thing: Thing, context: MapContext): TemplateResult => html`<li>${choice(thing, context)}</li>`;
