import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { FuminElement } from '../base/fumin-element.js';
import { LazyModule } from '../base/lazy-module.js';
import { formatSelection, FuminSelectEvent, parseSelection, type Selection } from '../base/events.js';
import { PaginationController } from '../base/pagination-controller.js';
import { renderSourceLine, sourceLineStyles } from '../base/parts/source-line.js';
import { statusStyles } from '../base/parts/station-status.js';
import { stateViewStyles, renderState } from '../base/parts/state-view.js';
import { type LoadedResource, ResourceController } from '../base/resource-controller.js';
import { readDistrict, readStations } from '../contract/read.js';
import type { CoordinateSystem, CouncilBrief, District } from '../contract/index.js';
import { COORDINATE_SYSTEMS } from '../contract/formats.js';
import { localizeText } from '../domain/localize.js';
import type { BasemapSource, MapContext } from './context/map-context.js';
import type { CouncilBriefsController } from './data/council-briefs.lazy.js';
import { EMPTY_QUERY, type ListQuery } from './data/query.js';
import type { ReferenceCheck } from './data/reference-check.lazy.js';
import { memoizeLatest } from '../base/memoize-latest.js';
import { ListController } from './list/list-controller.js';
import { countPlaces, findPlace } from './data/model.js';
import { renderStatusNotes } from './status-notes.js';
import { ModelBuilder } from './data/model-builder.js';
import { PictureController } from './map/picture-controller.js';
import { fuminDistrictMapStyles } from './fumin-district-map.styles.js';
import { type MapView, parseMapView, renderViewSwitch } from './view-switch.js';
import { commonMessages } from '../base/messages/index.js';
import { mapMessages } from './messages/index.js';

/**
 * The district: its joint conference, its business circles and alliances, their stations and organizations, as a picture
 * with its list, as the structure "1+4+X", or as a list alone. Nothing is only in the picture.
 *
 * A reader's choice fires `fumin-select`; unless that is cancelled, the choice is shown here, and a provider passes it on.
 *
 * @tag fumin-district-map
 * @slot - what to show until there are data, and when they cannot be had
 * @csspart frame - the box around everything
 * @csspart title - the map's heading
 * @csspart views - the switch between map, structure and list
 * @csspart picture - the picture with its legend
 * @csspart structure - the structure "1+4+X"
 * @csspart list - the list of everything there is, with its search and filters
 * @csspart details - what is known of the thing that is chosen
 * @csspart message - what is said while there are no data, or old ones
 * @csspart source - the line on where the data come from
 * @fires {FuminSelectEvent} fumin-select - a reader chose something, or nothing (`detail` is `null`); can be cancelled
 */
export class FuminDistrictMap extends FuminElement {
  static override styles: CSSResultGroup = [
    FuminElement.styles,
    stateViewStyles,
    statusStyles,
    sourceLineStyles,
    fuminDistrictMapStyles,
  ];

  /** What to show: `map` (default), the `structure` "1+4+X", or the `list` alone. The reader's switch changes the property. */
  @property() view: MapView | null = null;

  /**
   * What is chosen: `circle:<id>`, `alliance:<id>`, `station:<id>` or `organization:<id>`; `null` where nothing is. To set
   * it chooses on this map alone; a reader's choice, and one made in another widget of the same provider, take its place.
   * The attribute stays as the page wrote it.
   */
  @property() selected: string | null = null;

  /**
   * A basemap of raster tiles in Web Mercator to lie under the picture, as a URL with `{z}`, `{x}` and `{y}` in its path or
   * its query (`{-y}` for rows from the south, `{s}` for hosts `0` to `7`). Without it nothing is asked of anyone.
   */
  @property() basemap: string | null = null;

  /** Whose the basemap is, and its map approval number (审图号): shown whenever it is given, in print as well. */
  @property({ attribute: 'basemap-attribution' }) basemapAttribution: string | null = null;

  /** The basemap's coordinate system: `WGS-84` (default), `GCJ-02`, `BD-09` or `CGCS2000`. The data are converted to it. */
  @property({ attribute: 'basemap-system' }) basemapSystem: CoordinateSystem | null = null;

  /**
   * The resources themselves: `{district, stations}` as `district.json` and `stations.json` have them, `stations` with all
   * of them in one page; and, where they are to be named, `councils` as a list of what `councils/{id}.json` has. Then
   * nothing is asked of the network. `null` shows none.
   */
  @property({ attribute: false }) data: unknown = undefined;

  readonly #picture = new PictureController(this);
  readonly #list = new ListController(this);
  readonly #councilBriefsModule = new LazyModule(this, () => import('./data/council-briefs.lazy.js'));
  #councilBriefs: CouncilBriefsController | null = null;
  readonly #structureModule = new LazyModule(this, () => import('./structure/structure.lazy.js'));
  readonly #detailsModule = new LazyModule(this, () => import('./details/details.lazy.js'));
  readonly #referenceCheckModule = new LazyModule(this, () => import('./data/reference-check.lazy.js'));
  #referenceCheck: ReferenceCheck | null = null;
  readonly #modelBuilder = new ModelBuilder(this);
  readonly #memoizedContext = memoizeLatest<MapContext>();
  /** What the provider said last, so that only what is new from there replaces what is chosen here. */
  #latestSelection: Selection | null = null;
  #revealedKey: string | null = null;

  readonly #district = new ResourceController(this, {
    path: () => 'district.json',
    read: readDistrict,
    data: () => this.#dataOf('district'),
  });

  readonly #stations = new ResourceController(this, {
    path: () => 'stations.json',
    read: readStations,
    data: () => this.#dataOf('stations'),
  });

  readonly #pages = new PaginationController(this, {
    first: this.#stations,
    read: readStations,
    all: () => this.data === undefined,
  });

  override willUpdate(): void {
    if (this.selection === this.#latestSelection) return;
    this.#latestSelection = this.selection;
    // An initiative is chosen beside what stands here, and not in its place.
    if (this.selection?.type === 'initiative') return;
    this.selected = formatSelection(this.selection);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#reportReferences();
    if (this.selected === this.#revealedKey) return;
    this.#revealedKey = this.selected;
    this.#revealInList();
  }

  /** Asks the endpoint again, for the district and its stations. */
  async reload(): Promise<void> {
    await Promise.all([this.#district.reload(), this.#stations.reload()]);
  }

  override render(): TemplateResult {
    const language = this.language;
    const draw = (loaded: LoadedResource<District>): TemplateResult => this.#renderDistrict(loaded);
    return renderState(this.#district.state, {
      language,
      large: this.hasLargeText,
      hasFallback: this.hasFallback,
      idle: this.client || this.data === null ? mapMessages(language).idle : commonMessages(language).noEndpoint,
      retry: () => void this.reload(),
      ready: draw,
      empty: draw,
    });
  }

  #renderDistrict({ value: district, url, stale }: LoadedResource<District>): TemplateResult {
    const { state } = this.#stations;
    const stations = this.#stations.value;
    const context = this.#buildContext(district, url);
    const { model, messages, language } = context;
    const retry = this.data === undefined && !stale ? () => void this.reload() : null;
    const place = findPlace(model, parseSelection(this.selected));
    const view = parseMapView(this.view);
    const name = district.title ? html`<p class="muted small">${this.localize(district.name)}</p>` : nothing;
    return html`
      <article class="body ${view}" aria-labelledby="title">
        <header>
          ${name}
          <h2 id="title" part="title">${this.localize(district.title ?? district.name)}</h2>
          ${district.description ? html`<p class="description">${this.localize(district.description)}</p>` : nothing}
        </header>
        <div class="notes" role="status">
          ${renderStatusNotes(state, this.#pages, this.#modelBuilder.isComplete, context, retry, this.#loadAgain)}
        </div>
        ${
          countPlaces(model) === 0
            ? state.status === 'loading' || state.status === 'error' || !this.#modelBuilder.isComplete
              ? nothing
              : html`<p class="muted">${messages.empty}</p>`
            : html`
                ${renderViewSwitch(view, messages, (to) => (this.view = to))}
                <div class="view ${view}">
                  ${view === 'map' ? this.#picture.render(context) : nothing} ${this.#structureOrList(view, context)}
                  ${place ? this.#detailsModule.get()?.renderDetails(place, context) : nothing}
                </div>
              `
        }
        <p class="visually-hidden" role="status">
          ${place ? messages.chosen(context.localizeText(place.item.name)) : nothing}
        </p>
      </article>
      ${renderSourceLine(district, url, this.contentLang, language)}
      ${
        stations && JSON.stringify(stations.source) !== JSON.stringify(district.source)
          ? renderSourceLine(stations, url, this.contentLang, language)
          : nothing
      }
    `;
  }

  /** The list stands in until the structure has come. */
  #structureOrList(view: MapView, context: MapContext): TemplateResult {
    const drawn = view === 'structure' ? this.#structureModule.get()?.renderStructure(context) : null;
    return drawn ?? html`<div class="box"><div class="scroll">${this.#list.render(context)}</div></div>`;
  }

  /** Asks again for the parts of the widget that did not come; `null` where all did. */
  get #loadAgain(): (() => void) | null {
    const parts = [
      this.#structureModule,
      this.#detailsModule,
      this.#councilBriefsModule,
      this.#modelBuilder.conversion,
      this.#list.searchPanelModule,
    ];
    const failed = parts.filter((part) => part.failed);
    return failed.length > 0 ? () => failed.forEach((part) => void part.load()) : null;
  }

  #findCouncil(id: string): CouncilBrief | null {
    const part = this.#councilBriefsModule.get();
    this.#councilBriefs ??= part && new part.CouncilBriefsController(this, () => this.data);
    return this.#councilBriefs?.get(id) ?? null;
  }

  get #basemap(): BasemapSource | null {
    const { basemap: template, basemapSystem: system } = this;
    return template ? { template, system: COORDINATE_SYSTEMS.find((one) => one === system) ?? 'WGS-84' } : null;
  }

  /** The same for as long as nothing in it has changed, so that what is drawn of it can stay. */
  #buildContext(district: District, url: string): MapContext {
    const { selected, language, basemapAttribution } = this;
    const pages = this.#pages.all.map(({ value }) => value);
    const model = this.#modelBuilder.build(district, pages, this.#basemap?.system);
    const of = [
      model,
      url,
      this.contentLang,
      this.view,
      selected,
      this.basemap,
      this.basemapSystem,
      basemapAttribution,
    ];
    return this.#memoizedContext(of, () => ({
      model,
      messages: mapMessages(language),
      url,
      language,
      localize: this.localize.bind(this),
      localizeText: (text) => localizeText(text, this.contentLang),
      view: parseMapView(this.view),
      basemap: this.#basemap,
      attribution: basemapAttribution ?? '',
      selected,
      isSelected: (type, id) => selected === `${type}:${id}`,
      select: (type, id) => this.#select(selected === `${type}:${id}` ? null : { type, id }),
      clearSelection: () => this.#select(null),
      findCouncil: (id) => this.#findCouncil(id),
      filterList: (query) => this.#filterList(query),
      showOnMap: (type, id) => this.#showOnMap({ type, id }),
    }));
  }

  #filterList(query: Partial<ListQuery>): void {
    if (parseMapView(this.view) === 'structure') this.view = 'list';
    this.#list.changeQuery({ ...EMPTY_QUERY, ...query });
  }

  /** Chooses a thing, and brings it into the picture. */
  #showOnMap(selection: Selection): void {
    this.view = 'map';
    if (formatSelection(selection) !== this.selected) this.#select(selection);
    void this.updateComplete.then(() => this.#picture.goTo(selection));
  }

  /** A choice made in the details, or undone there, takes away what was pressed: focus must not go with it. */
  #select(selection: Selection | null): void {
    const root = this.renderRoot;
    const inDetails = root instanceof ShadowRoot && root.activeElement?.closest('.details');
    const back = root.querySelector<HTMLElement | SVGElement>(
      '.view > :not(.details) :is([aria-pressed="true"], [aria-selected="true"])',
    );
    if (!this.dispatchEvent(new FuminSelectEvent(selection))) return;
    this.selected = formatSelection(selection);
    if (!inDetails) return;
    void this.updateComplete.then(() => {
      const to = selection
        ? root.querySelector<HTMLElement>('#chosen')
        : (back ?? root.querySelector<HTMLElement>('.frame'));
      to?.focus({ preventScroll: true });
    });
  }

  /** Scrolls the list within its own box, and only where what is chosen is out of sight there. */
  #revealInList(): void {
    const box = this.renderRoot.querySelector('.scroll');
    const marked = [...(box?.querySelectorAll('[aria-pressed="true"]') ?? [])].map((one) =>
      one.getBoundingClientRect(),
    );
    if (!box || !marked[0] || box.scrollHeight <= box.clientHeight) return;
    const { top, bottom, height } = box.getBoundingClientRect();
    if (marked.some((one) => one.top >= top && one.bottom <= bottom)) return;
    box.scrollTop += marked[0].top - top - (height - marked[0].height) / 2;
  }

  #reportReferences(): void {
    const { state } = this.#district;
    if (!('value' in state)) return;
    const part = this.#referenceCheckModule.get();
    this.#referenceCheck ??= part && new part.ReferenceCheck();
    for (const { problem, url } of this.#referenceCheck?.check(state, this.#pages.all) ?? [])
      this.#district.report(problem, url);
  }

  #dataOf(name: 'district' | 'stations'): unknown {
    const { data } = this;
    if (typeof data !== 'object' || data === null) return data;
    return (data as Readonly<Record<string, unknown>>)[name] ?? null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-district-map': FuminDistrictMap;
  }
}
