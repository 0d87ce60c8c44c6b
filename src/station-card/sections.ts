import { html, nothing, type TemplateResult } from 'lit';

import { link } from '../base/parts/source-line.js';
import type { Station } from '../contract/index.js';
import { formatSpan } from '../domain/date-span.js';
import { safeUrl } from '../domain/url.js';
import type { CardContext } from './context.js';
import { serviceHours } from './hours.js';

export function services({ services: all }: Station, { words, say }: CardContext): TemplateResult | typeof nothing {
  if (!all?.length) return nothing;
  return html`<section aria-labelledby="services">
    <h3 id="services">${words.services}</h3>
    <ul class="services">
      ${all.map(
        ({ name, description, openingHours }) =>
          html`<li>
            <span>${say(name)}</span>
            ${description ? html`<p class="muted small">${say(description)}</p>` : nothing}
            ${openingHours?.length ? html`<p class="muted small spans">${serviceHours(openingHours, words)}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}

export function activities(
  { activities: all, timeZone }: Station,
  { words, language, say, url }: CardContext,
): TemplateResult | typeof nothing {
  if (!all?.length) return nothing;
  return html`<section aria-labelledby="activities">
    <h3 id="activities">${words.activities}</h3>
    <ul class="activities">
      ${all.map(({ name, start, end, url: to }) => {
        const href = safeUrl(to, url);
        const when = start && formatSpan(start, end, language, timeZone ?? undefined);
        return html`<li>
          ${when ? html`<time class="muted small" datetime=${start}>${when}</time>` : nothing}
          <span>${href ? link(href, say(name)) : say(name)}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}
