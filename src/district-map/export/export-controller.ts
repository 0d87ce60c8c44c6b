import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import type { MapContext } from '../context/map-context.js';
import type * as ExportPart from './export.lazy.js';

type Format = ExportPart.ExportFormat;

/** Saves the picture as it is seen, as a file. */
export class ExportController {
  readonly host: LitElement;
  readonly picture: () => SVGSVGElement | null;
  readonly #exportModule: LazyModule<typeof ExportPart>;
  #hasFailed = false;

  /** @param picture what is drawn */
  constructor(host: LitElement, picture: () => SVGSVGElement | null) {
    this.host = host;
    this.picture = picture;

    this.#exportModule = new LazyModule(host, () => import('./export.lazy.js'));
  }

  render(context: MapContext): TemplateResult {
    const { messages } = context;
    const button = (format: Format): TemplateResult =>
      html`<button type="button" class="link" @click=${() => void this.#savePicture(format, context)}>
        ${messages.formats[format]}
      </button> `;
    return html`<p class="save muted small">
      ${messages.save} ${button('svg')} ${button('png')}
      ${this.#hasFailed ? html`<span role="status">${messages.saveFailed}</span>` : nothing}
    </p>`;
  }

  async #savePicture(format: Format, context: MapContext): Promise<void> {
    try {
      const part = await this.#exportModule.load();
      const picture = this.picture();
      if (!part || !picture) throw new Error('nothing to save, or nothing to save it with');
      await part.savePicture(format, picture, context);
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
    }
    this.host.requestUpdate();
  }
}
