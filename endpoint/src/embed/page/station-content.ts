import type { District, OpeningHours, Station } from '../../../../src/contract/index.js';
import { formatDateRange } from '../../../../src/domain/date-range.js';
import { DEFAULT_TIME_ZONE, localDay } from '../../../../src/domain/dates.js';
import { spanOf, specialSpanOf } from '../../../../src/domain/opening-hours.js';
import { formatStationStatus } from '../../../../src/domain/labels/station-status.js';
import { telephoneUrl } from '../../../../src/domain/url.js';
import { formatSpan, groupByDays } from '../../../../src/station-card/hours/hours-text.js';
import { listUpcomingActivities } from '../../../../src/station-card/upcoming-activities.js';
import type { EmbedOptions } from './embed-options.js';
import { html, type Content, type Html } from './html.js';
import { resolveLink, type PageContext } from './page-context.js';
import {
  composeDate,
  composeFact,
  composeFacts,
  composeImages,
  composeList,
  composeProvenance,
  composeSection,
  composeText,
} from './shared-content.js';

/** Station with the district that it is in, where that is known. */
export interface StationDocuments {
  readonly station: Station;
  readonly district: District | null;
}

/** Composes all that a station card shows, as text; of a compact one its name, its building and its hours. */
export function composeStation(
  { station, district }: StationDocuments,
  { isCompact }: Pick<EmbedOptions, 'isCompact'>,
  context: PageContext,
): Html {
  const { messages, language, localize, now } = context;
  const file = `stations/${station.id}.json`;
  const status = formatStationStatus(station, messages.station, language, now);
  const heading = html`<h1>${localize(station.name)}</h1>
    ${status && html`<p>${status}</p>`}`;
  if (isCompact) {
    const building = composeFact(messages.card.building, localize(station.building));
    return html`<article>
      ${heading}${composeFacts([building, ...composeWeekly(station.openingHours ?? [], context)])}
    </article>`;
  }
  return html`<article>
    ${heading}
    ${station.notice && html`<p class="notice"><strong>${messages.card.notice}</strong> ${localize(station.notice)}</p>`}
    ${composeText(station.description, context)} ${composeStationFacts(station, district, context)}
    ${composeHours(station, context)} ${composeServices(station, context)} ${composeActivities(station, file, context)}
    ${composeImages(station.images, file, context)} ${composeProvenance(station, file, context)}
  </article>`;
}

function composeStationFacts(station: Station, district: District | null, context: PageContext): Content {
  const { localize } = context;
  const { card } = context.messages;
  const { address, telephone, email, url } = station;
  const circle = district?.circles.find(({ id }) => id === station.circle);
  const site = resolveLink(url, `stations/${station.id}.json`, context.addresses);
  const mail = resolveLink(email && `mailto:${email}`, '', context.addresses);
  const nameOf = (idOrName: NonNullable<Station['serves']>[number]) =>
    localize(district?.organizations?.find(({ id }) => id === idOrName)?.name ?? idOrName);
  return composeFacts([
    composeFact(card.building, localize(station.building)),
    composeFact(card.address, localize(address?.streetAddress)),
    composeFact(card.floor, localize(address?.floor)),
    composeFact(card.circle, localize(circle?.name)),
    composeFact(card.opened, station.opened && composeDate(station.opened, context)),
    composeFact(card.builtBy, composeList((station.builtBy ?? []).map(localize))),
    composeFact(card.serves, composeList((station.serves ?? []).map(nameOf))),
    composeFact(card.telephone, telephone && html`<a href="${telephoneUrl(telephone)}">${telephone}</a>`),
    composeFact(card.email, mail && html`<a href="${mail}">${email}</a>`),
    composeFact(
      card.website,
      site && html`<a href="${site}" rel="noopener">${site.replace(/^https?:\/\/|\/$/g, '')}</a>`,
    ),
  ]);
}

/** Composes the weekly hours, a line for the days that share them, and the special ones that are not over. */
function composeHours(station: Station, context: PageContext): Content {
  const { messages, language, localize, now } = context;
  const { openingHours, specialOpeningHours } = station;
  if (!openingHours?.length) return null;
  const today = localDay(now, station.timeZone ?? DEFAULT_TIME_ZONE);
  const ahead = (specialOpeningHours ?? []).filter(({ validThrough }) => validThrough >= today);
  const special = ahead.map((hours) =>
    composeFact(
      formatDateRange(hours.validFrom, hours.validThrough, language),
      html`${formatSpan(specialSpanOf(hours), messages.card)}${hours.name && html` ${localize(hours.name)}`}`,
    ),
  );
  return composeSection(messages.card.hours, [
    composeFacts(composeWeekly(openingHours, context)),
    special.length > 0 &&
      html`<h3>${messages.card.specialHours}</h3>
        ${composeFacts(special, 'dated')}`,
  ]);
}

const composeWeekly = (hours: readonly OpeningHours[], { messages: { card } }: PageContext): readonly Content[] =>
  groupByDays(hours, card).map(([days, spans]) =>
    composeFact(days, spans.map((span) => formatSpan(spanOf(span), card)).join(card.and)),
  );

function composeServices({ services }: Station, context: PageContext): Content {
  const { messages, localize } = context;
  return composeSection(messages.card.services, [
    composeList(
      (services ?? []).map(({ name, description, openingHours }) => [
        localize(name),
        composeText(description, context),
        composeFacts(composeWeekly(openingHours ?? [], context)),
      ]),
    ),
  ]);
}

function composeActivities(station: Station, file: string, context: PageContext): Content {
  const { messages, language, localize, now } = context;
  return composeSection(messages.card.activities, [
    composeList(
      listUpcomingActivities(station, now).map(({ name, start, end, url }) => {
        const href = resolveLink(url, file, context.addresses);
        const when = start && formatDateRange(start, end, language, station.timeZone ?? undefined);
        return [
          when && html`<time datetime="${start}">${when}</time> `,
          href ? html`<a href="${href}" rel="noopener">${localize(name)}</a>` : localize(name),
        ];
      }),
    ),
  ]);
}
