import type { Problem, Receipt } from '../contract/index.js';
import type { Selection } from './selection.js';

const BUBBLING: EventInit = { bubbles: true, composed: true };

/** A widget has its data. Fires again whenever newer data came. */
export class FuminLoadEvent extends Event {
  readonly detail: { readonly url: string; readonly stale: boolean };
  static readonly eventName = 'fumin-load';

  /** @param detail `url` of the resource; `stale` whether it is an earlier copy, since the endpoint failed */
  constructor(detail: { readonly url: string; readonly stale: boolean }) {
    super(FuminLoadEvent.eventName, BUBBLING);
    this.detail = detail;
  }
}

/** Something is wrong: a resource that could not be had, or (then `errors` says where) parts of one that were left out. */
export class FuminErrorEvent extends Event {
  readonly detail: { readonly problem: Problem; readonly url: string | null };
  static readonly eventName = 'fumin-error';

  constructor(detail: { readonly problem: Problem; readonly url: string | null }) {
    super(FuminErrorEvent.eventName, BUBBLING);
    this.detail = detail;
  }
}

/** A reader chose something, or nothing (`null`). A provider passes it on to its other widgets, unless it is cancelled. */
export class FuminSelectEvent extends Event {
  readonly detail: Selection | null;
  static readonly eventName = 'fumin-select';

  constructor(detail: Selection | null) {
    super(FuminSelectEvent.eventName, { ...BUBBLING, cancelable: true });
    this.detail = detail;
  }
}

/** An endpoint has received a pledge. The receipt here never has contact data, and no withdrawal token. */
export class FuminPledgeEvent extends Event {
  readonly detail: { readonly receipt: Omit<Receipt, 'withdrawalToken'> };
  static readonly eventName = 'fumin-pledge';

  constructor(detail: { readonly receipt: Omit<Receipt, 'withdrawalToken'> }) {
    super(FuminPledgeEvent.eventName, BUBBLING);
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'fumin-load': FuminLoadEvent;
    'fumin-error': FuminErrorEvent;
    'fumin-select': FuminSelectEvent;
    'fumin-pledge': FuminPledgeEvent;
  }
}
