import { html, nothing, type TemplateResult } from 'lit';

import { renderLink } from '../base/parts/link.js';
import type { Activity, Station } from '../contract/index.js';
import { formatDateRange } from '../domain/date-range.js';
import { hasDay } from '../domain/dates.js';
import { localizeText } from '../domain/localize.js';
import { safeUrl } from '../domain/url.js';
import type { CardContext } from './context/context.js';
import { renderServiceHours } from './hours/week-hours.js';
import { listUpcomingActivities } from './upcoming-activities.js';

/** Renders the station's services; nothing where none are known. */
export function renderServices(
  { services }: Station,
  { messages, localize }: CardContext,
): TemplateResult | typeof nothing {
  if (!services?.length) return nothing;
  return html`<section aria-labelledby="services">
    <h3 id="services">${messages.services}</h3>
    <ul class="services">
      ${services.map(
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

/** Renders the station's upcoming activities; nothing where there are none. */
export function renderActivities(station: Station, now: Date, context: CardContext): TemplateResult | typeof nothing {
  const upcoming = listUpcomingActivities(station, now);
  if (upcoming.length === 0) return nothing;
  return html`<section aria-labelledby="activities">
    <h3 id="activities">${context.messages.activities}</h3>
    <ul class="activities">
      ${upcoming.map((activity) => renderActivity(activity, station, context))}
    </ul>
  </section>`;
}

function renderActivity(activity: Activity, station: Station, context: CardContext): TemplateResult {
  const { name, start, end, url: href } = activity;
  const { messages, language, lang, localize, url, commands } = context;
  const link = safeUrl(href, url);
  const when = start && formatDateRange(start, end, language, station.timeZone ?? undefined);
  const label = messages.addToCalendar;
  return html`<li>
    <time class="muted small" datetime=${start ?? nothing}>${when ?? nothing}</time>
    <span>${link ? renderLink(link, localize(name)) : localize(name)}</span>
    <button
      type="button"
      class="link small"
      aria-label=${messages.of(label, localizeText(name, lang))}
      ?hidden=${!hasDay(start)}
      @click=${() => commands.addToCalendar(activity, station, context)}
    >
      ${label}
    </button>
  </li>`;
}
