import type { LitElement, TemplateResult } from 'lit';

import { LazyModule } from '../../../base/lazy-module.js';
import type * as ClustersPart from './clusters.lazy.js';
import type { MapContext } from '../../context/map-context.js';
import type { Ground } from '../../geo/map-layout.js';
import { memoizeLatest } from '../../../base/memoize-latest.js';
import { alone, areCrowded, type Cluster, inReadingOrder, keyOf, MANY, type Mark, nearOf, single } from './markers.js';
import type { Box } from '../../geo/projection.js';
import { shownBox, type View } from '../../geo/viewport.js';

/** As much as this of the picture is drawn past each of its edges, to be there when it is moved; less while it is zoomed. */
const BEYOND = 0.25;
const BARELY = 0.03;

/** With more points than this, none is drawn until it is known which stand together. */
const MOST_ALONE = 500;

/** Which marks are to be drawn: points alone, and together where they lie too near to one another. */
export class Marking {
  readonly host: LitElement;
  readonly #part: LazyModule<typeof ClustersPart>;
  readonly #clusters = memoizeLatest<ClustersPart.Clusters | null>();
  readonly #marks = memoizeLatest<readonly Mark[]>();
  #k = 0;
  /** The part of the ground that the last marks are of. */
  drawn: Box | null = null;

  constructor(host: LitElement) {
    this.host = host;

    this.#part = new LazyModule(host, () => import('./clusters.lazy.js'));
  }

  /** Has what makes clusters come, where there are so many points that it will be needed. */
  expect(count: number): void {
    if (count > MANY) this.#part.get();
  }

  /** A cluster's members as a list. */
  together(cluster: Cluster, context: MapContext, close: () => void): TemplateResult | null {
    return this.#part.get()?.together(cluster, context, close) ?? null;
  }

  /**
   * The marks in a view, from the north to the south: the same ones for the same view, until what makes clusters has come.
   *
   * @param isAtRest whether there is time to draw what lies around
   */
  marks(ground: Ground, view: View, chosen: string | null, em: number, isAtRest: boolean): readonly Mark[] {
    const beyond = isAtRest || view.k === this.#k ? BEYOND : BARELY;
    this.#k = view.k;
    const clusters = this.#clustersOn(ground, nearOf(ground.points.length) * em);
    return this.#marks([ground, view, chosen, beyond, clusters, this.#part.failed], () => {
      const { left, top, right, bottom } = shownBox(view, ground.size);
      const [across, down] = [(right - left) * beyond, (bottom - top) * beyond];
      this.drawn = { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
      return this.#marksIn(this.drawn, ground, view.k, chosen, clusters);
    });
  }

  #marksIn(
    box: Box,
    { points }: Ground,
    k: number,
    chosen: string | null,
    clusters: ClustersPart.Clusters | null,
  ): readonly Mark[] {
    if (!clusters && points.length > MOST_ALONE && !this.#part.failed) return [];
    const marks = clusters?.marks(box, k) ?? alone(points, box).slice(0, MOST_ALONE);
    // What is chosen is seen, whatever it stands together with.
    const isHidden = chosen !== null && !marks.some(({ key }) => key === chosen);
    const point = isHidden ? points.find((one) => keyOf(one) === chosen) : undefined;
    return inReadingOrder(point ? [...marks, single(point)] : marks);
  }

  /** What makes clusters on a ground; `null` where all points stand apart, and until it is here. */
  #clustersOn(ground: Ground, near: number): ClustersPart.Clusters | null {
    const part = areCrowded(ground.points, near) ? this.#part.get() : null;
    return this.#clusters([ground, near, part], () => part && new part.Clusters(ground, near));
  }
}
