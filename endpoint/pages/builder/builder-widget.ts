import { html, LitElement, type TemplateResult } from 'lit';

import { property } from '../../../src/base/property.js';
import type { WidgetName } from '../../../src/snippets/index.js';

/**
 * A widget as the choices make it, in the page's own tree: it is the element that the copied lines put on a page, in a
 * box as wide as the page gives it.
 */
export class BuilderWidget extends LitElement {
  @property({ attribute: false }) widget: WidgetName = 'station-card';
  @property({ attribute: false }) subject: string | null = null;
  @property({ attribute: false }) endpoint = '';
  @property({ attribute: false }) scheme: 'light' | 'dark' | null = null;
  @property({ attribute: false }) accent: string | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { endpoint, subject } = this;
    switch (this.widget) {
      case 'station-card':
        return html`<fumin-station-card .endpoint=${endpoint} .station=${subject}></fumin-station-card>`;
      case 'district-map':
        return html`<fumin-district-map .endpoint=${endpoint}></fumin-district-map>`;
      case 'council-timeline':
        return html`<fumin-council-timeline .endpoint=${endpoint} .council=${subject}></fumin-council-timeline>`;
      case 'pledge-form':
        return html`<fumin-pledge-form .endpoint=${endpoint} .initiative=${subject}></fumin-pledge-form>`;
    }
  }

  protected override updated(): void {
    // Not by a style attribute in a template, which the page's policy blocks.
    this.style.setProperty('color-scheme', this.scheme);
    this.style.setProperty('--fumin-accent', this.accent);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'builder-widget': BuilderWidget;
  }
}
