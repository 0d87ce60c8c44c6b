import { html, nothing, type TemplateResult } from 'lit';

import { link } from '../base/parts/source-line.js';
import type { Station } from '../contract/index.js';
import { formatDate } from '../domain/dates.js';
import { safeUrl } from '../domain/url.js';
import type { CardContext } from './context.js';
import { daysText } from './hours.js';

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
            ${
              openingHours?.length
                ? html`<p class="muted small">
                    ${openingHours
                      .map(
                        ({ dayOfWeek, opens, closes }) => `${daysText(dayOfWeek, words)} ${words.range(opens, closes)}`,
                      )
                      .join(' · ')}
                  </p>`
                : nothing
            }
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
      ${all.map(({ name, start, url: to }) => {
        const href = safeUrl(to, url);
        return html`<li>
          ${
            start
              ? html`<time class="muted small" datetime=${start}
                  >${formatDate(start, language, timeZone ?? undefined)}</time
                >`
              : nothing
          }
          <span>${href ? link(href, say(name)) : say(name)}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}
