import type { LitElement } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import type { Station } from '../../contract/index.js';
import type { CardContext } from '../context/context.js';
import type * as ViewerModule from './viewer.lazy.js';

/** Whether the browser can show pictures in a dialog over the page. */
export const canOpenViewer = (): boolean =>
  typeof HTMLDialogElement !== 'undefined' && 'showModal' in HTMLDialogElement.prototype;

/** Opens the viewer of a card's pictures; its code is loaded with the first one. */
export class ViewerController {
  readonly host: LitElement;
  #module: LazyModule<typeof ViewerModule> | undefined;

  constructor(host: LitElement) {
    this.host = host;
  }

  /** Opens a picture. Without `<dialog>`, or with a modifier key held down, it stays a link like any other. */
  readonly open = (event: Event, index: number, station: Station, context: CardContext): void => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!canOpenViewer() || ctrlKey || metaKey || shiftKey) return;
    const link = event.currentTarget;
    event.preventDefault();
    this.#module ??= new LazyModule(this.host, () => import('./viewer.lazy.js'));
    void this.#module.load().then((module) => {
      if (module) module.openViewer(this.host.renderRoot, station, index, context);
      else if (link instanceof HTMLAnchorElement) location.assign(link.href);
    });
  };
}
