import type { Problem, Receipt } from '../contract/index.js';
import type { Selection } from './selection.js';

const BUBBLING: EventInit = { bubbles: true, composed: true };

/** Fires when a widget has its data and has drawn them, and again whenever newer data arrive. */
export class FuminLoadEvent extends Event {
  readonly detail: { readonly url: string; readonly stale: boolean };
  static readonly eventName = 'fumin-load';

  /** @param detail `url` of the resource; `stale`, whether it is an earlier copy because the endpoint failed */
  constructor(detail: { readonly url: string; readonly stale: boolean }) {
    super(FuminLoadEvent.eventName, BUBBLING);
    this.detail = detail;
  }
}

/** Fires when a resource could not be loaded, or parts of it were left out: `problem.errors` lists them. */
export class FuminErrorEvent extends Event {
  readonly detail: { readonly problem: Problem; readonly url: string | null };
  static readonly eventName = 'fumin-error';

  constructor(detail: { readonly problem: Problem; readonly url: string | null }) {
    super(FuminErrorEvent.eventName, BUBBLING);
    this.detail = detail;
  }
}

/**
 * Fires when a reader chooses something, or takes a choice back (`null`). A provider shares it with its other widgets,
 * unless the event is cancelled.
 */
export class FuminSelectEvent extends Event {
  readonly detail: Selection | null;
  /** Whether the reader asked to be led to the widget that shows it: they pressed a button that names it. */
  readonly leads: boolean;
  static readonly eventName = 'fumin-select';

  constructor(detail: Selection | null, { leads = false }: { readonly leads?: boolean } = {}) {
    super(FuminSelectEvent.eventName, { ...BUBBLING, cancelable: true });
    this.detail = detail;
    this.leads = leads;
  }
}

/**
 * Fires when a widget shows what was selected under its provider. The provider tells the reader where that is out of their
 * sight, unless the event is cancelled.
 */
export class FuminFollowEvent extends Event {
  readonly detail: Selection;
  static readonly eventName = 'fumin-follow';

  constructor(detail: Selection) {
    super(FuminFollowEvent.eventName, { ...BUBBLING, cancelable: true });
    this.detail = detail;
  }
}

/** Fires when an endpoint has received a pledge. The receipt has neither contact data nor the withdrawal token. */
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
    'fumin-follow': FuminFollowEvent;
    'fumin-pledge': FuminPledgeEvent;
  }
}
