import { html, nothing, type TemplateResult } from 'lit';

import { isEstimate, renderMapLinks } from '../../base/parts/map-links.js';
import { renderLink } from '../../base/parts/link.js';
import { renderStationStatus } from '../../base/parts/station-status.js';
import { renderOpenStatus } from '../../base/parts/open-status.js';
import type { Selection } from '../../base/selection.js';
import type { Alliance, Organization, StationEntry } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, localDay } from '../../domain/dates.js';
import { safeUrl } from '../../domain/url.js';
import { renderChairs } from '../parts/chair.js';
import type { MapContext } from '../context/map-context.js';
import { currentMemberNames } from '../data/council-terms.js';
import { type MemberGroup, isPlaced, type Place } from '../data/model.js';
import { renderChoice } from '../parts/choice.js';
import { renderMembers } from '../parts/members.js';
import { deferredMapMessages } from '../messages/deferred/index.js';

export { keepInSight } from './keep-in-sight.js';
export { rememberDetailsFocus } from './details-focus.js';
export { detailsStyles as styles } from './details.styles.js';

type DetailRow = readonly [label: string, value: unknown];

/** Maximum number of members listed in the details; the list has them all. */
const MAX_LISTED_MEMBERS = 20;

/** Renders what is known of the selected place. */
export function renderDetails(place: Place, context: MapContext): TemplateResult {
  const { messages, localize, view, model, language } = context;
  const own = deferredMapMessages(language);
  const { type, item } = place;
  const description = 'description' in item && item.description;
  const rows = detailRows(place, context).filter(([, value]) => Boolean(value) && value !== nothing);
  const canShow = view !== 'map' && isPlaced(model, place);
  return html`<section
    class="details"
    part="details"
    aria-labelledby="chosen"
    @keydown=${closeOnEscape(context.clearSelection)}
  >
    <header>
      <div>
        <p class="muted small">
          ${type === 'station' && place.item.brand ? localize(place.item.brand) : messages[type]}
        </p>
        <h3 id="chosen" tabindex="-1">${localize(item.name)}</h3>
      </div>
      <button type="button" class="button" @click=${context.clearSelection}>${own.clear}</button>
    </header>
    ${type === 'station' && place.item.notice ? html`<p class="notice">${localize(place.item.notice)}</p>` : nothing}
    ${description ? html`<p>${localize(description)}</p>` : nothing} ${renderRows(rows)}
    ${renderMemberList(place, context)}
    ${
      canShow
        ? html`<p>
            <button type="button" class="button" @click=${() => context.showOnMap(type, item.id)}>
              ${own.showOnMap}
            </button>
          </p>`
        : nothing
    }
    ${renderFollowLinks(place, context)} ${renderPlaceLinks(place, context)}
  </section>`;
}

/** Renders what is known of the joint conference of the whole district. */
export function renderConferenceDetails(context: MapContext): TemplateResult {
  const { model, messages, localize, language, toggleConference } = context;
  const { district } = model;
  const own = deferredMapMessages(language);
  const rows = councilRows(district.council, context).filter(([, value]) => Boolean(value) && value !== nothing);
  return html`<section
    class="details"
    part="details"
    aria-labelledby="chosen"
    @keydown=${closeOnEscape(toggleConference)}
  >
    <header>
      <div>
        <p class="muted small">${localize(district.name)}</p>
        <h3 id="chosen" tabindex="-1">${district.council ? messages.conference : localize(district.name)}</h3>
      </div>
      <button type="button" class="button" @click=${toggleConference}>${own.close}</button>
    </header>
    ${renderRows(rows)} ${renderFollowLinks(null, context)}
  </section>`;
}

const closeOnEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };

const renderRows = (rows: readonly DetailRow[]): TemplateResult | typeof nothing =>
  rows.length > 0
    ? html`<dl>
        ${rows.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;

/** Buttons that turn the other widgets to what belongs to a place; of the conference for `null`. */
function renderFollowLinks(
  place: Place | null,
  { model, language, follow }: MapContext,
): TemplateResult | typeof nothing {
  if (!follow || place?.type === 'organization') return nothing;
  const own = deferredMapMessages(language);
  const [initiative] = model.district.initiatives ?? [];
  const button = (text: string, selection: Selection | null): TemplateResult =>
    html`<button type="button" class="button" @click=${() => follow(selection)}>${text}</button>`;
  const selection = place && { type: place.type, id: place.item.id };
  if (place?.type === 'station') return html`<p class="follow">${button(own.toCard, selection)}</p>`;
  const { council } = place ? place.item : model.district;
  return html`<p class="follow">
    ${council ? button(own.toHistory, selection) : nothing}
    ${initiative ? button(own.toInitiative, { type: 'initiative', id: initiative.id }) : nothing}
  </p>`;
}

function renderMemberList(place: Place, context: MapContext): TemplateResult | typeof nothing {
  const { model } = context;
  const own = deferredMapMessages(context.language);
  const group = [...model.circles, ...model.alliances].find(({ owner }) => owner === place.item);
  if (!group) return nothing;
  const count = group.stations.length + group.organizations.length;
  if (count <= MAX_LISTED_MEMBERS) return renderMembers(group, context);
  const some: MemberGroup<unknown> = {
    ...group,
    stations: group.stations.slice(0, MAX_LISTED_MEMBERS),
    organizations: group.organizations.slice(0, Math.max(0, MAX_LISTED_MEMBERS - group.stations.length)),
  };
  const all = (): void => context.filterList({ [place.type]: place.item.id });
  return html`${renderMembers(some, context)}
    <p><button type="button" class="button" @click=${all}>${own.allInList(count)}</button></p>`;
}

function detailRows(place: Place, context: MapContext): DetailRow[] {
  switch (place.type) {
    case 'circle':
      return [
        [deferredMapMessages(context.language).grid, context.localize(place.item.grid)],
        ...councilRows(place.item.council, context),
      ];
    case 'alliance':
      return councilRows(place.item.council, context, place.item);
    case 'station':
      return stationRows(place.item, context);
    case 'organization':
      return organizationRows(place.item, context);
  }
}

/** The council's name, who chairs it, and who is in it; what is not known is left out. */
function councilRows(id: string | null | undefined, context: MapContext, alliance?: Alliance): DetailRow[] {
  const council = id ? context.findCouncil(id) : null;
  if (!council) return [];
  const { localize, localizeText } = context;
  const own = deferredMapMessages(context.language);
  const names = currentMemberNames(council, localDay(new Date(), DEFAULT_TIME_ZONE));
  return [
    // An alliance is its own council, which has the alliance's full name.
    alliance
      ? [own.fullName, localizeText(council.name) !== localizeText(alliance.name) && localize(council.name)]
      : [own.council, localize(council.name)],
    [own.chair, nullIfEmpty(renderChairs(id, context))],
    [own.councilMembers, nullIfEmpty(names.map((name) => html`<span>${localize(name)}</span>`))],
  ];
}

function stationRows(station: StationEntry, context: MapContext): DetailRow[] {
  const { messages, localize, model, language } = context;
  const own = deferredMapMessages(language);
  const circle = model.circles.find(({ owner }) => owner.id === station.circle)?.owner;
  return [
    [own.status, renderStationStatus(station, language)],
    [own.hours, renderOpenStatus(station, new Date(), language)],
    [own.building, localize(station.building)],
    [messages.circle, circle && renderChoice({ type: 'circle', item: circle }, context)],
    accuracyRow({ type: 'station', item: station }, context),
  ];
}

function organizationRows(organization: Organization, context: MapContext): DetailRow[] {
  const { messages, model, url, language } = context;
  const own = deferredMapMessages(language);
  const circles = model.circles.filter(({ organizations }) => organizations.includes(organization));
  const alliances = model.alliances.filter(({ organizations }) => organizations.includes(organization));
  const href = safeUrl(organization.url, url);
  return [
    [messages.circle, nullIfEmpty(circles.map(({ owner }) => renderChoice({ type: 'circle', item: owner }, context)))],
    [
      messages.alliance,
      nullIfEmpty(alliances.map(({ owner }) => renderChoice({ type: 'alliance', item: owner }, context))),
    ],
    [own.website, href && renderLink(href, href.replace(/^https?:\/\/|\/$/g, ''))],
    accuracyRow({ type: 'organization', item: organization }, context),
  ];
}

const nullIfEmpty = (all: readonly TemplateResult[]): readonly TemplateResult[] | null => (all.length > 0 ? all : null);

type LocatedPlace = Extract<Place, { readonly type: 'station' | 'organization' }>;

const accuracyRow = ({ item }: LocatedPlace, { language, model }: MapContext): DetailRow => [
  deferredMapMessages(language).position,
  model.positions.has(item) && item.accuracy ? deferredMapMessages(language).accuracy(item.accuracy) : null,
];

/** The place in map services, for the way there: by its name, where its position is not good enough to go by. */
function renderPlaceLinks(
  place: Place,
  { language, model, localizeText }: MapContext,
): TemplateResult | typeof nothing {
  if (place.type !== 'station' && place.type !== 'organization') return nothing;
  const position = model.positions.get(place.item);
  if (!position) return nothing;
  const { schematic, name } = model.district;
  const building = place.type === 'station' ? localizeText(place.item.building) : '';
  return renderMapLinks(position, model.system, building || localizeText(place.item.name), language, {
    isEstimate: isEstimate(place.item.accuracy, schematic),
    district: localizeText(name),
  });
}
