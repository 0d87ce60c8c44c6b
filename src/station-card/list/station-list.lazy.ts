import { html, nothing, type TemplateResult } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import { commonMessages } from '../../base/messages/index.js';
import { PaginationController } from '../../base/pagination-controller.js';
import { openStatusLabel } from '../../base/parts/open-status.js';
import { renderStatus, stationStatusLabel } from '../../base/parts/station-status.js';
import { ResourceController } from '../../base/resource-controller.js';
import type { StationEntry, Stations } from '../../contract/index.js';
import { readStations } from '../../contract/readers/station.generated.js';
import type { CardContext } from '../context/context.js';

export { stationListStyles as styles } from './station-list.styles.js';

/** Number of stations shown at first; a list of one or two more is shown whole. */
const MAX_SHOWN = 6;

/** Every station of the endpoint, as a compact card to press. */
export class StationList {
  readonly host: FuminElement;
  readonly stations: ResourceController<Stations>;
  readonly #pages: PaginationController<Stations>;
  #showsAll = false;

  /** @param isShown whether the list is shown: else nothing is requested */
  constructor(host: FuminElement, isShown: () => boolean) {
    this.host = host;
    this.stations = new ResourceController(host, {
      path: () => (isShown() ? 'stations.json' : undefined),
      read: readStations,
      isEmpty: ({ stations, next }) => stations.length === 0 && !next,
    });
    this.#pages = new PaginationController(host, { firstPage: this.stations, read: readStations });
  }

  render(now: Date, context: CardContext, select: (id: string) => void): TemplateResult {
    const { messages, language } = context;
    const stations = this.#pages.allPages.flatMap(({ value }) => value.stations);
    const isLong = stations.length > MAX_SHOWN + 2;
    const shown = isLong && !this.#showsAll ? stations.slice(0, MAX_SHOWN) : stations;
    const hasMore = this.#pages.nextUrl !== null;
    return html`<article class="body stations" aria-labelledby="title">
      <h2 id="title" part="title">${messages.allStations}</h2>
      <ul>
        ${shown.map((station) => html`<li>${renderChoice(station, now, context, select)}</li>`)}
      </ul>
      ${
        shown.length < stations.length || hasMore
          ? html`<button
              class="button"
              type="button"
              aria-disabled=${this.#pages.isLoading ? 'true' : 'false'}
              @click=${() => void this.#showMore(shown.length)}
            >
              ${hasMore ? commonMessages(language).more : messages.showAll(stations.length)}
            </button>`
          : nothing
      }
    </article>`;
  }

  /** Shows the rest, and then page by page. The focus goes to the first station that has come. */
  async #showMore(before: number): Promise<void> {
    if (this.#pages.isLoading) return;
    const isWhole = this.#showsAll || this.#pages.nextUrl !== null;
    this.#showsAll = true;
    if (isWhole) await this.#pages.loadMore();
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelectorAll<HTMLElement>('.stations li button')[before]?.focus();
  }
}

function renderChoice(
  station: StationEntry,
  now: Date,
  context: CardContext,
  select: (id: string) => void,
): TemplateResult {
  const { language, localize } = context;
  const status = openStatusLabel(station, now, language) ?? stationStatusLabel(station, language);
  return html`<button class="choice" type="button" @click=${() => select(station.id)}>
    <strong>${localize(station.name)}</strong>
    ${station.building ? html`<span class="muted small">${localize(station.building)}</span>` : nothing}
    ${renderStatus(status)}
  </button>`;
}
