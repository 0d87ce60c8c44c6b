import type { LitElement, TemplateResult } from 'lit';

import { OnDemand } from '../base/on-demand.js';
import type * as ClustersPart from './clusters.js';
import type { MapContext } from './context.js';
import type { Ground } from './ground.js';
import { alone, areCrowded, type Cluster, inReadingOrder, keyOf, type Mark, nearOf, single } from './marks.js';
import type { Box } from './projection.js';
import { shownBox, type View } from './view.js';

/** As much as this of the picture is drawn past each of its edges, to be there when it is moved; less while it is zoomed. */
const BEYOND = 0.25;
const BARELY = 0.03;

/** With more points than this, none is drawn until it is known which stand together. */
const MOST_ALONE = 500;

/** Which marks are to be drawn: points alone, and together where they lie too near to one another. */
export class Marking {
  readonly #part: OnDemand<typeof ClustersPart>;
  #clusters: ClustersPart.Clusters | null = null;
  #ground: Ground | null = null;
  #k = 0;
  /** The part of the ground that the last marks are of. */
  drawn: Box | null = null;

  constructor(readonly host: LitElement) {
    this.#part = new OnDemand(host, () => import('./clusters.js'));
  }

  /** A cluster's members as a list. */
  together(cluster: Cluster, context: MapContext, close: () => void): TemplateResult | null {
    return this.#part.get()?.together(cluster, context, close) ?? null;
  }

  /** The marks in a view, from the north to the south. */
  marks(ground: Ground, view: View, chosen: string | null, em: number): readonly Mark[] {
    const { points } = ground;
    if (ground !== this.#ground) {
      this.#clusters = null;
      this.#ground = ground;
    }
    const { left, top, right, bottom } = shownBox(view, ground.size);
    const beyond = view.k === this.#k ? BEYOND : BARELY;
    this.#k = view.k;
    const [across, down] = [(right - left) * beyond, (bottom - top) * beyond];
    const box = { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
    this.drawn = box;
    const near = nearOf(points.length) * em;
    if (!this.#clusters && areCrowded(points, near)) {
      const part = this.#part.get();
      if (part) this.#clusters = new part.Clusters(ground, near);
      else if (points.length > MOST_ALONE && !this.#part.failed) return [];
    }
    const marks = this.#clusters?.marks(box, view.k) ?? alone(points, box).slice(0, MOST_ALONE);
    // What is chosen is seen, whatever it stands together with.
    const isHidden = chosen !== null && !marks.some(({ key }) => key === chosen);
    const point = isHidden ? points.find((one) => keyOf(one) === chosen) : undefined;
    return inReadingOrder(point ? [...marks, single(point)] : marks);
  }
}
