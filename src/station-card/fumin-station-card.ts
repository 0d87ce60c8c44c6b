import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { FuminElement } from '../base/fumin-element.js';
import { renderSourceLine, sourceLineStyles } from '../base/parts/source-line.js';
import { statusStyles, stationStatusLabel } from '../base/parts/station-status.js';
import { openStatusLabel } from '../base/parts/open-status.js';
import { stateViewStyles, renderState } from '../base/parts/state-view.js';
import { type LoadedResource, ResourceController } from '../base/resource-controller.js';
import { readDistrict, readStation } from '../contract/read.js';
import type { Station } from '../contract/index.js';
import { DEFAULT_TIME_ZONE, localDay } from '../domain/dates.js';
import { openState } from '../domain/opening-hours.js';
import { renderActions } from './actions/card-actions.js';
import { CardActionsController } from './actions/card-actions-controller.js';
import { MinuteClock } from './minute-clock.js';
import { listUpcomingActivities } from './upcoming-activities.js';
import type { CardContext } from './context/context.js';
import { renderStationFacts } from './station-facts.js';
import { WeekHours } from './hours/week-hours.js';
import { stationPermalink } from './actions/station-permalink.js';
import { renderPhotos } from './viewer/photos.js';
import { type PrintLink, PrintQrController } from './actions/print-qr.js';
import { renderActivities, renderServices } from './sections.js';
import { sectionsStyles } from './sections.styles.js';
import { fuminStationCardStyles } from './fumin-station-card.styles.js';
import { commonMessages } from '../base/messages/index.js';
import { cardMessages } from './messages/index.js';

/**
 * One service station: where it is, when it is open, what it offers. A member that the data leave unknown is left out, and
 * the card looks finished without it.
 *
 * @tag fumin-station-card
 * @slot - what to show until there are data, and when they cannot be had
 * @slot action - a page's own action, after all that is said of the station
 * @slot footer - a page's own closing line, below the source
 * @csspart frame - the box around everything
 * @csspart title - the station's name
 * @csspart message - what is said while there are no data, or old ones
 * @csspart source - the line on where the data come from
 */
export class FuminStationCard extends FuminElement {
  static override styles: CSSResultGroup = [
    FuminElement.styles,
    stateViewStyles,
    statusStyles,
    sourceLineStyles,
    fuminStationCardStyles,
    sectionsStyles,
  ];

  /** The station's id. Without it the card shows the station that is chosen under its provider. */
  @property() station: string | null = null;

  /** How much to show: `full` (default), or `compact` for lists: name, building, status, hours now. */
  @property() variant: 'full' | 'compact' | null = null;

  /** The station itself, as `stations/{id}.json` has it: then nothing is asked of the network. `null` shows none. */
  @property({ attribute: false }) data: unknown = undefined;

  readonly #acts = new CardActionsController(this);
  readonly #week = new WeekHours();
  readonly #clock = new MinuteClock(this, (now) => this.#drawnOf(now));
  /** Stays on the station chosen last while a reader chooses things of another kind. */
  #chosen: string | null = null;

  readonly #station = new ResourceController(this, {
    path: () => {
      const id = this.station ?? this.#chosen;
      return id === null ? null : `stations/${encodeURIComponent(id)}.json`;
    },
    read: readStation,
    data: () => this.data,
  });

  /** For the names of the circle and the organizations that a station gives by id. */
  readonly #district = new ResourceController(this, {
    path: () => {
      const station = this.#station.value;
      const refers = Boolean(station?.circle ?? station?.serves?.length);
      return refers && this.data === undefined && this.variant !== 'compact' ? 'district.json' : null;
    },
    read: readDistrict,
  });

  constructor() {
    super();
    this.addController(new PrintQrController(this, () => this.#printed()));
  }

  override willUpdate(): void {
    if (this.selection?.type === 'station') this.#chosen = this.selection.id;
    else if (this.selection === null) this.#chosen = null;
  }

  /** Asks the endpoint again. */
  async reload(): Promise<void> {
    await this.#station.reload();
  }

  override render(): TemplateResult {
    const messages = cardMessages(this.language);
    const ready = (loaded: LoadedResource<Station>): TemplateResult =>
      this.variant === 'compact' ? this.#compact(loaded) : this.#full(loaded);
    return renderState(this.#station.state, {
      language: this.language,
      large: this.hasLargeText,
      hasFallback: this.hasFallback,
      idle: this.#isAskable ? messages.idle : commonMessages(this.language).noEndpoint,
      retry: () => void this.reload(),
      ready,
      empty: ready,
    });
  }

  /** Whether there is an endpoint to ask, or none is needed. Looked for only while nothing is shown. */
  get #isAskable(): boolean {
    return this.#station.state.status !== 'idle' || this.data === null || this.client !== null;
  }

  #full({ value: station, url }: LoadedResource<Station>): TemplateResult {
    const messages = cardMessages(this.language);
    const acts = this.#acts.of(station);
    const context: CardContext = {
      messages,
      url,
      lang: this.contentLang,
      language: this.language,
      now: this.#clock.now(),
      localize: this.localize.bind(this),
      district: this.#district.value,
      actions: acts,
    };
    return html`
      <article class="card" aria-labelledby="title">
        <div class="body">
          ${this.#heading(station, context.now)} ${this.#notice(station, messages.notice)}
          ${renderPhotos(station, context)}
          <p class="description">${this.localize(station.description)}</p>
          ${renderStationFacts(station, context)} ${renderActions(station, context)}
          ${this.#week.render(station, context)} ${renderServices(station, context)}
          ${renderActivities(station, context)}
          <slot name="action"></slot>
        </div>
        ${renderSourceLine(station, url, this.contentLang, this.language)}
        <slot name="footer"></slot>
        <div class="paper"></div>
      </article>
    `;
  }

  #compact({ value: station }: LoadedResource<Station>): TemplateResult {
    return html`
      <article class="card body compact" aria-labelledby="title">
        ${this.#heading(station, this.#clock.now())}
        <p class="muted small">${this.localize(station.building)}</p>
        <slot name="action"></slot>
        <slot name="footer"></slot>
      </article>
    `;
  }

  #heading(station: Station, now: Date): TemplateResult {
    const status = openStatusLabel(station, now, this.language) ?? stationStatusLabel(station, this.language);
    return html`<header>
      <p class="brand">${this.localize(station.brand)}</p>
      <h2 id="title" part="title">${this.localize(station.name)}</h2>
      <p class="state"><span class=${status ? `status ${status.kind}` : ''}>${status?.text ?? nothing}</span></p>
    </header>`;
  }

  #printed(): PrintLink | null {
    const { state } = this.#station;
    const url = 'value' in state ? stationPermalink(state.value, state.url, location.href) : null;
    return url === null ? null : { url, label: cardMessages(this.language).qr };
  }

  /** What of the time is on the card: whether it is open and until when, today's row, and what is still to come. */
  #drawnOf(now: Date): string {
    const station = this.#station.value;
    if (!station) return '';
    const zone = station.timeZone ?? DEFAULT_TIME_ZONE;
    const coming = listUpcomingActivities(station, now).length;
    return JSON.stringify([localDay(now, zone), coming, openState(station, now, zone)]);
  }

  #notice({ notice }: Station, label: string): TemplateResult | typeof nothing {
    return notice ? html`<p class="notice"><strong>${label}</strong> ${this.localize(notice)}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-station-card': FuminStationCard;
  }
}
