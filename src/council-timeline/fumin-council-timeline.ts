import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';

import { FuminSelectEvent } from '../base/events.js';
import { type Selection } from '../base/selection.js';
import type { FirstView } from '../base/first-view-controller.js';
import { FuminElement } from '../base/fumin-element.js';
import { memoizeLatest } from '../base/memoize-latest.js';
import { commonMessages } from '../base/messages/index.js';
import type { MessageSource } from '../base/message-sets.js';
import { PaginationController } from '../base/pagination-controller.js';
import { renderLazyFailure } from '../base/parts/lazy-failure.js';
import { renderSourceLine } from '../base/parts/source-line.js';
import { sourceLineStyles } from '../base/parts/source-line.styles.js';
import { renderState } from '../base/parts/state-view.js';
import { property } from '../base/property.js';
import { stateViewStyles } from '../base/parts/state-view.styles.js';
import { type LoadedResource, ResourceController } from '../base/resource-controller.js';
import type { Council, CouncilEvents } from '../contract/index.js';
import { readCouncil, readCouncilEvents } from '../contract/readers/council.generated.js';
import { readDistrict } from '../contract/readers/district.generated.js';
import type { TimelineContext } from './context/context.js';
import { renderHeading, renderMembers, renderMissing, renderProgrammes } from './council-sections.js';
import { DeepLinkController } from './events/deep-link-controller.js';
import { EventActionsController } from './events/event-actions-controller.js';
import { EventListController } from './events/event-list-controller.js';
import { renderEvents } from './events/events-section.js';
import { loadEarlier, renderLoadEarlier } from './events/load-earlier.js';
import { findUpcomingEvent, renderUpcomingEvent } from './events/upcoming-event.js';
import { fuminCouncilTimelineStyles } from './fumin-council-timeline.styles.js';
import { timelineMessages, timelineMessageSource } from './messages/index.js';
import { DisclosureController } from './parts/disclosure-controller.js';
import { type CouncilResolution, resolveCouncil } from './parts/council-resolver.js';
import { collectEvents, type EventEntry } from './parts/event-entry.js';
import { parseSortOrder } from './parts/sort.js';
import { isQueryOfDetails } from './search/query.js';
import { SearchController } from './search/search-controller.js';
import { TermsController } from './terms/terms-controller.js';
import { termsStyles } from './terms/terms.styles.js';

/**
 * History of one council: who chaired it when, the events that it held, its members and its programmes. Everything is in
 * the page as text, in order: to be read aloud, searched, and printed.
 *
 * @tag fumin-council-timeline
 * @slot - content of the page, shown without script, while nothing is chosen, and where data cannot be loaded
 * @csspart frame - box around everything
 * @csspart title - name of the council
 * @csspart message - message shown in place of missing data, or above data that may be out of date
 * @csspart source - line that names the source of the data
 * @fires {FuminSelectEvent} fumin-select - fired when a reader selects the station or the initiative that an event is about; cancelable
 */
export class FuminCouncilTimeline extends FuminElement {
  // A getter: static fields make esbuild replace every private member of a class by a WeakMap for browsers without static
  // blocks (Safari 15), which weighs more and takes longer.
  static override get styles(): CSSResultGroup {
    return [FuminElement.styles, stateViewStyles, sourceLineStyles, ...fuminCouncilTimelineStyles, termsStyles];
  }

  /**
   * Id of the council. Without it, the timeline shows the council of the circle or alliance that is selected under its
   * provider, or the district's council while none is.
   */
  @property() council: string | null = null;

  /** Order of events and terms: `newest` first (default) or `oldest` first. Readers may change it. */
  @property() order: 'newest' | 'oldest' | null = null;

  /**
   * Id of one event to scroll to and to highlight. Without it, that is the event that the page's URL names, as the links
   * that readers can copy do: `#fumin-event-`, the council's id, a full stop, the event's id; or, where the page keeps a route in its
   * fragment, `?fumin-event=` and the same.
   */
  @property() event: string | null = null;

  /** Data of the council, in the shape of `councils/{id}.json`: nothing is then requested. `null` shows no council. */
  @property({ attribute: false }) data: Council | null | undefined = undefined;

  /** Circle or alliance selected last: it stays while a reader selects things of another type. */
  #area: Selection | null = null;
  /** Time of the update. */
  #now = new Date();

  readonly #memoizeEvents = memoizeLatest<readonly EventEntry[]>();
  readonly #memoizeContext = memoizeLatest<TimelineContext>();

  /** Says which council belongs to an area, and has the names that a council refers to by id. */
  readonly #district = new ResourceController(this, {
    path: () => (this.suppliedData === undefined ? 'district.json' : null),
    read: readDistrict,
  });

  readonly #council = new ResourceController(this, {
    path: () => {
      const id = this.council || this.#resolution?.council;
      return id == null ? id : `councils/${encodeURIComponent(id)}.json`;
    },
    read: readCouncil,
    data: () => this.suppliedData,
    isEmpty: ({ events, next, terms, members, programmes }) =>
      !next && [events, terms, members, programmes].every((list) => !list?.length),
  });

  readonly #pages = new PaginationController<CouncilEvents>(this, {
    firstPage: this.#council,
    read: readCouncilEvents,
    // A requested event may be on any page.
    shouldLoadAll: () => {
      const { requestedEvent } = this.#deepLink;
      return requestedEvent !== null && !this.#events.some(({ event }) => event.id === requestedEvent);
    },
  });

  readonly #search: SearchController = new SearchController(this, {
    council: () => this.#council.value,
    events: () => this.#events,
    setOrder: (order) => (this.order = order),
    showAllDays: () => this.#list.showAllDays(),
  });

  readonly #terms = new TermsController(this);

  readonly #actions = new EventActionsController(this, () => this.#context);

  readonly #disclosures = new DisclosureController(this);

  readonly #list: EventListController = new EventListController(this, {
    content: () => {
      const [context, events] = [this.#context, this.#events];
      if (!context || events.length === 0) return null;
      const { matches, query } = this.#search;
      return { events, order: parseSortOrder(this.order), matches, isInDetails: isQueryOfDetails(query), context };
    },
    disclosures: this.#disclosures,
    onSelect: (selection) => this.dispatchEvent(new FuminSelectEvent(selection, { leads: true })),
    onCopyLink: (event, button) => this.#actions.copyLink(event, button),
    clearSearch: this.#search.clear,
  });

  readonly #deepLink: DeepLinkController = new DeepLinkController(this, {
    event: () => this.event,
    council: () => this.#council.value?.id ?? null,
    list: this.#list,
  });

  protected override get firstView(): FirstView {
    if (this.#isWaiting) return { state: this.#district.state, isPending: false };
    return { state: this.#council.state, isPending: this.#district.state.status === 'loading' };
  }

  protected override get followedSelection(): Selection | null {
    const { selection } = this;
    const isFollowing = !this.council && this.suppliedData === undefined;
    return isFollowing && selection !== null && selection === this.#area ? selection : null;
  }

  protected override get messageSource(): MessageSource {
    return timelineMessageSource;
  }

  override willUpdate(): void {
    this.#now = new Date();
    const { selection } = this;
    if (selection === null || selection.type === 'circle' || selection.type === 'alliance') this.#area = selection;
  }

  /** Requests the data again. */
  async reload(): Promise<void> {
    await (this.#isWaiting ? this.#district : this.#council).reload();
  }

  override render(): TemplateResult {
    const { language } = this;
    const hasSource = this.client !== null || this.suppliedData === null;
    const views = {
      ...this.frameOptions,
      idleMessage: hasSource ? timelineMessages(language).idle : commonMessages(language).noEndpoint,
      onRetry: () => void this.reload(),
    };
    if (this.#isWaiting) {
      const missing = (): TemplateResult => renderMissing(this.#resolution, this.contentLang, language);
      return renderState(this.#district.state, { ...views, renderReady: missing, renderEmpty: missing });
    }
    const history = (loaded: LoadedResource<Council>): TemplateResult => this.#renderHistory(loaded);
    return renderState(this.#council.state, { ...views, renderReady: history, renderEmpty: history });
  }

  /** Council to show where no attribute names one; `undefined` until the district has loaded. */
  get #resolution(): CouncilResolution | undefined {
    const district = this.#district.value;
    return district ? resolveCouncil(district, this.#area) : undefined;
  }

  /** Whether there is no council to request: not yet, or none at all. */
  get #isWaiting(): boolean {
    return this.suppliedData === undefined && !this.council && !this.#resolution?.council;
  }

  /** Events of all pages that have loaded; the same list until another page has. */
  get #events(): readonly EventEntry[] {
    const pages = this.#pages.allPages;
    return this.#memoizeEvents(
      pages.map(({ value }) => value),
      () => collectEvents(pages),
    );
  }

  /** Context of the council that is shown; `null` while none is. */
  get #context(): TimelineContext | null {
    const { language, contentLang: lang, selection } = this;
    const council = this.#council.value;
    if (!council) return null;
    const district = this.#district.value;
    const { term } = this.#search.query;
    return this.#memoizeContext([language, lang, selection, council, district, term], () => ({
      messages: timelineMessages(language),
      lang,
      language,
      localize: this.localize.bind(this),
      council,
      district,
      selection,
      term,
      toggleTerm: this.#search.toggleTerm,
      isOpen: this.#disclosures.isOpen,
      toggleDetails: this.#disclosures.toggle,
    }));
  }

  #renderHistory({ status, value: council, url }: LoadedResource<Council>): TemplateResult {
    const context = this.#context;
    if (!context) return html``;
    const { messages, lang, language } = context;
    return html`
      <article class="body" aria-labelledby="title">
        ${renderHeading(context)}
        <div class="lazy-failure muted" role="status">${renderLazyFailure(this, messages.partFailed, language)}</div>
        ${status === 'empty' ? html`<p class="muted">${messages.empty}</p>` : this.#renderSections(context)}
      </article>
      <p class="visually-hidden" role="status">${this.#actions.status}</p>
      ${renderSourceLine(council, url, lang, language)}
    `;
  }

  #renderSections(context: TimelineContext): TemplateResult {
    const order = parseSortOrder(this.order);
    const now = this.#now;
    const events = this.#events;
    const canLoad = this.suppliedData === undefined && this.client !== null;
    const load = (): void => {
      // What it brings would else be hidden beyond the first days.
      this.#list.showAllDays();
      void loadEarlier(this, this.#pages, events);
    };
    const section = {
      events,
      order,
      list: this.#list.element,
      search: this.#search.render(events, order, context),
      loadEarlier: renderLoadEarlier(this.#pages, canLoad, load, now, context),
      disclosures: this.#disclosures,
    };
    const about = [renderProgrammes(context), renderMembers(context)].filter((section) => section !== nothing);
    return html`<div class="sections">
      ${renderUpcomingEvent(findUpcomingEvent(events, now), context, {
        show: ({ event }) => this.#list.reveal(event.id)?.querySelector('h5')?.focus({ preventScroll: true }),
        save: (entry) => this.#actions.saveCalendar(entry),
      })}
      ${this.#terms.render(events, order, now, context)} ${renderEvents(section, context)}
      ${about.length > 0 ? html`<div class="about">${about}</div>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-council-timeline': FuminCouncilTimeline;
  }
}
