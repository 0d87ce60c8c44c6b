import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import type { MapText } from '../../context/map-context.js';
import type { MapLayout } from '../../geo/map-layout.js';
import type { Viewport } from '../../geo/viewport.js';
import { deferredMapMessages } from '../../messages/deferred/index.js';
import { isUsableTemplate, renderTiles } from './basemap.js';

/** Basemap under the picture, where the page asks for one, and the note on tiles that did not load. Loaded on demand. */
export class BasemapLayer {
  readonly host: LitElement;
  readonly template: string;
  #failure: 'failed' | 'unreadable' | null;

  /** @param template URL template of the tiles */
  constructor(host: LitElement, template: string) {
    this.host = host;
    this.template = template;
    this.#failure = isUsableTemplate(template) ? null : 'unreadable';
  }

  renderTiles(layout: MapLayout, viewport: Viewport): TemplateResult | typeof nothing {
    if (this.#failure === 'unreadable') return nothing;
    return renderTiles(this.template, layout, viewport, this.#fail);
  }

  /** Renders one note for all tiles that did not load. */
  renderNote({ language }: MapText): TemplateResult | typeof nothing {
    return this.#failure
      ? html`<p class="muted small" role="status">${deferredMapMessages(language).basemaps[this.#failure]}</p>`
      : nothing;
  }

  readonly #fail = (): void => {
    if (this.#failure) return;
    this.#failure = 'failed';
    this.host.requestUpdate();
  };
}
