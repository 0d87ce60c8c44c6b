import { html, type TemplateResult } from 'lit';

/**
 * Renders a honeypot: a field that no person meets, by eye, by keyboard, by screen reader or by autofill. A program that fills
 * in everything gives itself away.
 */
export const renderHoneypot = (): TemplateResult =>
  html`<div class="trap" aria-hidden="true">
    <label>Website <input name="website" type="text" tabindex="-1" autocomplete="off" /></label>
  </div>`;
