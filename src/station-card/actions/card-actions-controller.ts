import type { LitElement, ReactiveController } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import type * as MapLinks from '../../base/parts/map-links.lazy.js';
import type { Activity, Station } from '../../contract/index.js';
import type { CardContext } from '../context/context.js';
import type * as Sharing from './sharing.lazy.js';

/** Performs the actions on a card. The code of each is loaded when it is first needed. */
export class CardActionsController implements ReactiveController {
  readonly host: LitElement;
  /** Station whose actions the card offers; `null` while it offers none. */
  readonly getStation: () => Station | null;
  /** Outcome of the latest action, for a status line. */
  status = '';
  areDirectionsShown = false;
  /** Links to map services; `null` until they are needed, and have loaded. */
  mapLinks: typeof MapLinks | null = null;
  #sharingModule: LazyModule<typeof Sharing> | undefined;
  #mapLinksModule: LazyModule<typeof MapLinks> | undefined;
  #station: string | undefined;

  constructor(host: LitElement, getStation: () => Station | null) {
    this.host = host;
    this.getStation = getStation;

    host.addController(this);
  }

  hostUpdate(): void {
    const id = this.getStation()?.id;
    // Another station starts without the outcome of actions on the one before.
    if (id && id !== this.#station) [this.#station, this.status, this.areDirectionsShown] = [id, '', false];
    if (!this.areDirectionsShown) return;
    this.#mapLinksModule ??= new LazyModule(this.host, () => import('../../base/parts/map-links.lazy.js'));
    this.mapLinks = this.#mapLinksModule.get();
  }

  toggleDirections(): void {
    this.areDirectionsShown = !this.areDirectionsShown;
    if (this.areDirectionsShown && this.#mapLinksModule?.failed) void this.#mapLinksModule.load();
    this.host.requestUpdate();
  }

  share(station: Station, context: CardContext): void {
    void this.#perform((sharing) => sharing.shareStation(station, context, this.host.renderRoot));
  }

  readonly addToCalendar = (activity: Activity, station: Station, context: CardContext): void => {
    void this.#perform((sharing) => sharing.saveActivityCalendar(activity, station, context));
  };

  async #perform(action: (sharing: typeof Sharing) => string | Promise<string>): Promise<void> {
    this.#sharingModule ??= new LazyModule(this.host, () => import('./sharing.lazy.js'));
    // Cleared first: the same outcome is announced again.
    this.status = '';
    this.host.requestUpdate();
    const sharing = await this.#sharingModule.load();
    if (sharing) this.status = await action(sharing);
    this.host.requestUpdate();
  }
}
