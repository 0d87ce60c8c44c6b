import { html, type TemplateResult } from 'lit';

/** A link out of the widget, in the same tab like any other of the page. */
export function renderLink(href: string, text: unknown): TemplateResult {
  return html`<a href=${href} rel="noopener">${text}</a>`;
}
