import type { LitElement } from 'lit';

import { OnDemand } from '../base/on-demand.js';
import type * as ClustersPart from './clusters.js';
import type { Ground } from './ground.js';
import { alone, areCrowded, inReadingOrder, keyOf, type Mark, nearOf, single } from './marks.js';
import { shownBox, type View } from './view.js';

/** With more points than this, none is drawn until it is known which stand together. */
const MOST_ALONE = 500;

/** Which marks are to be drawn: points alone, and together where they lie too near to one another. */
export class Marking {
  readonly #part: OnDemand<typeof ClustersPart>;
  #clusters: ClustersPart.Clusters | null = null;
  #ground: Ground | null = null;

  constructor(readonly host: LitElement) {
    this.#part = new OnDemand(host, () => import('./clusters.js'));
  }

  /** Whether any stand together, as far as that is known. */
  get hasClusters(): boolean {
    return this.#clusters !== null;
  }

  /** The marks in a view, from the north to the south. */
  marks(ground: Ground, view: View, chosen: string | null, em: number): readonly Mark[] {
    const { points } = ground;
    if (ground !== this.#ground) this.#clusters = null;
    this.#ground = ground;
    const { left, top, right, bottom } = shownBox(view, ground.size);
    const room = (2 * em) / view.k;
    const box = { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
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
