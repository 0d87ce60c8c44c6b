import type { LitElement, TemplateResult } from 'lit';

import { LazyModule } from '../../../base/lazy-module.js';
import type * as ClustersPart from './clusters.lazy.js';
import type { MapContext } from '../../context/map-context.js';
import type { MapLayout } from '../../geo/map-layout.js';
import { memoizeLatest } from '../../../base/memoize-latest.js';
import {
  pointMarkersIn,
  needClusters,
  type Cluster,
  sortInReadingOrder,
  pointKey,
  CLUSTERING_THRESHOLD,
  type Marker,
  clusterRadius,
  pointMarker,
} from './markers.js';
import type { Box } from '../../geo/projection.js';
import { visibleBox, type Viewport } from '../../geo/viewport.js';

/** As much as this of the picture is drawn past each of its edges, to be there when it is moved; less while it is zoomed. */
const OVERSCAN = 0.25;
const ZOOMING_OVERSCAN = 0.03;

/** With more points than this, none is drawn until it is known which stand together. */
const MAX_UNCLUSTERED = 500;

/** Which marks are to be drawn: points alone, and together where they lie too near to one another. */
export class MarkerController {
  readonly host: LitElement;
  readonly #clustersModule: LazyModule<typeof ClustersPart>;
  readonly #memoizedIndex = memoizeLatest<ClustersPart.ClusterIndex | null>();
  readonly #markersFor = memoizeLatest<readonly Marker[]>();
  #latestScale = 0;
  /** The part of the ground that the last marks are of. */
  drawnBox: Box | null = null;

  constructor(host: LitElement) {
    this.host = host;

    this.#clustersModule = new LazyModule(host, () => import('./clusters.lazy.js'));
  }

  /** Has what makes clusters come, where there are so many points that it will be needed. */
  preload(count: number): void {
    if (count > CLUSTERING_THRESHOLD) this.#clustersModule.get();
  }

  /** A cluster's members as a list. */
  renderClusterList(cluster: Cluster, context: MapContext, close: () => void): TemplateResult | null {
    return this.#clustersModule.get()?.renderClusterList(cluster, context, close) ?? null;
  }

  /**
   * The marks in a view, from the north to the south: the same ones for the same view, until what makes clusters has come.
   *
   * @param isAtRest whether there is time to draw what lies around
   */
  markers(
    layout: MapLayout,
    viewport: Viewport,
    chosen: string | null,
    em: number,
    isAtRest: boolean,
  ): readonly Marker[] {
    const beyond = isAtRest || viewport.k === this.#latestScale ? OVERSCAN : ZOOMING_OVERSCAN;
    this.#latestScale = viewport.k;
    const clusters = this.#clusterIndexOf(layout, clusterRadius(layout.points.length) * em);
    return this.#markersFor([layout, viewport, chosen, beyond, clusters, this.#clustersModule.failed], () => {
      const { left, top, right, bottom } = visibleBox(viewport, layout.size);
      const [across, down] = [(right - left) * beyond, (bottom - top) * beyond];
      this.drawnBox = { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
      return this.#markersIn(this.drawnBox, layout, viewport.k, chosen, clusters);
    });
  }

  #markersIn(
    box: Box,
    { points }: MapLayout,
    k: number,
    chosen: string | null,
    clusters: ClustersPart.ClusterIndex | null,
  ): readonly Marker[] {
    if (!clusters && points.length > MAX_UNCLUSTERED && !this.#clustersModule.failed) return [];
    const markers = clusters?.markersIn(box, k) ?? pointMarkersIn(points, box).slice(0, MAX_UNCLUSTERED);
    // What is chosen is seen, whatever it stands together with.
    const isHidden = chosen !== null && !markers.some(({ key }) => key === chosen);
    const point = isHidden ? points.find((one) => pointKey(one) === chosen) : undefined;
    return sortInReadingOrder(point ? [...markers, pointMarker(point)] : markers);
  }

  /** What makes clusters on a ground; `null` where all points stand apart, and until it is here. */
  #clusterIndexOf(layout: MapLayout, near: number): ClustersPart.ClusterIndex | null {
    const part = needClusters(layout.points, near) ? this.#clustersModule.get() : null;
    return this.#memoizedIndex([layout, near, part], () => part && new part.ClusterIndex(layout, near));
  }
}
