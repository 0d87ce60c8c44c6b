import type { Council, CouncilEvent, District, Member, Programme, Term } from '../../../../src/contract/index.js';
import type { EventEntry } from '../../../../src/council-timeline/parts/event-entry.js';
import { groupByDay, sortTerms } from '../../../../src/council-timeline/parts/sort.js';
import { formatDateRange } from '../../../../src/domain/date-range.js';
import { formatDate } from '../../../../src/domain/dates.js';
import { html, type Content, type Html } from './html.js';
import { resolveLink, type PageContext } from './page-context.js';
import {
  composeFact,
  composeFacts,
  composeImages,
  composeList,
  composePerson,
  composeProvenance,
  composeSection,
  composeText,
} from './shared-content.js';

/** Council with its events, and the district that it is in, where that is known. */
export interface CouncilDocuments {
  readonly council: Council;
  /** Events of all pages; `url` is the path of the document that has each. */
  readonly events: readonly EventEntry[];
  /** Whether there are pages of events that could not be read. */
  readonly isPartial: boolean;
  readonly district: District | null;
}

/** Composes all that a council timeline shows, as text. */
export function composeCouncil({ council, events, isPartial, district }: CouncilDocuments, context: PageContext): Html {
  const { localize } = context;
  const { timeline } = context.messages;
  const terms = sortTerms(council.terms ?? [], 'newest');
  const days = groupByDay(events, 'newest');
  return html`<article>
    <h1>${localize(council.name)}</h1>
    ${composeText(council.description, context)}
    ${composeSection(timeline.chair, [
      terms.length > 0 &&
        html`<ol>
          ${terms.map((term) => composeTerm(term, context))}
        </ol>`,
    ])}
    ${composeSection(timeline.events, [
      days.length > 0
        ? html`<ol>
            ${days.flatMap((day) => day.events.map((entry) => composeEvent(entry, council, district, context)))}
          </ol>`
        : html`<p>${timeline.noEvents}</p>`,
      isPartial && html`<p>${timeline.partial}</p>`,
    ])}
    ${composeSection(
      timeline.programmes,
      (council.programmes ?? []).map((programme) => composeProgramme(programme, context)),
    )}
    ${composeSection(timeline.members, [composeList((council.members ?? []).map((member) => composeMember(member, context)))])}
    ${composeProvenance(council, `councils/${council.id}.json`, context)}
  </article>`;
}

function composeTerm({ chair, kind, start, end }: Term, context: PageContext): Html {
  const { timeline } = context.messages;
  const name = chair ? composePerson(chair, context) : timeline.unknownChair;
  return html`<li>
    <p>
      <span class="when">${formatPeriod(start, end, context) || timeline.unknownDates}</span>
      ${name}${kind === 'acting' && html` (${timeline.acting})`}
    </p>
  </li>`;
}

/** Says from when until when; `''` where neither is known. */
function formatPeriod(
  start: string | null | undefined,
  end: string | null | undefined,
  { messages, language }: PageContext,
): string {
  if (start && end) return formatDateRange(start, end, language);
  if (start) return messages.timeline.from(formatDate(start, language));
  return end ? messages.timeline.until(formatDate(end, language)) : '';
}

function composeEvent(
  { event, url }: EventEntry,
  council: Council,
  district: District | null,
  context: PageContext,
): Html {
  const { language, localize } = context;
  const { timeline } = context.messages;
  const { date, end, kind, status, title, summary, statusReason } = event;
  const marks = [timeline.kinds[kind ?? 'other'], status && timeline.statuses[status]].filter(Boolean).join(' · ');
  const href = resolveLink(event.url, url, context.addresses);
  const when = date
    ? html`<time datetime="${date}">${formatDateRange(date, end, language)}</time>`
    : html`<span>${timeline.undated}</span>`;
  return html`<li>
    <h3>${localize(title)}</h3>
    <p class="when">${when}${marks && ` · ${marks}`}</p>
    ${composeText(statusReason, context)} ${composeText(summary, context)}
    ${composeFacts([...composePeople(event, context), ...composeEventFacts(event, council, district, context)])}
    ${href && html`<p><a href="${href}" rel="noopener">${href.replace(/^https?:\/\/|\/$/g, '')}</a></p>`}
    ${composeImages(event.images, url, context)}
  </li>`;
}

function composePeople({ people, kind }: CouncilEvent, context: PageContext): readonly Content[] {
  const { timeline } = context.messages;
  const parts = [...new Set((people ?? []).map(({ part }) => part ?? 'other'))];
  return parts.map((part) =>
    composeFact(
      // An initiative is not published but proposed.
      part === 'publisher' && kind === 'initiative' ? timeline.proposer : timeline.parts[part],
      composeList(
        (people ?? [])
          .filter((person) => (person.part ?? 'other') === part)
          .map((person) => composePerson(person, context)),
      ),
    ),
  );
}

function composeEventFacts(
  { organizations, venue, themes, figures, initiative }: CouncilEvent,
  { programmes }: Council,
  district: District | null,
  context: PageContext,
): readonly Content[] {
  const { localize } = context;
  const { timeline } = context.messages;
  const known = (programmes ?? []).flatMap((programme) => programme.themes ?? []);
  const names = (themes ?? []).map((id) => known.find((theme) => theme.id === id)?.name);
  return [
    composeFact(timeline.organizations, composeList((organizations ?? []).map(localize))),
    composeFact(timeline.venue, localize(venue)),
    composeFact(timeline.themes, composeList(names.map(localize).filter((name) => name !== null))),
    composeFact(timeline.initiative, localize(district?.initiatives?.find(({ id }) => id === initiative)?.title)),
    ...(figures ?? []).map(({ value, label }) => composeFact(context.localizeText(label), value)),
  ];
}

function composeProgramme({ name, description, ...lists }: Programme, context: PageContext): Html {
  const { localize } = context;
  const { timeline } = context.messages;
  return html`<h3>${localize(name)}</h3>
    ${composeText(description, context)}
    ${composeFacts([
      composeFact(timeline.principles, composeList((lists.principles ?? []).map(localize))),
      composeFact(timeline.goals, composeList((lists.goals ?? []).map(localize))),
      composeFact(
        timeline.themes,
        composeList(
          (lists.themes ?? []).map(
            (theme) => html`<b>${localize(theme.name)}</b>${composeText(theme.description, context)}`,
          ),
        ),
      ),
    ])}`;
}

function composeMember({ organization, since, until }: Member, context: PageContext): Html {
  const period = formatPeriod(since, until, context);
  return html`${context.localize(organization)}${period && html` <span class="when">${period}</span>`}`;
}
