import type { FuminElement } from '../../base/fumin-element.js';
import { LazyModule } from '../../base/lazy/lazy-module.js';
import { PaginationController } from '../../base/pagination-controller.js';
import { ResourceController } from '../../base/resource-controller.js';
import type { CoordinateSystem, District, Stations } from '../../contract/index.js';
import { readDistrict } from '../../contract/readers/district.generated.js';
import { readStations } from '../../contract/readers/station.generated.js';
import { ModelBuilder } from './model-builder.js';
import type { DistrictModel } from './model.js';
import type * as ReferenceCheckModule from './reference-check.lazy.js';

/** Loads the district and its stations, from the endpoint or as the page sets them, and builds the model of them. */
export class DistrictResources {
  readonly host: FuminElement;
  readonly data: () => unknown;
  readonly district: ResourceController<District>;
  readonly stations: ResourceController<Stations>;
  readonly pages: PaginationController<Stations>;
  readonly #modelBuilder: ModelBuilder;
  readonly #referenceCheckModule: LazyModule<typeof ReferenceCheckModule>;
  #referenceCheck: ReferenceCheckModule.ReferenceCheck | null = null;

  /** @param data returns the data that the page set; `undefined` where it set none */
  constructor(host: FuminElement, data: () => unknown) {
    this.host = host;
    this.data = data;

    this.district = new ResourceController(host, {
      path: () => 'district.json',
      read: readDistrict,
      data: () => this.#dataOf('district'),
    });
    this.stations = new ResourceController(host, {
      path: () => 'stations.json',
      read: readStations,
      data: () => this.#dataOf('stations'),
    });
    this.pages = new PaginationController(host, {
      firstPage: this.stations,
      read: readStations,
      shouldLoadAll: () => data() === undefined,
    });
    this.#modelBuilder = new ModelBuilder(host);
    this.#referenceCheckModule = new LazyModule(host, () => import('./reference-check.lazy.js'));
  }

  /** Whether everything that has loaded is in the model. */
  get isComplete(): boolean {
    return this.#modelBuilder.isComplete;
  }

  /**
   * Builds the model of what has loaded; `null` while there is no district.
   *
   * @param system coordinate system that a basemap needs
   */
  buildModel(system: CoordinateSystem | undefined): DistrictModel | null {
    const { value } = this.district;
    const pages = this.pages.allPages.map((page) => page.value);
    return value && this.#modelBuilder.build(value, pages, system);
  }

  /** Asks the endpoint again. */
  async reload(): Promise<void> {
    await Promise.all([this.district.reload(), this.stations.reload()]);
  }

  /** Reports references to what does not exist, once for each resource that has loaded. */
  reportReferences(): void {
    const { state } = this.district;
    if (!('value' in state)) return;
    const module = this.#referenceCheckModule.get();
    this.#referenceCheck ??= module && new module.ReferenceCheck();
    for (const { problem, url } of this.#referenceCheck?.check(state, this.pages.allPages) ?? [])
      this.district.report(problem, url);
  }

  #dataOf(name: 'district' | 'stations'): unknown {
    const data = this.data();
    if (typeof data !== 'object' || data === null || data instanceof SyntaxError) return data;
    return (data as Readonly<Record<string, unknown>>)[name] ?? null;
  }
}
