import { html, nothing, type TemplateResult } from 'lit';

import type { Member, Programme, Text } from '../contract/index.js';
import { formatDateRange } from '../domain/date-range.js';
import { formatDate } from '../domain/dates.js';
import { localizeText } from '../domain/localize.js';
import type { TimelineContext } from './context.js';

/** Whose council this is, its name, and what it is. */
export function heading({ words, lang, council, district, say }: TimelineContext): TemplateResult {
  const { scope, name, description } = council;
  const areas = [district, ...(district?.circles ?? []), ...(district?.alliances ?? [])];
  const area = scope && areas.find((one) => one?.id === scope.id);
  const said = localizeText(name, lang).toLowerCase();
  // Most councils are named after what they are the council of.
  const apart = area && !said.includes(localizeText(area.name, lang).toLowerCase());
  return html`<header>
    ${scope ? html`<p class="scope">${apart ? say(area.name) : words.scope[scope.type]}</p>` : nothing}
    <h2 id="title" part="title">${say(name)}</h2>
    ${description ? html`<p class="text">${say(description)}</p>` : nothing}
  </header>`;
}

export function programmesSection(context: TimelineContext): TemplateResult | typeof nothing {
  const { programmes } = context.council;
  if (!programmes?.length) return nothing;
  return html`<section aria-labelledby="programmes">
    <h3 id="programmes">${context.words.programmes}</h3>
    ${programmes.map((one) => programme(one, context))}
  </section>`;
}

function programme({ id, name, year, description, ...lists }: Programme, context: TimelineContext): TemplateResult {
  const { words, language, lang, say } = context;
  // A programme is mostly named with its year.
  const apart = year && !localizeText(name, lang).includes(year);
  return html`<article class="programme" aria-labelledby="programme-${id}">
    <h4 id="programme-${id}">${say(name)}</h4>
    ${apart ? html`<p class="muted small">${formatDate(year, language)}</p>` : nothing}
    ${description ? html`<p class="text">${say(description)}</p>` : nothing}
    ${inShort(words.principles, lists.principles, context)} ${inShort(words.goals, lists.goals, context)}
    ${
      lists.themes?.length
        ? html`<h5>${words.themes}</h5>
            <ol class="themes">
              ${lists.themes.map(
                (theme) =>
                  html`<li>
                    <b>${say(theme.name)}</b>
                    ${theme.description ? html`<p class="muted">${say(theme.description)}</p>` : nothing}
                  </li>`,
              )}
            </ol>`
        : nothing
    }
  </article>`;
}

/** A list of a few words each, under a quiet heading. */
function inShort(
  label: string,
  texts: readonly Text[] | null | undefined,
  { say }: TimelineContext,
): TemplateResult | typeof nothing {
  if (!texts?.length) return nothing;
  return html`<h5>${label}</h5>
    <ul class="short">
      ${texts.map((text) => html`<li>${say(text)}</li>`)}
    </ul>`;
}

export function membersSection(context: TimelineContext): TemplateResult | typeof nothing {
  const { words, council, say } = context;
  if (!council.members?.length) return nothing;
  return html`<section aria-labelledby="members">
    <h3 id="members">${words.members}</h3>
    <ul class="members">
      ${council.members.map((member) => {
        const dates = memberDates(member, context);
        return html`<li>
          ${say(member.organization)} ${dates ? html`<span class="muted small">${dates}</span>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}

function memberDates({ since, until }: Member, { words, language }: TimelineContext): string {
  if (since && until) return formatDateRange(since, until, language);
  if (since) return words.from(formatDate(since, language));
  return until ? words.until(formatDate(until, language)) : '';
}
