import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { basemap, isReadable } from './basemap.js';
import type { MapContext } from '../../context/map-context.js';
import type { Ground } from '../../geo/map-layout.js';
import type { View } from '../../geo/viewport.js';

/** Loaded on demand: the basemap under the picture, where the page asks for one; and what is said where it does not come. */
export class Tiling {
  readonly host: LitElement;
  #template: string | null = null;
  #fault: 'failed' | 'unreadable' | null = null;

  constructor(host: LitElement) {
    this.host = host;
  }

  draw(ground: Ground, view: View, { basemap: asked }: MapContext): TemplateResult | typeof nothing {
    const template = asked?.template ?? null;
    if (template !== this.#template) this.#fault = null;
    this.#template = template;
    if (template === null) return nothing;
    if (isReadable(template)) return basemap(template, ground, view, () => this.#say('failed'));
    this.#say('unreadable');
    return nothing;
  }

  /** Once for all tiles, that some did not come. */
  note({ messages }: MapContext): TemplateResult | typeof nothing {
    return this.#fault ? html`<p class="muted small" role="status">${messages.basemaps[this.#fault]}</p>` : nothing;
  }

  #say(fault: 'failed' | 'unreadable'): void {
    if (this.#fault === fault) return;
    this.#fault = fault;
    queueMicrotask(() => this.host.requestUpdate());
  }
}
