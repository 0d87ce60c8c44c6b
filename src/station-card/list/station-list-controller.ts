import type { ReactiveController, TemplateResult } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import { LazyModule } from '../../base/lazy-module.js';
import type { ResourceState } from '../../base/resource-controller.js';
import type { Stations } from '../../contract/index.js';
import type { CardContext } from '../context/context.js';
import type * as StationListModule from './station-list.lazy.js';

const LOADING: ResourceState<Stations> = { status: 'loading' };

/** Lists the stations of the endpoint where a card is not told which to show: loaded then, and not before. */
export class StationListController implements ReactiveController {
  readonly host: FuminElement;
  readonly isWanted: () => boolean;
  readonly #lazy: LazyModule<typeof StationListModule>;
  #list: StationListModule.StationList | null = null;
  #isShown = false;

  /** @param isWanted whether the card has neither a station nor an endpoint's choice of one */
  constructor(host: FuminElement, isWanted: () => boolean) {
    this.host = host;
    this.isWanted = isWanted;
    this.#lazy = new LazyModule(host, () => import('./station-list.lazy.js'));

    host.addController(this);
  }

  hostUpdate(): void {
    this.#isShown = this.isWanted();
    const module = this.#isShown ? this.#lazy.get() : null;
    this.#list ??= module && new module.StationList(this.host, () => this.#isShown);
  }

  /** State of the list; `null` where none is shown, or there is none to show. */
  get state(): ResourceState<Stations> | null {
    if (!this.#isShown) return null;
    if (!this.#list) return this.#lazy.failed ? null : LOADING;
    const { state } = this.#list.stations;
    return state.status === 'error' || state.status === 'empty' ? null : state.status === 'idle' ? LOADING : state;
  }

  /** Renders the list as buttons, each of which selects its station. */
  render(context: CardContext, select: (id: string) => void): TemplateResult | null {
    return this.#list?.render(context, select) ?? null;
  }
}
