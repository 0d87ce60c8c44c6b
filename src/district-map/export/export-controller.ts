import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import type { MapContext } from '../context/map-context.js';
import type { LegendEntry } from '../parts/legend-entries.js';
import type * as ExportModule from './export.lazy.js';

type ExportFormat = ExportModule.ExportFormat;

/** Saves the picture as it is seen as a file, and renders the buttons for that. */
export class ExportController {
  readonly host: LitElement;
  readonly picture: () => SVGSVGElement | null;
  readonly #exportModule: LazyModule<typeof ExportModule>;
  #hasFailed = false;

  /** @param picture returns the SVG that the map is drawn in */
  constructor(host: LitElement, picture: () => SVGSVGElement | null) {
    this.host = host;
    this.picture = picture;

    this.#exportModule = new LazyModule(host, () => import('./export.lazy.js'));
  }

  render(context: MapContext, legend: readonly LegendEntry[]): TemplateResult {
    const { messages } = context;
    const button = (format: ExportFormat): TemplateResult =>
      html`<button type="button" class="link" @click=${() => void this.#savePicture(format, context, legend)}>
        ${messages.formats[format]}
      </button> `;
    return html`<p class="save muted small" role="group" aria-labelledby="save">
      <span id="save">${messages.save}</span> ${button('svg')} ${button('png')}
      ${this.#hasFailed ? html`<span role="status">${messages.saveFailed}</span>` : nothing}
    </p>`;
  }

  async #savePicture(format: ExportFormat, context: MapContext, legend: readonly LegendEntry[]): Promise<void> {
    try {
      const module = await this.#exportModule.load();
      const picture = this.picture();
      if (!module || !picture) throw new Error('nothing to save, or nothing to save it with');
      await module.savePicture(format, picture, legend, context);
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
    }
    this.host.requestUpdate();
  }
}
