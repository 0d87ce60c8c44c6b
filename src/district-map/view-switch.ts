import { html, type TemplateResult } from 'lit';

import type { MapView } from './context/map-context.js';
import type { MapMessages } from './messages/index.js';

const MAP_VIEWS: readonly MapView[] = ['map', 'structure', 'list'];

/** Returns the view of a name; the map where no view has that name. */
export const parseMapView = (name: string | null): MapView => MAP_VIEWS.find((view) => view === name) ?? 'map';

/** Renders the reader's switch between the views. */
export const renderViewSwitch = (
  selected: MapView,
  messages: MapMessages,
  change: (view: MapView) => void,
): TemplateResult =>
  html`<fieldset class="views" part="views">
    <legend class="visually-hidden">${messages.view}</legend>
    ${MAP_VIEWS.map(
      (view) =>
        html`<label
          ><input
            type="radio"
            name="view"
            value=${view}
            .checked=${view === selected}
            @change=${() => change(view)}
          /><span>${messages.views[view]}</span></label
        >`,
    )}
  </fieldset>`;
