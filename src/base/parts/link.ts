import { html, type TemplateResult } from 'lit';

/** Renders a link out of the widget. It opens in the same tab, like the page's own links. */
export function renderLink(href: string, text: unknown): TemplateResult {
  return html`<a href=${href} rel="noopener">${text}</a>`;
}
