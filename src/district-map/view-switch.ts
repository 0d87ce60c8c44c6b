import { html, type TemplateResult } from 'lit';
import type { MapMessages } from './messages/index.js';

const MAP_VIEWS = ['map', 'structure', 'list'] as const;

/** What the map's data are shown as. */
export type MapView = (typeof MAP_VIEWS)[number];

/** A view by its name; the map where there is none of that name. */
export const parseMapView = (name: string | null): MapView => MAP_VIEWS.find((one) => one === name) ?? 'map';

/** The reader's switch between the views. */
export const renderViewSwitch = (view: MapView, messages: MapMessages, change: (to: MapView) => void): TemplateResult =>
  html`<fieldset class="views" part="views">
    <legend class="visually-hidden">${messages.view}</legend>
    ${MAP_VIEWS.map(
      (one) =>
        html`<label
          ><input type="radio" name="view" value=${one} .checked=${one === view} @change=${() => change(one)} /><span
            >${messages.views[one]}</span
          ></label
        >`,
    )}
  </fieldset>`;
