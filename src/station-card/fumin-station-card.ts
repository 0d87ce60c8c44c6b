import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';

import { FuminSelectEvent } from '../base/events.js';
import type { FirstView } from '../base/first-view-controller.js';
import { FuminElement } from '../base/fumin-element.js';
import { memoizeLatest } from '../base/memoize-latest.js';
import { commonMessages } from '../base/messages/index.js';
import type { MessageSource } from '../base/message-sets.js';
import { openStatusLabel } from '../base/parts/open-status.js';
import { headingClass } from '../base/parts/heading-class.js';
import { renderSourceLine } from '../base/parts/source-line.js';
import { sourceLineStyles } from '../base/parts/source-line.styles.js';
import { renderState } from '../base/parts/state-view.js';
import { stateViewStyles } from '../base/parts/state-view.styles.js';
import { stationStatusLabel } from '../base/parts/station-status.js';
import { property } from '../base/property.js';
import { stationStatusStyles } from '../base/parts/station-status.styles.js';
import { type LoadedResource, ResourceController } from '../base/resource-controller.js';
import type { Selection } from '../base/selection.js';
import type { Station, Stations } from '../contract/index.js';
import { readDistrict } from '../contract/readers/district.generated.js';
import { readStation } from '../contract/readers/station.generated.js';
import { DEFAULT_TIME_ZONE, localDay } from '../domain/dates.js';
import { openState } from '../domain/opening-hours.js';
import { renderActions } from './actions/card-actions.js';
import { CardActionsController } from './actions/card-actions-controller.js';
import { type PrintLink, PrintQrController } from './actions/print-qr.js';
import { stationPermalink } from './actions/station-permalink.js';
import type { CardCommands, CardContext } from './context/context.js';
import { fuminStationCardStyles } from './fumin-station-card.styles.js';
import { renderHours } from './hours/week-hours.js';
import { StationListController } from './list/station-list-controller.js';
import { cardMessages, cardMessageSource } from './messages/index.js';
import { MinuteClock } from './minute-clock.js';
import { renderActivities, renderServices } from './sections.js';
import { sectionsStyles } from './sections.styles.js';
import { renderStationFacts } from './station-facts.js';
import { listUpcomingActivities } from './upcoming-activities.js';
import { renderPhotos } from './viewer/photos.js';
import { ViewerController } from './viewer/viewer-controller.js';
import { toJson } from '../domain/to-json.js';

/**
 * Card of one service station: where it is, when it is open, what it offers. Members that the data leave unknown are left
 * out, and the card looks complete without them. A card that is told no station, and has no content of the page, lists them all.
 *
 * @tag fumin-station-card
 * @slot - content of the page, shown without script, while nothing is chosen, and where data cannot be loaded
 * @slot action - an action of the page's own, below everything about the station
 * @slot footer - a closing line of the page's own, below the source
 * @fires {FuminSelectEvent} fumin-select - the reader selected a station of the list, or went back to the list (`detail` is
 *   `null`); can be cancelled
 * @csspart frame - box around everything
 * @csspart title - name of the station
 * @csspart message - message shown in place of missing data, or above data that may be out of date
 * @csspart source - line that names the source of the data
 */
export class FuminStationCard extends FuminElement {
  // A getter: static fields make esbuild replace every private member of a class by a WeakMap for browsers without static
  // blocks (Safari 15), which weighs more and takes longer.
  static override get styles(): CSSResultGroup {
    return [
      FuminElement.styles,
      stateViewStyles,
      stationStatusStyles,
      sourceLineStyles,
      fuminStationCardStyles,
      sectionsStyles,
    ];
  }

  /** Id of the station. Without it, the card shows the station that is selected, here or under its provider. */
  @property() station: string | null = null;

  /** Amount of detail: `full` (default), or `compact` for lists: name, building, status, and hours now. */
  @property() variant: 'full' | 'compact' | null = null;

  /** Data of the station, in the shape of `stations/{id}.json`: nothing is then requested. `null` shows no station. */
  @property({ attribute: false }) data: Station | null | undefined = undefined;

  /** Id of the station selected last: it stays while a reader selects things of another type. */
  #selected: string | null = null;
  /** Selection of the provider that was seen last, so that only a new one replaces what was selected here. */
  #latestSelection: Selection | null = null;

  readonly #station = new ResourceController(this, {
    path: () => {
      const id = this.station || this.#selected;
      return id === null ? null : `stations/${encodeURIComponent(id)}.json`;
    },
    read: readStation,
    data: () => this.suppliedData,
  });

  /** Has the names of the circle and the organizations that a station refers to by id. */
  readonly #district = new ResourceController(this, {
    path: () => {
      const station = this.#station.value;
      const refers = Boolean(station?.circle ?? station?.serves?.length);
      return refers && this.suppliedData === undefined && this.variant !== 'compact' ? 'district.json' : null;
    },
    read: readDistrict,
  });

  /** Where the page says itself what to do while nothing is chosen, that is shown. */
  readonly #list = new StationListController(this, () => {
    const isTold = this.station || this.#selected || this.suppliedData !== undefined;
    return !isTold && !this.isDeferred && !this.hasFallback && this.client !== null;
  });

  readonly #clock = new MinuteClock(this, (now) => this.#describe(now));
  readonly #viewer = new ViewerController(this);
  readonly #actions = new CardActionsController(this, () => (this.variant === 'compact' ? null : this.#station.value));
  readonly #commands: CardCommands = {
    addToCalendar: this.#actions.addToCalendar,
    openPicture: this.#viewer.open,
  };
  readonly #memoizeContext = memoizeLatest<CardContext>();
  readonly #memoizeWeekTable = memoizeLatest<Node>();

  constructor() {
    super();
    this.addController(new PrintQrController(this, () => this.#printLink));
  }

  protected override get firstView(): FirstView {
    return { state: this.#list.state ?? this.#station.state, isPending: this.#district.state.status === 'loading' };
  }

  protected override get followedSelection(): Selection | null {
    const { selection } = this;
    return !this.station && this.suppliedData === undefined && selection?.type === 'station' ? selection : null;
  }

  protected override get messageSource(): MessageSource {
    return cardMessageSource;
  }

  override willUpdate(): void {
    const { selection } = this;
    if (selection === this.#latestSelection) return;
    this.#latestSelection = selection;
    if (selection?.type === 'station') this.#selected = selection.id;
    else if (selection === null) this.#selected = null;
  }

  /** Requests the data again. */
  async reload(): Promise<void> {
    await Promise.all([this.#station.reload(), this.#list.reload()]);
  }

  /** Selects a station of the list; `null` leads back to the list. What had the focus is about to be removed. */
  #select(id: string | null): void {
    if (!this.dispatchEvent(new FuminSelectEvent(id === null ? null : { type: 'station', id }))) return;
    this.#selected = id;
    this.requestUpdate();
    void this.whenDrawn().then(() => this.renderRoot.querySelector<HTMLElement>('.frame')?.focus());
  }

  override render(): TemplateResult {
    const messages = cardMessages(this.language);
    const ready = (loaded: LoadedResource<Station>): TemplateResult =>
      this.variant === 'compact' ? this.#renderCompact(loaded) : this.#renderFull(loaded);
    const { state: list } = this.#list;
    if (list) {
      const stations = ({ url }: LoadedResource<Stations>): TemplateResult =>
        html`${this.#list.render(this.#clock.now, this.#contextOf(url), (id) => this.#select(id))}`;
      return renderState(list, {
        ...this.frameOptions,
        idleMessage: messages.idle,
        onRetry: () => void this.reload(),
        renderReady: stations,
        renderEmpty: stations,
      });
    }
    return renderState(this.#station.state, {
      ...this.frameOptions,
      idleMessage: this.#hasSource ? messages.idle : commonMessages(this.language).noEndpoint,
      onRetry: () => void this.reload(),
      renderReady: ready,
      renderEmpty: ready,
    });
  }

  /** Whether there is an endpoint, or none is needed. It is looked for only while nothing is shown. */
  get #hasSource(): boolean {
    return this.#station.state.status !== 'idle' || this.suppliedData === null || this.client !== null;
  }

  #contextOf(url: string): CardContext {
    const { language, contentLang: lang } = this;
    const district = this.#district.value;
    return this.#memoizeContext([language, lang, url, district], () => ({
      messages: cardMessages(language),
      lang,
      language,
      localize: this.localize.bind(this),
      url,
      district,
      commands: this.#commands,
    }));
  }

  #renderFull({ value: station, url }: LoadedResource<Station>): TemplateResult {
    const { now } = this.#clock;
    const context = this.#contextOf(url);
    return html`
      <article class="card" aria-labelledby="title">
        <div class="body">
          ${this.#renderWayBack(context.messages.allStations)} ${this.#renderHeading(station, now)}
          ${this.#renderNotice(station, context.messages.notice)} ${renderPhotos(station, context)}
          <p class="description">${this.localize(station.description)}</p>
          ${renderStationFacts(station, context)} ${renderActions(station, context, this.#actions)}
          ${renderHours(station, now, context, this.#memoizeWeekTable)} ${renderServices(station, context)}
          ${renderActivities(station, now, context)}
          <slot name="action"></slot>
        </div>
        ${renderSourceLine(station, url, this.contentLang, this.language)}
        <slot name="footer"></slot>
        <div class="paper"></div>
      </article>
    `;
  }

  #renderCompact({ value: station }: LoadedResource<Station>): TemplateResult {
    return html`
      <article class="card body compact" aria-labelledby="title">
        ${this.#renderHeading(station, this.#clock.now)}
        <p class="muted small">${this.localize(station.building)}</p>
        <slot name="action"></slot>
        <slot name="footer"></slot>
      </article>
    `;
  }

  #renderHeading(station: Station, now: Date): TemplateResult {
    const { contentLang } = this;
    const { name } = station;
    const status = openStatusLabel(station, now, this.language) ?? stationStatusLabel(station, this.language);
    return html`<header>
      <p class="brand">${this.localize(station.brand)}</p>
      <h2 id="title" part="title" class=${headingClass(name, contentLang)}>${this.localize(name)}</h2>
      <p class="state"><span class=${status ? `status ${status.kind}` : ''}>${status?.text ?? nothing}</span></p>
    </header>`;
  }

  /** Link for print; `null` where there is nothing on the web to link to. */
  get #printLink(): PrintLink | null {
    const { state } = this.#station;
    const url = 'value' in state ? stationPermalink(state.value, state.url, location.href) : null;
    return url === null ? null : { url, label: cardMessages(this.language).qr };
  }

  /** Describes what the card shows of a time: whether the station is open and until when, its day, and its activities. */
  #describe(now: Date): string {
    const station = this.#station.value;
    // Whether any station of the list is open may change with each minute.
    if (!station) return this.#list.state ? String(Math.floor(now.getTime() / 60_000)) : '';
    const zone = station.timeZone ?? DEFAULT_TIME_ZONE;
    const upcoming = listUpcomingActivities(station, now).length;
    return toJson([localDay(now, zone), upcoming, openState(station, now, zone)]);
  }

  /** Renders the way back to the list that the station was selected from. */
  #renderWayBack(label: string): TemplateResult | typeof nothing {
    if (this.station || !this.#selected || this.suppliedData !== undefined) return nothing;
    return html`<p class="back">
      <button class="link" type="button" @click=${() => this.#select(null)}>
        <span aria-hidden="true">‹ </span>${label}
      </button>
    </p>`;
  }

  #renderNotice({ notice }: Station, label: string): TemplateResult | typeof nothing {
    return notice ? html`<p class="notice"><strong>${`${label} `}</strong>${this.localize(notice)}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-station-card': FuminStationCard;
  }
}
