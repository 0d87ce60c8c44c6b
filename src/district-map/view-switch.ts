import { html, type TemplateResult } from 'lit';
import type { MapMessages } from './messages/index.js';

const VIEWS = ['map', 'structure', 'list'] as const;

/** What the map's data are shown as. */
export type View = (typeof VIEWS)[number];

/** A view by its name; the map where there is none of that name. */
export const viewOf = (name: string | null): View => VIEWS.find((one) => one === name) ?? 'map';

/** The reader's switch between the views. */
export const viewSwitch = (view: View, messages: MapMessages, change: (to: View) => void): TemplateResult =>
  html`<fieldset class="views" part="views">
    <legend class="visually-hidden">${messages.view}</legend>
    ${VIEWS.map(
      (one) =>
        html`<label
          ><input type="radio" name="view" value=${one} .checked=${one === view} @change=${() => change(one)} /><span
            >${messages.views[one]}</span
          ></label
        >`,
    )}
  </fieldset>`;
