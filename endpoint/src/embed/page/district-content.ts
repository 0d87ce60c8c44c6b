import type {
  CouncilBrief,
  District,
  Organization,
  StationEntry,
  Stations,
  Text,
} from '../../../../src/contract/index.js';
import { currentTerms } from '../../../../src/district-map/data/council-terms.js';
import { buildModel, type MemberGroup } from '../../../../src/district-map/data/model.js';
import { DEFAULT_TIME_ZONE, formatDate, localDay } from '../../../../src/domain/dates.js';
import type { EmbedOptions } from './embed-options.js';
import { html, type Content, type Html } from './html.js';
import type { PageContext } from './page-context.js';
import { composeFact, composeFacts, composeProvenance, composeSection, composeText } from './shared-content.js';

/** District with its stations, and its councils by id as far as they could be read. */
export interface DistrictDocuments {
  readonly district: District;
  readonly pages: readonly Stations[];
  readonly councils: ReadonlyMap<string, CouncilBrief>;
}

/** Composes a district as an outline: the joint conference, the circles, the alliances, each with what belongs to it. */
export function composeDistrict(documents: DistrictDocuments, options: EmbedOptions, context: PageContext): Html {
  const { district, pages, councils } = documents;
  const { localize } = context;
  const { map, structure } = context.messages;
  const model = buildModel(district, pages, {});
  const conference = district.council ? councils.get(district.council) : undefined;
  const group = ({
    owner,
    ...members
  }: MemberGroup<{ name: Text; council?: string | null | undefined; description?: Text | null | undefined }>) =>
    html`<li>
      <h3>${localize(owner.name)}</h3>
      ${composeText(owner.description, context)}${composeChairs(owner.council, documents, context)}${composeMembers(members, options, context)}
    </li>`;
  const { stations, organizations } = model.ungrouped;
  return html`<article>
    <h1>${localize(district.title ?? district.name)}</h1>
    ${composeText(district.description, context)}
    ${composeSection(`1 ${district.council ? structure.conference : structure.district}`, [
      html`<p>${localize(conference?.name ?? district.name)}</p>`,
      composeChairs(district.council, documents, context),
    ])}
    ${composeSection(`${model.circles.length} ${map.circles}`, [
      model.circles.length > 0 &&
        html`<ul class="groups">
          ${model.circles.map(group)}
        </ul>`,
    ])}
    ${composeSection(`${district.alliancesOpen === false ? model.alliances.length : 'X'} ${map.alliances}`, [
      model.alliances.length > 0 &&
        html`<ul class="groups">
          ${model.alliances.map(group)}
        </ul>`,
      district.alliancesOpen === true && html`<p>${map.open}</p>`,
    ])}
    ${stations.length + organizations.length > 0 && composeSection(structure.rest, [composeMembers(model.ungrouped, options, context)])}
    ${composeProvenance(district, 'district.json', context)}
  </article>`;
}

/** Composes who chairs a council at present; nothing where that is not known. */
function composeChairs(
  id: string | null | undefined,
  { councils }: DistrictDocuments,
  { messages, language, localize, now }: PageContext,
): Content {
  const council = id ? councils.get(id) : undefined;
  const terms = currentTerms(council?.terms, localDay(now, DEFAULT_TIME_ZONE));
  return composeFacts(
    terms.map(({ chair, kind, start }) =>
      composeFact(kind === 'acting' ? messages.structure.acting : messages.structure.chair, [
        html`<b>${localize(chair?.name)}</b>`,
        chair?.organization && html` ${localize(chair.organization)}`,
        start && html` <span class="when">${messages.station.since(formatDate(start, language))}</span>`,
      ]),
    ),
  );
}

interface Members {
  readonly stations: readonly StationEntry[];
  readonly organizations: readonly Organization[];
}

/** Composes the stations and organizations of an area; a station leads to its card. */
function composeMembers({ stations, organizations }: Members, options: EmbedOptions, context: PageContext): Content {
  const { localize } = context;
  const { map } = context.messages;
  const address = (id: string) => context.addresses.toPage({ ...options, widget: 'station-card', id });
  return composeFacts([
    stations.length > 0 &&
      composeFact(
        map.stations,
        html`<ul>
          ${stations.map(({ id, name }) => html`<li><a href="${address(id)}">${localize(name)}</a></li>`)}
        </ul>`,
      ),
    organizations.length > 0 &&
      composeFact(
        map.organizations,
        html`<ul>
          ${organizations.map(({ name }) => html`<li>${localize(name)}</li>`)}
        </ul>`,
      ),
  ]);
}
