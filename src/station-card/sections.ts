import { html, nothing, type TemplateResult } from 'lit';

import { renderLink } from '../base/parts/source-line.js';
import type { Activity, Station } from '../contract/index.js';
import { formatDateRange } from '../domain/date-range.js';
import { hasDay } from '../domain/dates.js';
import { localizeText } from '../domain/localize.js';
import { safeUrl } from '../domain/url.js';
import { listUpcomingActivities } from './upcoming-activities.js';
import type { CardContext } from './context/context.js';
import { renderServiceHours } from './hours/week-hours.js';

export function renderServices(
  { services: all }: Station,
  { messages, localize }: CardContext,
): TemplateResult | typeof nothing {
  if (!all?.length) return nothing;
  return html`<section aria-labelledby="services">
    <h3 id="services">${messages.services}</h3>
    <ul class="services">
      ${all.map(
        ({ name, description, openingHours }) =>
          html`<li>
            <span>${localize(name)}</span>
            <p class="muted small">${localize(description)}</p>
            ${openingHours?.length ? html`<p class="muted small spans">${renderServiceHours(openingHours, messages)}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Activities to come; nothing where there is none. */
export function renderActivities(station: Station, context: CardContext): TemplateResult | typeof nothing {
  const coming = listUpcomingActivities(station, context.now);
  if (coming.length === 0) return nothing;
  return html`<section aria-labelledby="activities">
    <h3 id="activities">${context.messages.activities}</h3>
    <ul class="activities">
      ${coming.map((one) => renderActivity(one, station, context))}
    </ul>
  </section>`;
}

function renderActivity(one: Activity, station: Station, context: CardContext): TemplateResult {
  const { name, start, end, url: to } = one;
  const { messages, language, lang, localize, url, actions } = context;
  const href = safeUrl(to, url);
  const when = start && formatDateRange(start, end, language, station.timeZone ?? undefined);
  const what = messages.addToCalendar;
  return html`<li>
    <time class="muted small" datetime=${start ?? nothing}>${when ?? nothing}</time>
    <span>${href ? renderLink(href, localize(name)) : localize(name)}</span>
    <button
      type="button"
      class="link small"
      aria-label=${messages.of(what, localizeText(name, lang))}
      ?hidden=${!hasDay(start)}
      @click=${() => actions.addToCalendar(one, station, context)}
    >
      ${what}
    </button>
  </li>`;
}
