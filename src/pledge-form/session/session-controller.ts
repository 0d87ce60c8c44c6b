import type { ReactiveController } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import { LazyModule } from '../../base/lazy-module.js';
import { storageKey, type PledgeScope } from '../../client/outbox/draft-storage.js';
import type { Receipt } from '../../contract/index.js';
import type * as Acting from './submission.js';
import { type Subscriber, joinSession, leaveSession, type PledgeSession } from './pledge-session.js';
import { afterRemoval } from '../../base/removal.js';

/**
 * Ties an element to its pledging: joins the one of its initiative, hears what other tabs do to it, and sends what is on
 * its way when the page is opened again or the network is back.
 */
export class SessionController implements ReactiveController {
  readonly element: FuminElement;
  readonly way: Acting.SubmitTarget;
  /** What checks and sends. It is on its way from the first letter typed. */
  readonly acting: LazyModule<typeof Acting>;
  #pledging: PledgeSession | null = null;
  /** For which pledging it was looked whether something is on its way. */
  #resumed: PledgeSession | null = null;
  readonly #host: Subscriber;

  /**
   * @param way with what a pledge is sent now
   * @param received called when a receipt came; `first` is whether no other form of the page has heard of it
   */
  constructor(element: FuminElement, way: Acting.SubmitTarget, received: (receipt: Receipt, first: boolean) => void) {
    this.element = element;
    this.way = way;

    element.addController(this);
    this.acting = new LazyModule(element, () => import('./submission.js'));
    this.#host = { onChange: () => element.requestUpdate(), onReceipt: received };
  }

  /** The pledging of an initiative: another one begins anew. */
  at(place: PledgeScope): PledgeSession {
    const known = this.#pledging;
    const isSame = known?.scope.endpoint === place.endpoint && known.scope.initiative === place.initiative;
    // An element that was removed may still be drawn once: it must not join again, since it would never leave.
    if (isSame && (known.subscribers.has(this.#host) || !this.element.isConnected)) return known;
    this.#leave();
    this.#pledging = joinSession(place, this.#host);
    return this.#pledging;
  }

  hostConnected(): void {
    this.element.requestUpdate();
    addEventListener('storage', this.#hear);
    addEventListener('online', this.#online);
  }

  hostUpdated(): void {
    const pledging = this.#pledging;
    if (!pledging || this.#resumed === pledging || !this.way()) return;
    this.#resumed = pledging;
    void this.resume(false);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#hear);
    removeEventListener('online', this.#online);
    afterRemoval(this.element, () => this.#leave());
  }

  /** Sends what is on its way, where something is. `now` whatever it waits for. */
  async resume(now: boolean): Promise<void> {
    const pledging = this.#pledging;
    if (!pledging?.hasSubmission) return;
    const acting = await this.acting.load();
    if (pledging === this.#pledging) await acting?.resumeSubmission(pledging, this.way, now);
  }

  readonly #hear = ({ key }: StorageEvent): void => {
    const pledging = this.#pledging;
    // No name is what a page gets to hear when all of its storage was cleared.
    if (!pledging || (key !== null && key !== storageKey('draft', pledging.scope))) return;
    void this.acting.load().then((acting) => acting?.syncFromTab(pledging));
  };

  readonly #online = (): void => void this.resume(false);

  #leave(): void {
    if (this.#pledging) leaveSession(this.#pledging, this.#host);
    this.#resumed = null;
  }
}
