import { html, nothing, type TemplateResult } from 'lit';

import type { Language } from '../base/language.js';
import { commonMessages } from '../base/messages/index.js';
import type { Member, Programme, Text } from '../contract/index.js';
import { formatDateRange } from '../domain/date-range.js';
import { formatDate } from '../domain/dates.js';
import { headingClass } from '../base/parts/heading-class.js';
import { localizeText } from '../domain/localize.js';
import type { TimelineContext } from './context/context.js';
import { hiddenUntilFound } from './parts/until-found.js';
import { timelineMessages } from './messages/index.js';
import type { CouncilResolution } from './parts/council-resolver.js';

/** Renders the message that an area has no council, or that there is no such area. */
export function renderMissing(
  resolution: CouncilResolution | undefined,
  lang: string,
  language: Language,
): TemplateResult {
  const name = resolution && 'name' in resolution ? localizeText(resolution.name, lang) : '';
  return html`<div class="message muted">
    <p>${name ? timelineMessages(language).noCouncil(name) : commonMessages(language).missing}</p>
  </div>`;
}

/** Renders the council's name and description, with the area that it belongs to. */
export function renderHeading({ messages, lang, council, district, localize }: TimelineContext): TemplateResult {
  const { scope, name, description } = council;
  const areas = [district, ...(district?.circles ?? []), ...(district?.alliances ?? [])];
  const area = scope && areas.find((candidate) => candidate?.id === scope.id);
  const title = localizeText(name, lang).toLowerCase();
  // Most councils are named after their area, whose name is then not repeated.
  const isNamedApart = area && !title.includes(localizeText(area.name, lang).toLowerCase());
  return html`<header>
    ${scope ? html`<p class="scope">${isNamedApart ? localize(area.name) : messages.scope[scope.type]}</p>` : nothing}
    <h2 id="title" part="title" class=${headingClass(name, lang)}>${localize(name)}</h2>
    ${description ? html`<p class="text">${localize(description)}</p>` : nothing}
  </header>`;
}

/** Renders the council's programmes; nothing where it has none. */
export function renderProgrammes(context: TimelineContext): TemplateResult | typeof nothing {
  const { programmes } = context.council;
  if (!programmes?.length) return nothing;
  return html`<section aria-labelledby="programmes">
    <h3 id="programmes">${context.messages.programmes}</h3>
    ${programmes.map((programme) => renderProgramme(programme, context))}
  </section>`;
}

function renderProgramme(
  { id, name, year, description, ...lists }: Programme,
  context: TimelineContext,
): TemplateResult {
  const { messages, language, lang, localize } = context;
  // Most programmes have their year in their name.
  const isYearApart = year && !localizeText(name, lang).includes(year);
  return html`<article class="programme" aria-labelledby="programme-${id}">
    <h4 id="programme-${id}">
      ${localize(name)}${isYearApart ? html` <span class="muted small">${formatDate(year, language)}</span>` : nothing}
    </h4>
    ${description ? html`<p class="text">${localize(description)}</p>` : nothing}
    ${renderShortList(messages.principles, lists.principles, context)}
    ${renderShortList(messages.goals, lists.goals, context)}
    ${
      lists.themes?.length
        ? html`<h5>${messages.themes}</h5>
            ${renderThemes(`programme:${id}`, lists.themes, context)}`
        : nothing
    }
  </article>`;
}

/** Renders the themes of a programme; their explanations unfold together. */
function renderThemes(
  id: string,
  themes: NonNullable<Programme['themes']>,
  { messages, localize, isOpen, toggleDetails }: TimelineContext,
): TemplateResult {
  const areOpen = isOpen(id);
  const toggle = (): void => toggleDetails(id);
  const explain = ({ description }: (typeof themes)[number]): TemplateResult | typeof nothing =>
    description
      ? html`<p class="muted small" .hidden=${hiddenUntilFound(!areOpen)}>${localize(description)}</p>`
      : nothing;
  return html`<div>
    <ol class="themes" id=${id} @beforematch=${toggle}>
      ${themes.map((theme) => html`<li><b>${localize(theme.name)}</b> ${explain(theme)}</li>`)}
    </ol>
    ${
      themes.some(({ description }) => description)
        ? html`<button
            type="button"
            class="fold"
            aria-expanded=${areOpen ? 'true' : 'false'}
            aria-controls=${id}
            @click=${toggle}
          >
            ${messages.explanations}
          </button>`
        : nothing
    }
  </div>`;
}

/** Renders a list of short texts under a minor heading. */
function renderShortList(
  label: string,
  texts: readonly Text[] | null | undefined,
  { localize }: TimelineContext,
): TemplateResult | typeof nothing {
  if (!texts?.length) return nothing;
  return html`<div class="short">
    <h5>${label}</h5>
    <ul>
      ${texts.map((text) => html`<li>${localize(text)}</li>`)}
    </ul>
  </div>`;
}

/** Renders the council's members; nothing where none are known. */
export function renderMembers(context: TimelineContext): TemplateResult | typeof nothing {
  const { messages, council, localize } = context;
  if (!council.members?.length) return nothing;
  return html`<section aria-labelledby="members">
    <h3 id="members">${messages.members}</h3>
    <ul class="members">
      ${council.members.map((member) => {
        const dates = formatMemberDates(member, context);
        return html`<li>
          ${localize(member.organization)} ${dates ? html`<span class="muted small">${dates}</span>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}

function formatMemberDates({ since, until }: Member, { messages, language }: TimelineContext): string {
  if (since && until) return formatDateRange(since, until, language);
  if (since) return messages.from(formatDate(since, language));
  return until ? messages.until(formatDate(until, language)) : '';
}
