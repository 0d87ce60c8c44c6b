import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';

import { formatSelection, type Selection } from '../base/selection.js';
import { FuminSelectEvent } from '../base/events.js';
import type { FirstView } from '../base/first-view-controller.js';
import { FuminElement } from '../base/fumin-element.js';
import { memoizeLatest } from '../base/memoize-latest.js';
import { commonMessages } from '../base/messages/index.js';
import type { MessageSource } from '../base/message-sets.js';
import { headingClass } from '../base/parts/heading-class.js';
import { renderLazyFailure } from '../base/parts/lazy-failure.js';
import { renderSourceLine } from '../base/parts/source-line.js';
import { sourceLineStyles } from '../base/parts/source-line.styles.js';
import { renderState } from '../base/parts/state-view.js';
import { property } from '../base/property.js';
import { stateViewStyles } from '../base/parts/state-view.styles.js';
import { stationStatusStyles } from '../base/parts/station-status.styles.js';
import type { LoadedResource } from '../base/resource-controller.js';
import { COORDINATE_SYSTEMS } from '../contract/formats.js';
import type { CoordinateSystem, District } from '../contract/index.js';
import type { DistrictMapData } from './data/district-map-data.js';
import { localizeText } from '../domain/localize.js';
import type { MapCommands, MapContext, MapView } from './context/map-context.js';
import { DistrictResources } from './data/district-resources.js';
import { countPlaces } from './data/model.js';
import { EMPTY_QUERY } from './data/query.js';
import { renderFormula } from './formula/formula.js';
import { fuminDistrictMapStyles } from './fumin-district-map.styles.js';
import { mapMessages, mapMessageSource } from './messages/index.js';
import { renderStatusNotes } from './status-notes.js';
import { parseMapView, renderViewSwitch } from './view-switch.js';
import { ViewsController } from './views-controller.js';
import { toJson } from '../domain/to-json.js';

/**
 * Map of a district: its joint conference, its business circles and alliances, their stations and organizations, as a
 * picture with a list, as the structure "1+4+X", or as a list alone. Everything in the picture is in the list as well.
 *
 * When the reader selects something, `fumin-select` fires; unless it is cancelled, the selection is shown here, and a
 * provider passes it on to other widgets.
 *
 * @tag fumin-district-map
 * @slot - content of the page, shown without script, while nothing is chosen, and where data cannot be loaded
 * @csspart frame - box around everything
 * @csspart title - heading of the map
 * @csspart formula - "1+4+X" as numerals, with the conference, circles and alliances to press
 * @csspart views - switch between map, structure and list
 * @csspart picture - picture with its legend
 * @csspart structure - structure "1+4+X"
 * @csspart list - list of all places, with its search and filters
 * @csspart details - details of the selected place
 * @csspart message - message while there are no data, or only old ones
 * @csspart source - source of the data
 * @fires {FuminSelectEvent} fumin-select - the reader selected something, or cleared the selection (`detail` is `null`); can
 *   be cancelled
 */
export class FuminDistrictMap extends FuminElement {
  /** A getter: a static field in a class with decorators has the compiler write out every private member, at some weight. */
  static override get styles(): CSSResultGroup {
    return [FuminElement.styles, stateViewStyles, stationStatusStyles, sourceLineStyles, fuminDistrictMapStyles];
  }

  /** View: `map` (default), the `structure` "1+4+X", or the `list` alone. The reader's switch changes the property. */
  @property() view: MapView | null = null;

  /**
   * Selected place: `circle:<id>`, `alliance:<id>`, `station:<id>` or `organization:<id>`; `null` where none is. Setting it
   * selects on this map alone; a selection by the reader, here or in another widget of the same provider, replaces it. The
   * attribute stays as the page wrote it.
   */
  @property() selected: string | null = null;

  /**
   * Basemap of raster tiles in Web Mercator under the picture, as a URL with `{z}`, `{x}` and `{y}` in its path or its query
   * (`{-y}` for rows from the south, `{s}` for hosts `0` to `7`). Without it, no third party is asked for anything.
   */
  @property() basemap: string | null = null;

  /** Attribution of the basemap, with its map approval number (审图号): shown whenever it is given, in print as well. */
  @property({ attribute: 'basemap-attribution' }) basemapAttribution: string | null = null;

  /** Coordinate system of the basemap: `WGS-84` (default), `GCJ-02`, `BD-09` or `CGCS2000`. The data are converted to it. */
  @property({ attribute: 'basemap-system' }) basemapSystem: CoordinateSystem | null = null;

  /**
   * Resources themselves: `{district, stations}` as `district.json` and `stations.json` have them, `stations` with all of
   * them in one page; and, where their chairs are to be named, `councils` as a list of what `councils/{id}.json` has. Then
   * nothing is loaded from the network. `null` shows no data.
   */
  @property({ attribute: false }) data: DistrictMapData | null | undefined = undefined;

  readonly #resources = new DistrictResources(this, () => this.suppliedData);
  readonly #views = new ViewsController(this, () => this.suppliedData);
  readonly #memoizedContext = memoizeLatest<MapContext>();
  /** Everything that the next render shows; `null` while there is no district. */
  #context: MapContext | null = null;
  /** Selection of the provider that was seen last, so that only a new one replaces the one here. */
  #latestSelection: Selection | null = null;
  #isConferenceShown = false;

  readonly #commands: MapCommands = {
    select: (type, id) => this.#select(this.selected === `${type}:${id}` ? null : { type, id }),
    clearSelection: () => this.#select(null),
    toggleConference: () => this.#select(null, !this.#isConferenceShown),
    follow: null,
    showOnMap: (type, id) => {
      this.view = 'map';
      if (this.selected !== `${type}:${id}`) this.#select({ type, id });
      void this.updateComplete.then(() => this.#views.picture.goTo({ type, id }));
    },
    filterList: (query) => {
      if (parseMapView(this.view) === 'structure') this.view = 'list';
      this.#views.list.changeQuery({ ...EMPTY_QUERY, ...query });
    },
  };

  constructor() {
    super();
    // The last of the controllers, so that what the others have loaded is in the update that it came with.
    this.addController({
      hostUpdate: () => {
        this.#context = this.#buildContext();
        this.#views.update(this.#context);
      },
    });
  }

  protected override get firstView(): FirstView {
    const { district, stations } = this.#resources;
    return { state: district.state, isPending: stations.state.status === 'loading' || this.#views.isPending };
  }

  protected override get followedSelection(): Selection | null {
    const { selection } = this;
    return selection !== null && this.selected === formatSelection(selection) ? selection : null;
  }

  protected override get messageSource(): MessageSource {
    return mapMessageSource;
  }

  override willUpdate(): void {
    if (this.selection === this.#latestSelection) return;
    this.#latestSelection = this.selection;
    // An initiative is selected beside the place that is selected here, not instead of it.
    if (this.selection?.type === 'initiative') return;
    this.selected = formatSelection(this.selection);
    if (this.selected) this.#isConferenceShown = false;
  }

  override updated(): void {
    super.updated();
    this.#resources.reportReferences();
  }

  /** Asks the endpoint again, for the district and its stations. */
  async reload(): Promise<void> {
    await this.#resources.reload();
  }

  override render(): TemplateResult {
    const language = this.language;
    const ready = (loaded: LoadedResource<District>): TemplateResult =>
      this.#context ? this.#renderDistrict(loaded, this.#context) : html``;
    return renderState(this.#resources.district.state, {
      ...this.frameOptions,
      idleMessage:
        this.client || this.suppliedData === null ? mapMessages(language).idle : commonMessages(language).noEndpoint,
      onRetry: () => void this.reload(),
      renderReady: ready,
      renderEmpty: ready,
    });
  }

  #renderDistrict({ value: district, url, stale }: LoadedResource<District>, context: MapContext): TemplateResult {
    const { place } = this.#views;
    const { stations, isComplete } = this.#resources;
    const { model, messages, language, view } = context;
    const { contentLang } = this;
    const title = district.title ?? district.name;
    const retry = this.suppliedData === undefined && !stale ? () => void this.reload() : null;
    const notes = [district.notes, stations.value?.notes].flat();
    const name = district.title ? html`<p class="muted small">${this.localize(district.name)}</p>` : nothing;
    return html`
      <article class="body ${view}" aria-labelledby="title">
        <header>
          ${name}
          <h2 id="title" part="title" class=${headingClass(title, contentLang)}>${this.localize(title)}</h2>
          ${district.description ? html`<p class="description">${this.localize(district.description)}</p>` : nothing}
        </header>
        ${this.#renderNotes(context, retry)}
        ${
          countPlaces(model) === 0
            ? stations.state.status === 'loading' || stations.state.status === 'error' || !isComplete
              ? nothing
              : html`<p class="muted">${messages.empty}</p>`
            : html`
                ${renderFormula(context)} ${renderViewSwitch(view, messages, (selected) => (this.view = selected))}
                ${this.#views.render(context)}
              `
        }
        <p class="visually-hidden" role="status">
          ${place ? messages.shown(context.localizeText(place.item.name)) : nothing}
        </p>
      </article>
      ${renderSourceLine({ ...district, notes }, url, this.contentLang, language)}
      ${
        stations.value && toJson(stations.value.source) !== toJson(district.source)
          ? renderSourceLine({ ...stations.value, notes: null }, url, this.contentLang, language)
          : nothing
      }
    `;
  }

  /** Without a space in it, so that the styles see when it is empty. */
  #renderNotes(context: MapContext, retry: (() => void) | null): TemplateResult {
    const { stations, pages, isComplete } = this.#resources;
    const { messages, language } = context;
    const notes = [
      renderStatusNotes(stations.state, pages, isComplete, context, retry),
      renderLazyFailure(this, messages.partFailed, language),
    ];
    return html`<div class="notes" role="status">${notes}</div>`;
  }

  /** Builds the context: the same one for as long as nothing in it changes, so that what is drawn of it can stay. */
  #buildContext(): MapContext | null {
    const { selected, language, contentLang, view, basemap, basemapSystem, basemapAttribution } = this;
    const { state } = this.#resources.district;
    const system = COORDINATE_SYSTEMS.find((name) => name === basemapSystem) ?? 'WGS-84';
    const model = this.#resources.buildModel(basemap ? system : undefined);
    if (!model || !('url' in state)) return null;
    const { url } = state;
    const isConferenceShown = this.#isConferenceShown && !selected;
    const { hasProvider } = this;
    const dependencies = [
      language,
      isConferenceShown,
      hasProvider,
      model,
      url,
      contentLang,
      view,
      selected,
      basemap,
      basemapSystem,
      basemapAttribution,
    ];
    return this.#memoizedContext(dependencies, () => ({
      model,
      url,
      view: parseMapView(view),
      basemap: basemap ? { template: basemap, system } : null,
      attribution: basemapAttribution ?? '',
      selected,
      isConferenceShown,
      isSelected: (type, id) => selected === `${type}:${id}`,
      findCouncil: (id) => this.#views.findCouncil(id),
      language,
      messages: mapMessages(language),
      localize: this.localize.bind(this),
      localizeText: (text) => localizeText(text, contentLang),
      ...this.#commands,
      follow: hasProvider
        ? (selection) => void this.dispatchEvent(new FuminSelectEvent(selection, { leads: true }))
        : null,
    }));
  }

  /** Selects a place, or nothing. In the details, that removes the button that was pressed: the focus must not go with it. */
  #select(selection: Selection | null, showConference = false): void {
    const moveFocus = this.#views.rememberFocus();
    if (!this.dispatchEvent(new FuminSelectEvent(selection))) return;
    this.selected = formatSelection(selection);
    this.#isConferenceShown = showConference;
    this.requestUpdate();
    if (moveFocus) void this.updateComplete.then(() => moveFocus(selection !== null));
    else if (selection || showConference) void this.#views.keepInSight();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fumin-district-map': FuminDistrictMap;
  }
}
