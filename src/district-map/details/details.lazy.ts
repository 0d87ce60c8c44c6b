import { html, nothing, type TemplateResult } from 'lit';

import { renderMapLinks } from '../../base/parts/map-links.js';
import { renderLink } from '../../base/parts/source-line.js';
import { renderStationStatus } from '../../base/parts/station-status.js';
import { renderOpenStatus } from '../../base/parts/open-status.js';
import type { Organization, StationEntry } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, localDay } from '../../domain/dates.js';
import { safeUrl } from '../../domain/url.js';
import { chairs } from '../parts/chair.js';
import type { MapContext } from '../context/map-context.js';
import { memberNames } from '../data/council-terms.js';
import { type Branch, isPlaced, type Thing } from '../data/model.js';
import { choice } from '../parts/choice.js';
import { members } from '../parts/members.js';
import { deferredMapMessages } from '../messages/deferred/index.js';

export { detailsStyles as styles } from './details.styles.js';

type Row = readonly [label: string, value: unknown];

/** So many stations of a circle are listed here; the list has them all. */
const MOST = 20;

/** What is known of the thing that is chosen. */
export function details(thing: Thing, context: MapContext): TemplateResult {
  const { messages, localize, view, model, language } = context;
  const own = deferredMapMessages(language);
  const { type, item } = thing;
  const description = 'description' in item && item.description;
  const rows = rowsOf(thing, context).filter(([, value]) => Boolean(value) && value !== nothing);
  const canShow = view !== 'map' && isPlaced(model, thing);
  return html`<section class="details" part="details" aria-labelledby="chosen">
    <header>
      <div>
        <p class="muted small">
          ${type === 'station' && thing.item.brand ? localize(thing.item.brand) : messages[type]}
        </p>
        <h3 id="chosen" tabindex="-1">${localize(item.name)}</h3>
      </div>
      <button type="button" class="button" @click=${context.clear}>${own.clear}</button>
    </header>
    ${type === 'station' && thing.item.notice ? html`<p class="notice">${localize(thing.item.notice)}</p>` : nothing}
    ${description ? html`<p>${localize(description)}</p>` : nothing}
    ${
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
        : nothing
    }
    ${branchMembers(thing, context)}
    ${
      canShow
        ? html`<p>
            <button type="button" class="button" @click=${() => context.show(type, item.id)}>${own.showOnMap}</button>
          </p>`
        : nothing
    }
    ${ways(thing, context)}
  </section>`;
}

function branchMembers(thing: Thing, context: MapContext): TemplateResult | typeof nothing {
  const { model } = context;
  const own = deferredMapMessages(context.language);
  const branch = [...model.circles, ...model.alliances].find(({ of }) => of === thing.item);
  if (!branch) return nothing;
  const count = branch.stations.length + branch.organizations.length;
  if (count <= MOST) return members(branch, context);
  const some: Branch<unknown> = {
    ...branch,
    stations: branch.stations.slice(0, MOST),
    organizations: branch.organizations.slice(0, Math.max(0, MOST - branch.stations.length)),
  };
  const all = (): void => context.filter({ [thing.type]: thing.item.id });
  return html`${members(some, context)}
    <p><button type="button" class="button" @click=${all}>${own.allInList(count)}</button></p>`;
}

function rowsOf(thing: Thing, context: MapContext): Row[] {
  switch (thing.type) {
    case 'circle':
      return [
        [deferredMapMessages(context.language).grid, context.localize(thing.item.grid)],
        ...councilRows(thing.item.council, context),
      ];
    case 'alliance':
      return councilRows(thing.item.council, context);
    case 'station':
      return stationRows(thing.item, context);
    case 'organization':
      return organizationRows(thing.item, context);
  }
}

/** The council's name, who chairs it, and who is in it; what is not known is left out. */
function councilRows(id: string | null | undefined, context: MapContext): Row[] {
  const council = id ? context.council(id) : null;
  if (!council) return [];
  const { localize } = context;
  const own = deferredMapMessages(context.language);
  const names = memberNames(council, localDay(new Date(), DEFAULT_TIME_ZONE));
  return [
    [own.council, localize(council.name)],
    [own.chair, listed(chairs(id, context))],
    [own.councilMembers, listed(names.map((name) => html`<span>${localize(name)}</span>`))],
  ];
}

function stationRows(station: StationEntry, context: MapContext): Row[] {
  const { messages, localize, model, language } = context;
  const own = deferredMapMessages(language);
  const circle = model.circles.find(({ of }) => of.id === station.circle)?.of;
  return [
    [own.status, renderStationStatus(station, language)],
    [own.hours, renderOpenStatus(station, new Date(), language)],
    [own.building, localize(station.building)],
    [messages.circle, circle && choice({ type: 'circle', item: circle }, context)],
    accuracyRow({ type: 'station', item: station }, context),
  ];
}

function organizationRows(organization: Organization, context: MapContext): Row[] {
  const { messages, model, url, language } = context;
  const own = deferredMapMessages(language);
  const circles = model.circles.filter(({ organizations }) => organizations.includes(organization));
  const alliances = model.alliances.filter(({ organizations }) => organizations.includes(organization));
  const href = safeUrl(organization.url, url);
  return [
    [messages.circle, listed(circles.map(({ of }) => choice({ type: 'circle', item: of }, context)))],
    [messages.alliance, listed(alliances.map(({ of }) => choice({ type: 'alliance', item: of }, context)))],
    [own.website, href && renderLink(href, href.replace(/^https?:\/\/|\/$/g, ''))],
    accuracyRow({ type: 'organization', item: organization }, context),
  ];
}

const listed = (all: readonly TemplateResult[]): readonly TemplateResult[] | null => (all.length > 0 ? all : null);

type Placed = Extract<Thing, { readonly type: 'station' | 'organization' }>;

const accuracyRow = ({ item }: Placed, { language, model }: MapContext): Row => [
  deferredMapMessages(language).position,
  model.at.has(item) && item.accuracy ? deferredMapMessages(language).accuracy(item.accuracy) : null,
];

/** The place in map services, for the way there. */
function ways(thing: Thing, { language, model, localizeText }: MapContext): TemplateResult | typeof nothing {
  const position = thing.type === 'station' || thing.type === 'organization' ? model.at.get(thing.item) : undefined;
  return position ? renderMapLinks(position, model.system, localizeText(thing.item.name), language) : nothing;
}
