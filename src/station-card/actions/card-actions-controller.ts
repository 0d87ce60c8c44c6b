import { html, type LitElement, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import type * as MapLinks from '../../base/parts/map-links.lazy.js';
import type { Language } from '../../base/language.js';
import type { Activity, Station } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import type { CardActions, CardContext } from '../context/context.js';
import type * as Sharing from './sharing.lazy.js';
import type * as Viewer from '../viewer/viewer.lazy.js';

/** What a reader can do on a card. Each act's code is loaded when it is first asked for. */
export class CardActionsController implements CardActions {
  readonly host: LitElement;
  status = '';
  #sharing: LazyModule<typeof Sharing> | undefined;
  #viewer: LazyModule<typeof Viewer> | undefined;
  #links: LazyModule<typeof MapLinks> | undefined;
  #station: Station | null = null;
  #areWaysShown = false;

  constructor(host: LitElement) {
    this.host = host;
  }

  /** For the station that is drawn: what was done for the one before is over. */
  of(station: Station): this {
    if (this.#station?.id !== station.id) [this.status, this.#areWaysShown] = ['', false];
    this.#station = station;
    return this;
  }

  /** The map services; a word where they cannot be loaded. */
  renderDirections(language: Language, lang: string, failed: string): TemplateResult | null {
    const { location, coordinateSystem, name } = this.#station ?? {};
    if (!this.#areWaysShown || !location) return null;
    const links = (this.#links ??= new LazyModule(this.host, () => import('../../base/parts/map-links.lazy.js')));
    const part = links.get();
    if (links.failed) return html`<p class="small">${failed}</p>`;
    return (
      part?.renderMapLinks(location.coordinates, coordinateSystem ?? 'WGS-84', localizeText(name, lang), language) ??
      html``
    );
  }

  toggleDirections(): void {
    this.#areWaysShown = !this.#areWaysShown;
    if (this.#areWaysShown && this.#links?.failed) void this.#links.load();
    this.host.requestUpdate();
  }

  share(station: Station, context: CardContext): void {
    void this.#say(context, (part) => part.shareStation(station, context, this.host.renderRoot));
  }

  addToCalendar(activity: Activity, station: Station, context: CardContext): void {
    void this.#say(context, (part) => part.saveActivityCalendar(activity, station, context));
  }

  /** Where there is no `<dialog>`, and with a key held down, a picture is a link like any other. */
  openPicture(event: Event, index: number, station: Station, context: CardContext): void {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!canOpenViewer() || ctrlKey || metaKey || shiftKey) return;
    const from = event.currentTarget;
    event.preventDefault();
    this.#viewer ??= new LazyModule(this.host, () => import('../viewer/viewer.lazy.js'));
    void this.#viewer.load().then((part) => {
      if (part) part.openViewer(this.host.renderRoot, station, index, context);
      else if (from instanceof HTMLAnchorElement) location.assign(from.href);
    });
  }

  async #say({ messages }: CardContext, act: (part: typeof Sharing) => string | Promise<string>): Promise<void> {
    this.#sharing ??= new LazyModule(this.host, () => import('./sharing.lazy.js'));
    // What is said a second time is news again.
    this.status = '';
    this.host.requestUpdate();
    const part = await this.#sharing.load();
    this.status = part ? await act(part) : messages.partFailed;
    this.host.requestUpdate();
  }
}

/** Whether pictures can be shown in a window of the page. */
export const canOpenViewer = (): boolean =>
  typeof HTMLDialogElement !== 'undefined' && 'showModal' in HTMLDialogElement.prototype;
