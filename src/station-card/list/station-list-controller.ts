import type { ReactiveController, TemplateResult } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import { LazyModule } from '../../base/lazy/lazy-module.js';
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

  /** @param isWanted whether the card has an endpoint, and nothing else to show */
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

  /** State of the list; `null` where none is shown, or the endpoint has none. */
  get state(): ResourceState<Stations> | null {
    if (!this.#isShown) return null;
    if (!this.#list) return this.#lazy.failed ? null : LOADING;
    const { state } = this.#list.stations;
    if (state.status === 'idle') return LOADING;
    const hasNone = state.status === 'empty' || (state.status === 'error' && state.problem.status === 404);
    return hasNone ? null : state;
  }

  /** Asks the endpoint for the list again, where it is shown. */
  async reload(): Promise<void> {
    if (this.#isShown) await this.#list?.stations.reload();
  }

  /** Renders the list as buttons, each of which selects its station. */
  render(now: Date, context: CardContext, select: (id: string) => void): TemplateResult | null {
    return this.#list?.render(now, context, select) ?? null;
  }
}
