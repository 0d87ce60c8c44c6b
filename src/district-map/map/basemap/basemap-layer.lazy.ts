import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { renderTiles, isUsableTemplate } from './basemap.js';
import type { MapContext } from '../../context/map-context.js';
import type { MapLayout } from '../../geo/map-layout.js';
import type { Viewport } from '../../geo/viewport.js';

/** Loaded on demand: the basemap under the picture, where the page asks for one; and what is said where it does not come. */
export class BasemapLayer {
  readonly host: LitElement;
  #template: string | null = null;
  #failure: 'failed' | 'unreadable' | null = null;

  constructor(host: LitElement) {
    this.host = host;
  }

  renderTiles(layout: MapLayout, viewport: Viewport, { basemap: asked }: MapContext): TemplateResult | typeof nothing {
    const template = asked?.template ?? null;
    if (template !== this.#template) this.#failure = null;
    this.#template = template;
    if (template === null) return nothing;
    if (isUsableTemplate(template)) return renderTiles(template, layout, viewport, () => this.#setFailure('failed'));
    this.#setFailure('unreadable');
    return nothing;
  }

  /** Once for all tiles, that some did not come. */
  renderNote({ messages }: MapContext): TemplateResult | typeof nothing {
    return this.#failure ? html`<p class="muted small" role="status">${messages.basemaps[this.#failure]}</p>` : nothing;
  }

  #setFailure(fault: 'failed' | 'unreadable'): void {
    if (this.#failure === fault) return;
    this.#failure = fault;
    queueMicrotask(() => this.host.requestUpdate());
  }
}
