import type { LitElement } from 'lit';

import { LazyModule } from '../../../base/lazy/lazy-module.js';
import { memoizeLatest } from '../../../base/memoize-latest.js';
import type { MapLayout } from '../../geo/map-layout.js';
import type { Box } from '../../geo/projection.js';
import { visibleBox, type Viewport } from '../../geo/viewport.js';
import type * as ClustersModule from './clusters.lazy.js';
import {
  CLUSTERING_THRESHOLD,
  clusterRadius,
  type Marker,
  needClusters,
  pointKey,
  pointMarker,
  pointMarkersIn,
  sortInReadingOrder,
} from './markers.js';

/** Margin that is drawn past each edge of the picture, as a fraction of its size, so that it can be moved; less while zooming. */
const OVERSCAN = 0.25;
const ZOOMING_OVERSCAN = 0.03;

/** Number of points that are drawn without clustering them; of more, none is drawn, since a part would pass for all. */
const MAX_UNCLUSTERED = 500;

/** Markers of a part of the map. */
export interface MarkerSet {
  readonly markers: readonly Marker[];
  /** Part of the map that they are of, in base pixels; `null` before there is one. */
  readonly box: Box | null;
}

/** Decides which markers are drawn: of single points, and of clusters where points lie too close to one another. */
export class MarkerController {
  readonly host: LitElement;
  readonly #clustersModule: LazyModule<typeof ClustersModule>;
  readonly #memoizedIndex = memoizeLatest<ClustersModule.ClusterIndex | null>();
  readonly #memoizedMarkers = memoizeLatest<MarkerSet>();
  #latestScale = 0;

  constructor(host: LitElement) {
    this.host = host;

    this.#clustersModule = new LazyModule(host, () => import('./clusters.lazy.js'));
  }

  /** Begins to load the clusters where there are so many points that they will be needed. */
  preload(count: number): void {
    if (count > CLUSTERING_THRESHOLD) this.#clustersModule.get();
  }

  /** Whether the code of the clusters is loading. */
  get isPending(): boolean {
    return this.#clustersModule.isPending;
  }

  /** Lazy module that clusters are made, opened and listed with; `null` until it has loaded. */
  get clusters(): typeof ClustersModule | null {
    return this.#clustersModule.get();
  }

  /**
   * Returns the markers in a viewport, from north to south: the same ones for the same viewport, until the clusters have
   * loaded.
   *
   * @param isAtRest whether there is time to draw a margin around the viewport
   */
  markersIn(layout: MapLayout, viewport: Viewport, selected: string | null, em: number, isAtRest: boolean): MarkerSet {
    const overscan = isAtRest || viewport.k === this.#latestScale ? OVERSCAN : ZOOMING_OVERSCAN;
    this.#latestScale = viewport.k;
    const clusters = this.#clusterIndexOf(layout, clusterRadius(layout.points.length) * em);
    return this.#memoizedMarkers([layout, viewport, selected, overscan, clusters, this.#clustersModule.failed], () => {
      const { left, top, right, bottom } = visibleBox(viewport, layout.size);
      const [x, y] = [(right - left) * overscan, (bottom - top) * overscan];
      const box = { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
      return { markers: this.#findMarkers(box, layout, viewport.k, selected, clusters), box };
    });
  }

  #findMarkers(
    box: Box,
    { points }: MapLayout,
    k: number,
    selected: string | null,
    clusters: ClustersModule.ClusterIndex | null,
  ): readonly Marker[] {
    if (!clusters && points.length > MAX_UNCLUSTERED && !this.#clustersModule.failed) return [];
    let markers = clusters?.markersIn(box, k) ?? pointMarkersIn(points, box);
    if (!clusters && markers.length > MAX_UNCLUSTERED) markers = [];
    // A selected point is seen, whatever cluster it is in.
    const isHidden = selected !== null && !markers.some(({ key }) => key === selected);
    const point = isHidden ? points.find((candidate) => pointKey(candidate) === selected) : undefined;
    return sortInReadingOrder(point ? [...markers, pointMarker(point)] : markers);
  }

  /** Returns the clusters of a layout; `null` where no points lie close to one another, and until they have loaded. */
  #clusterIndexOf(layout: MapLayout, radius: number): ClustersModule.ClusterIndex | null {
    const module = needClusters(layout.points, radius) ? this.#clustersModule.get() : null;
    return this.#memoizedIndex([layout, radius, module], () => module && new module.ClusterIndex(layout, radius));
  }
}
