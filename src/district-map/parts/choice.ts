import { html, nothing, type TemplateResult } from 'lit';

import { renderStationStatus } from '../../base/parts/station-status.js';
import type { StationEntry } from '../../contract/index.js';
import type { MapContext } from '../context/map-context.js';
import { isPlaced, isShut, type Place } from '../data/model.js';
import { hueIndex } from './patterns.js';

/** The button that chooses a thing, and what is to be known of it at a glance. */
export function renderChoice(place: Place, context: MapContext): TemplateResult {
  const { type, item } = place;
  const { messages, model, language } = context;
  const status =
    place.type === 'station' ? renderStationStatus({ status: notableStatus(place.item) }, language) : nothing;
  const index = type === 'circle' ? model.circles.findIndex(({ owner }) => owner === item) : -1;
  const kind = index < 0 ? (isShut(place) ? 'shut' : '') : `hue-${hueIndex(index)}`;
  const isMissing = type !== 'alliance' && model.positions.size + model.areas.length > 0 && !isPlaced(model, place);
  return html`<button
    type="button"
    class="choice ${type} ${kind}"
    data-number=${index < 0 ? nothing : index + 1}
    aria-pressed=${context.isSelected(type, item.id) ? 'true' : 'false'}
    @click=${() => context.select(type, item.id)}
  >
    <span class="name">${context.localize(item.name)}</span>
    ${status} ${isMissing ? html`<span class="muted">${messages.unplaced}</span>` : nothing}
  </button>`;
}

/** That a station is open is what one expects of it. */
const notableStatus = ({ status }: StationEntry): StationEntry['status'] => (status === 'open' ? null : status);

/** A list item with the button that chooses a thing. */
export const renderChoiceItem = (place: Place, context: MapContext): TemplateResult =>
  html`<li>${renderChoice(place, context)}</li>`;
