import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { FuminElement } from '../base/fumin-element.js';
import { FuminSelectEvent, type Selection } from '../base/events.js';
import { LazyModule } from '../base/lazy-module.js';
import { PaginationController } from '../base/pagination-controller.js';
import { renderSourceLine, sourceLineStyles } from '../base/parts/source-line.js';
import { stateViewStyles, renderState } from '../base/parts/state-view.js';
import { type LoadedResource, ResourceController } from '../base/resource-controller.js';
import { readCouncil, readDistrict, readCouncilEvents } from '../contract/read.js';
import type { Council, CouncilEvents } from '../contract/index.js';
import { localizeText } from '../domain/localize.js';
import type * as ActsPart from './events/event-actions.lazy.js';
import { renderHeading, renderMembers, renderProgrammes } from './council-sections.js';
import type { TimelineContext } from './context/context.js';
import { renderLoadEarlier } from './events/load-earlier.js';
import { renderEvents } from './events/events-section.js';
import { SearchController } from './search/search-controller.js';
import { EventListController } from './events/event-list-controller.js';
import { collectEvents, type EventEntry } from './parts/event-entry.js';
import { parseSortOrder, type SortOrder } from './parts/sort.js';
import { DeepLinkController } from './events/deep-link-controller.js';
import { EMPTY_QUERY } from './search/query.js';
import { fuminCouncilTimelineStyles } from './fumin-council-timeline.styles.js';
import { type CouncilResolution, resolveCouncil } from './parts/council-resolver.js';
import type * as TermsPart from './terms/terms.lazy.js';
import { findUpcomingEvent, renderUpcomingEvent } from './events/upcoming-event.js';
import { commonMessages } from '../base/messages/index.js';
import { timelineMessages } from './messages/index.js';

/**
 * One council's history: who chaired it when, what it held, who is in it and what it works on. Everything that it holds is
 * in the page as text, in order: to be read aloud, found, and printed.
 *
 * @tag fumin-council-timeline
 * @slot - what to show until there are data, and when they cannot be had
 * @csspart frame - the box around everything
 * @csspart title - the council's name
 * @csspart message - what is said while there are no data, or old ones
 * @csspart source - the line on where the data come from
 * @fires {FuminSelectEvent} fumin-select - a reader asked for the station or the initiative that an event is about; can be cancelled
 */
export class FuminCouncilTimeline extends FuminElement {
  static override styles: CSSResultGroup = [
    FuminElement.styles,
    stateViewStyles,
    sourceLineStyles,
    ...fuminCouncilTimelineStyles,
  ];

  /**
   * The council's id. Without it the timeline shows the council of the circle or alliance that is chosen under its
   * provider, and the district's while none is.
   */
  @property() council: string | null = null;

  /** Which events and terms come first: `newest` (default) or `oldest`. A reader may turn it. */
  @property() order: 'newest' | 'oldest' | null = null;

  /**
   * The id of one event to scroll to and to mark. Without it that is the event that the page's address names, as the links
   * do that a reader can copy: `#fumin-event-`, the council's id, a full stop, the event's id.
   */
  @property() event: string | null = null;

  /** The council itself, as `councils/{id}.json` has it: then nothing is asked of the network. `null` shows none. */
  @property({ attribute: false }) data: unknown = undefined;

  /** Stays on the circle or alliance chosen last while a reader chooses things of another kind. */
  #chosen: Selection | null = null;

  /** Which council belongs to what is chosen, and names that a council gives by id. */
  readonly #district = new ResourceController(this, {
    path: () => (this.data === undefined ? 'district.json' : null),
    read: readDistrict,
  });

  readonly #council = new ResourceController(this, {
    path: () => {
      const id = this.council || this.#subject?.council;
      return id == null ? id : `councils/${encodeURIComponent(id)}.json`;
    },
    read: readCouncil,
    data: () => this.data,
    isEmpty: ({ events, next, terms, members, programmes }) =>
      !next && [events, terms, members, programmes].every((list) => !list?.length),
  });

  readonly #pages = new PaginationController<CouncilEvents>(this, {
    first: this.#council,
    read: readCouncilEvents,
    // An event that is asked for may be on any page.
    all: () => {
      const { requestedEvent } = this.#pointing;
      return requestedEvent !== null && !this.#events.some(({ event }) => event.id === requestedEvent);
    },
  });

  readonly #listing = new EventListController(this, {
    onSelect: (selection) => this.dispatchEvent(new FuminSelectEvent(selection)),
    onCopyLink: (event, button) => void this.#act((acts, context) => acts.copyEventLink(event, button, context)),
    onBrowserFind: () => this.#finding.clear(),
  });

  readonly #finding = new SearchController(this, (order) => (this.order = order));

  readonly #pointing: DeepLinkController = new DeepLinkController(this, {
    event: () => this.event,
    council: () => this.#council.value?.id ?? null,
    list: this.#listing,
    clearSearch: () => this.#finding.clear(),
  });

  readonly #acts = new LazyModule(this, () => import('./events/event-actions.lazy.js'));
  readonly #termsPart = new LazyModule<typeof TermsPart>(this, () => import('./terms/terms.lazy.js'));
  #listed: {
    readonly pages: PaginationController<CouncilEvents>['all'];
    readonly events: readonly EventEntry[];
  } | null = null;
  #context: TimelineContext | null = null;
  #isFolded = true;
  #said = '';

  override willUpdate(): void {
    const { selection } = this;
    if (selection === null || selection.type === 'circle' || selection.type === 'alliance') this.#chosen = selection;
  }

  override firstUpdated(): void {
    // Most councils have terms: what draws them comes while the council does.
    if (this.data !== null) void this.#termsPart.load();
  }

  /** Asks the endpoint again. */
  async reload(): Promise<void> {
    await (this.#isWaiting ? this.#district : this.#council).reload();
  }

  override render(): TemplateResult {
    const messages = timelineMessages(this.language);
    const views = {
      language: this.language,
      large: this.hasLargeText,
      hasFallback: this.hasFallback,
      idle: this.client || this.data === null ? messages.idle : commonMessages(this.language).noEndpoint,
      retry: () => void this.reload(),
    };
    const nobody = (): TemplateResult => this.#nobody();
    if (this.#isWaiting) return renderState(this.#district.state, { ...views, ready: nobody, empty: nobody });
    return renderState(this.#council.state, {
      ...views,
      ready: (loaded) => this.#history(loaded),
      empty: (loaded) => this.#history(loaded),
    });
  }

  /** Whose history to show, where no attribute says it; `undefined` while the district is not there. */
  get #subject(): CouncilResolution | undefined {
    const district = this.#district.value;
    return district ? resolveCouncil(district, this.#chosen) : undefined;
  }

  /** Whether there is no council to ask for: not yet, or none at all. */
  get #isWaiting(): boolean {
    return this.data === undefined && !this.council && !this.#subject?.council;
  }

  #nobody(): TemplateResult {
    const language = this.language;
    const subject = this.#subject;
    const name = subject && 'name' in subject ? localizeText(subject.name, this.contentLang) : '';
    return html`<div class="message muted">
      <p>${name ? timelineMessages(language).noCouncil(name) : commonMessages(language).missing}</p>
    </div>`;
  }

  /** Every event there is; the same list for as long as no page has come. */
  get #events(): readonly EventEntry[] {
    const pages = this.#pages.all;
    const known = this.#listed;
    const isSame =
      known?.pages.length === pages.length && pages.every(({ value }, at) => value === known.pages[at]?.value);
    if (!known || !isSame) this.#listed = { pages, events: collectEvents(pages) };
    return this.#listed?.events ?? [];
  }

  #history({ status, value: council, url }: LoadedResource<Council>): TemplateResult {
    // Another council has other terms and kinds: what was asked of the one is not asked of the other.
    if (this.#context && this.#context.council.id !== council.id) this.#finding.query = EMPTY_QUERY;
    const context: TimelineContext = {
      messages: timelineMessages(this.language),
      lang: this.contentLang,
      language: this.language,
      localize: this.localize.bind(this),
      council,
      district: this.#district.value,
      selection: this.selection,
      term: this.#finding.query.term,
      toggleTerm: (id) => this.#showTerm(id),
    };
    this.#context = context;
    return html`
      <article class="body" aria-labelledby="title">
        ${renderHeading(context)}
        ${status === 'empty' ? html`<p class="muted">${context.messages.empty}</p>` : this.#sections(context)}
      </article>
      <p class="visually-hidden" role="status">${this.#said}</p>
      ${renderSourceLine(council, url, this.contentLang, this.language)}
    `;
  }

  #sections(context: TimelineContext): TemplateResult {
    const order = parseSortOrder(this.order);
    const canLoad = this.data === undefined && this.client !== null;
    const more = renderLoadEarlier(this.#pages, canLoad, () => void this.#loadEarlier(), context);
    const about = [renderProgrammes(context), renderMembers(context)].filter((one) => one !== nothing);
    const events = this.#events;
    const ids = this.#finding.match(events, context);
    const list = events.length > 0 ? this.#listing.render({ events, order, ids, context }) : null;
    return html`<div class="sections">
      ${renderUpcomingEvent(findUpcomingEvent(events, new Date()), context, {
        show: ({ event }) => this.#show(event.id),
        save: (one) => void this.#act((acts) => acts.saveEventCalendar(one, context)),
      })}
      ${this.#terms(events, order, context)}
      ${renderEvents(list, order, this.#finding.render(events, order, context), more, context)}
      ${about.length > 0 ? html`<div class="about">${about}</div>` : nothing}
    </div>`;
  }

  #terms(events: readonly EventEntry[], order: SortOrder, context: TimelineContext): TemplateResult | typeof nothing {
    if (!context.council.terms?.length) return nothing;
    const part = this.#termsPart.get();
    if (part) {
      return part.renderTerms(events, order, { isFolded: this.#isFolded, unfold: () => this.#unfold() }, context);
    }
    if (!this.#termsPart.failed) return nothing;
    const { messages, language } = context;
    return html`<section class="terms" aria-labelledby="chair">
      <h3 id="chair">${messages.chair}</h3>
      <p class="muted">
        ${messages.partFailed}
        <button type="button" class="link" @click=${() => void this.#termsPart.load()}>
          ${commonMessages(language).retry}
        </button>
      </p>
    </section>`;
  }

  /** The events of one term; pressed again, all of them. */
  #showTerm(id: string): void {
    const isChosen = this.#finding.query.term === id;
    this.#finding.updateQuery({ term: isChosen ? '' : id });
    if (isChosen) return;
    const events = this.renderRoot.querySelector('#events');
    if (events && events.getBoundingClientRect().top > innerHeight) events.scrollIntoView({ block: 'center' });
  }

  #show(id: string): void {
    this.#finding.clear();
    const article = this.#listing.markCurrent(id);
    article?.scrollIntoView({ block: 'start' });
    article?.querySelector('h5')?.focus({ preventScroll: true });
  }

  #unfold(): void {
    this.#isFolded = false;
    this.requestUpdate();
    // What was pressed is gone: focus goes on to the first term that it brought.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.rest button')?.focus());
  }

  /** Loads what takes an event out of the page, does it, and says what came of it. */
  async #act(act: (acts: typeof ActsPart, context: TimelineContext) => string): Promise<void> {
    const acts = await this.#acts.load();
    const context = this.#context;
    if (!context) return;
    this.#said = acts ? act(acts, context) : context.messages.partFailed;
    this.requestUpdate();
  }

  /** The button may be gone when its page has come: focus goes on to the first event that is new, unless it is elsewhere. */
  async #loadEarlier(): Promise<void> {
    const before = new Set(this.#events.map(({ event }) => `event-${event.id}`));
    if (!(await this.#pages.more())) return;
    const isElsewhere = this.#isFocusElsewhere();
    await this.updateComplete;
    if (isElsewhere) return;
    const titles = [...this.renderRoot.querySelectorAll<HTMLElement>('h5[id^="event-"]')];
    const first =
      titles.find(({ id }) => !before.has(id)) ?? this.renderRoot.querySelector<HTMLElement>('#earlier, #events');
    first?.focus();
  }

  #isFocusElsewhere(): boolean {
    const { activeElement: outer } = this.getRootNode() as Document | ShadowRoot;
    const inner = this.shadowRoot?.activeElement;
    return outer === this ? inner?.id !== 'earlier' : outer !== null && outer !== document.body;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-council-timeline': FuminCouncilTimeline;
  }
}
