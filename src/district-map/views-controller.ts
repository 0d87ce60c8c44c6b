import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { FuminElement } from '../base/fumin-element.js';
import { parseSelection } from '../base/selection.js';
import { LazyModule } from '../base/lazy/lazy-module.js';
import type { CouncilBrief } from '../contract/index.js';
import type { MapContext } from './context/map-context.js';
import type { CouncilBriefsController } from './data/council-briefs.lazy.js';
import { countPlaces, findPlace, type Place } from './data/model.js';
import type * as DetailsModule from './details/details.lazy.js';
import { ListController } from './list/list-controller.js';
import { revealSelected } from './list/reveal-selected.js';
import { PictureController } from './map/picture-controller.js';
import type * as StructureModule from './structure/structure.lazy.js';

/** Shows the district in one of its views, with the details of the selected place. */
export class ViewsController implements ReactiveController {
  readonly host: FuminElement;
  readonly data: () => unknown;
  readonly picture: PictureController;
  readonly list: ListController;
  readonly #structureModule: LazyModule<typeof StructureModule>;
  readonly #detailsModule: LazyModule<typeof DetailsModule>;
  readonly #councilBriefsModule: LazyModule<{ readonly CouncilBriefsController: typeof CouncilBriefsController }>;
  #councilBriefs: CouncilBriefsController | null = null;
  #structure: typeof StructureModule | null = null;
  #details: typeof DetailsModule | null = null;
  #selected: string | null = null;
  /** Key of the selection that the list was scrolled to last. */
  #revealedKey: string | null = null;
  /** Place that is selected, where the district has it. */
  place: Place | null = null;

  /** @param data returns the data that the page set; `undefined` where it set none */
  constructor(host: FuminElement, data: () => unknown) {
    this.host = host;
    this.data = data;

    host.addController(this);
    this.picture = new PictureController(host);
    this.list = new ListController(host);
    this.#structureModule = new LazyModule(host, () => import('./structure/structure.lazy.js'));
    this.#detailsModule = new LazyModule(host, () => import('./details/details.lazy.js'));
    this.#councilBriefsModule = new LazyModule(host, () => import('./data/council-briefs.lazy.js'));
  }

  /** Prepares a render: requests what is loaded on demand, and lays out the view that is shown. */
  update(context: MapContext | null): void {
    const view = context && countPlaces(context.model) > 0 ? context.view : null;
    this.picture.update(view === 'map' ? context : null);
    this.#selected = context?.selected ?? null;
    this.place = context && findPlace(context.model, parseSelection(context.selected));
    this.#structure = view === 'structure' ? this.#structureModule.get() : null;
    this.#details = this.place || context?.isConferenceShown ? this.#detailsModule.get() : null;
    if (!context || !view) return;
    if (!this.#structure) this.list.update(context);
    this.#requestCouncils(context);
  }

  /** Whether code that the view needs is loading. */
  get isPending(): boolean {
    return [this.picture, this.list, this.#structureModule, this.#detailsModule].some(({ isPending }) => isPending);
  }

  hostUpdated(): void {
    const root = this.host.renderRoot;
    this.#structure?.arrangeRings(root);
    if (this.#selected === this.#revealedKey) return;
    this.#revealedKey = this.#selected;
    revealSelected(root);
  }

  render(context: MapContext): TemplateResult {
    const { view } = context;
    const details = this.place
      ? this.#details?.renderDetails(this.place, context)
      : context.isConferenceShown
        ? this.#details?.renderConferenceDetails(context)
        : null;
    const structure = this.#structure?.renderStructure(context);
    // The list stands in until the structure has loaded.
    const list = structure
      ? nothing
      : html`<div class="box"><div class="scroll">${this.list.render(context)}</div></div>`;
    return html`<div class="view ${view} ${details ? 'detailed' : ''}">
      ${view === 'map' ? this.picture.render(context) : structure}
      <div class="side">${details}${list}</div>
    </div>`;
  }

  /** Scrolls the page as far as it takes to see what was chosen beside its details, once these are shown. */
  async keepInSight(): Promise<void> {
    await this.#detailsModule.load();
    await this.host.updateComplete;
    this.#details?.keepInSight(this.host.renderRoot);
  }

  /** Returns a council; `null` until it has loaded. */
  findCouncil(id: string): CouncilBrief | null {
    return this.#councilBriefs?.get(id) ?? null;
  }

  /** Remembers where the focus goes when another selection removes what has it; `null` where nothing will be removed. */
  rememberFocus(): ((hasSelection: boolean) => void) | null {
    return this.#details?.rememberDetailsFocus(this.host.renderRoot) ?? null;
  }

  /** Requests the councils that the structure and the details name. */
  #requestCouncils({ model: { district, circles, alliances }, isConferenceShown }: MapContext): void {
    const named = [
      ...(this.#structure ? [district, ...[...circles, ...alliances].map(({ owner }) => owner)] : []),
      ...(this.#details && this.place ? [this.place.item] : []),
      ...(isConferenceShown ? [district] : []),
    ];
    const ids = named.flatMap((item) => ('council' in item && item.council) || []);
    const module = ids.length > 0 ? this.#councilBriefsModule.get() : null;
    this.#councilBriefs ??= module && new module.CouncilBriefsController(this.host, this.data);
    if (module) this.#councilBriefs?.request(ids);
  }
}
