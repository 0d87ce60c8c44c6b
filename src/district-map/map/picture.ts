import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from '../context/map-context.js';
import type { MapLayout } from '../geo/map-layout.js';
import type { LegendEntry } from '../parts/legend-entries.js';
import { type MapControlHandlers, renderControls } from './controls.js';
import type { Gestures } from './gestures.js';
import { renderLegend } from './legend.js';

/** Everything that the picture is rendered with, apart from the map itself, which is drawn into its SVG. */
export interface PictureOptions {
  readonly context: MapContext;
  readonly layout: MapLayout;
  readonly legend: readonly LegendEntry[];
  readonly gestures: Gestures;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly controls: MapControlHandlers;
  /** Zooms out to everything that has a place, however far off. */
  readonly showAll: () => void;
  readonly exportControls: TemplateResult;
  /** Note on tiles that did not load, and the members of the cluster that is open. */
  readonly notes: unknown;
}

/** Element that the size of the picture and of its font are measured by: see `TextMetricsController`. */
const RULER = html`<div class="ruler"></div>`;

/** Renders the figure before its size is known. */
export const renderUnmeasuredPicture = (): TemplateResult => html`<figure part="picture">${RULER}</figure>`;

/** Renders the picture with its legend, its controls and its notes. */
export function renderPicture(options: PictureOptions): TemplateResult {
  const { context, layout, gestures } = options;
  const { messages, model, localizeText, attribution } = context;
  const { width, height } = layout.size;
  const { schematic, name } = model.district;
  return html`<figure part="picture">
    ${RULER}
    <div
      class="viewport"
      role="application"
      tabindex="0"
      aria-label=${messages.picture(localizeText(name))}
      aria-describedby="keys"
      @keydown=${options.onKeyDown}
      @click=${options.onClick}
      @focusin=${options.onFocusIn}
      @pointerdown=${gestures.onPointerDown}
      @pointermove=${gestures.onPointerMove}
      @pointerup=${gestures.onPointerUp}
      @pointercancel=${gestures.onPointerCancel}
      @wheel=${gestures.onWheel}
      @touchmove=${gestures.onTouchMove}
    >
      <svg
        viewBox="0 0 ${width} ${height}"
        class="${schematic ? 'schematic' : ''} ${context.basemap ? 'mapped' : ''}"
      ></svg>
      <span class="corner"></span><span class="corner"></span><span class="corner"></span>
      <p class="hint" aria-hidden="true" hidden></p>
    </div>
    <p class="visually-hidden" id="keys">${messages.keys}</p>
    <figcaption class="bar">
      ${renderLegend(messages.legend, options.legend, schematic ? messages.schematic : null)}
      ${renderControls(messages, options.controls)}
    </figcaption>
    ${options.exportControls} ${attribution ? html`<p class="muted small attribution">${attribution}</p>` : nothing}
    ${options.notes}
    ${
      layout.farOffCount > 0
        ? html`<p class="muted small">
            ${messages.outside(layout.farOffCount)}
            <button type="button" class="link" @click=${options.showAll}>${messages.showAll}</button>
          </p>`
        : nothing
    }
  </figure>`;
}
