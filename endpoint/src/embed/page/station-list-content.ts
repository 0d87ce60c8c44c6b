import type { Stations } from '../../../../src/contract/index.js';
import { formatStationStatus } from '../../../../src/domain/labels/station-status.js';
import type { EmbedOptions } from './embed-options.js';
import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';
import { composeProvenance } from './shared-content.js';

/** Pages of the list of stations, in order. */
export interface StationListDocuments {
  readonly pages: readonly Stations[];
}

/** Composes the list that a card shows which is told no station: each leads to the page of its own. */
export function composeStationList({ pages }: StationListDocuments, options: EmbedOptions, context: PageContext): Html {
  const { messages, language, localize, now, addresses } = context;
  const [first] = pages;
  return html`<article>
    <h1>${messages.card.allStations}</h1>
    <ul class="groups">
      ${pages
        .flatMap(({ stations }) => stations)
        .map((station) => {
          const status = formatStationStatus(station, messages.station, language, now);
          return html`<li>
            <h2>
              <a href="${addresses.toPage({ ...options, id: station.id })}">${localize(station.name)}</a>
            </h2>
            ${station.building && html`<p>${localize(station.building)}</p>`} ${status && html`<p>${status}</p>`}
          </li>`;
        })}
    </ul>
    ${first && composeProvenance(first, 'stations.json', context)}
  </article>`;
}
