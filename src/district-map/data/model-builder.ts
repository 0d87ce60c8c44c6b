import type { LitElement } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import type { CoordinateSystem, District, Stations } from '../../contract/index.js';
import type * as Coordinates from '../../domain/coordinate-conversion.js';
import { areShallowEqual, memoizeLatest } from '../../base/memoize-latest.js';
import { hasMixedSystems, type DistrictModel, buildModel } from './model.js';

/** More stations than this are put in order in a turn of the event loop of their own, so that the page stays quick. */
const MAX_STATIONS_AT_ONCE = 20_000;

/** Puts what has come in order. The same data make the same model, so that what is drawn of it can be kept. */
export class ModelBuilder {
  readonly host: LitElement;
  readonly conversion: LazyModule<typeof Coordinates>;
  /** Whether the last model has all in it that has come. Where it has not, one that has is on its way. */
  isComplete = true;
  readonly #memoized = memoizeLatest<DistrictModel>();
  #latest: DistrictModel | null = null;
  /** The pages whose turn has come. */
  #readyPages: readonly Stations[] = [];

  constructor(host: LitElement) {
    this.host = host;

    this.conversion = new LazyModule(host, () => import('../../domain/coordinate-conversion.lazy.js'));
  }

  /** The model of all that has come; of very many stations first the one before, or the district without them. */
  build(district: District, pages: readonly Stations[], system: CoordinateSystem | undefined): DistrictModel {
    let count = 0;
    for (const { stations } of pages) count += stations.length;
    this.isComplete = count <= MAX_STATIONS_AT_ONCE || areShallowEqual(pages, this.#readyPages);
    if (!this.isComplete) {
      setTimeout(() => {
        this.#readyPages = pages;
        this.host.requestUpdate();
      });
      if (this.#latest?.district === district) return this.#latest;
    }
    const shown = this.isComplete ? pages : [];
    const conversion = hasMixedSystems(district, shown, system) ? this.conversion.get() : null;
    const of = [district, ...shown, conversion, system];
    return (this.#latest = this.#memoized(of, () => buildModel(district, shown, { conversion, system })));
  }
}
