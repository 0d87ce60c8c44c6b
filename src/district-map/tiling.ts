import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { OnDemand } from '../base/on-demand.js';
import { sameDatum } from '../domain/coordinate-systems.js';
import type * as BasemapPart from './basemap.js';
import type { MapContext } from './context.js';
import type { Ground } from './ground.js';
import type { View } from './view.js';

/** The basemap under the picture, where the page asks for one; and what is said where it does not come. */
export class Tiling {
  readonly #part: OnDemand<typeof BasemapPart>;
  #template: string | null = null;
  #fault: 'failed' | 'unreadable' | null = null;

  constructor(readonly host: LitElement) {
    this.#part = new OnDemand(host, () => import('./basemap.js'));
  }

  /** Tiles lie where the data are in their system, and nowhere else. */
  draw(ground: Ground, view: View, { basemap, model }: MapContext): unknown {
    const template = basemap?.template ?? null;
    if (template !== this.#template) this.#fault = null;
    this.#template = template;
    if (!basemap || !sameDatum(basemap.system, model.system)) return nothing;
    const part = this.#part.get();
    if (!part) return nothing;
    if (part.isReadable(basemap.template)) {
      return part.basemap(basemap.template, ground, view, () => this.#say('failed'));
    }
    this.#say('unreadable');
    return nothing;
  }

  /** Whose the basemap is, always where it is given; and once for all tiles, that some did not come. */
  note({ basemap, attribution, words }: MapContext): readonly (TemplateResult | typeof nothing)[] {
    return [
      attribution ? html`<p class="muted small attribution">${attribution}</p>` : nothing,
      basemap && this.#fault ? html`<p class="muted small" role="status">${words.basemaps[this.#fault]}</p>` : nothing,
    ];
  }

  #say(fault: 'failed' | 'unreadable'): void {
    if (this.#fault === fault) return;
    this.#fault = fault;
    queueMicrotask(() => this.host.requestUpdate());
  }
}
