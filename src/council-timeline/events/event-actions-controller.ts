import type { LitElement } from 'lit';

import { LazyModule } from '../../base/lazy/lazy-module.js';
import type { CouncilEvent } from '../../contract/index.js';
import type { TimelineContext } from '../context/context.js';
import type { EventEntry } from '../parts/event-entry.js';
import type * as EventActions from './event-actions.lazy.js';

/** Performs the actions on events; their code is loaded with the first one. */
export class EventActionsController {
  readonly host: LitElement;
  readonly context: () => TimelineContext | null;
  /** Outcome of the latest action, for a status line. */
  status = '';
  readonly #module: LazyModule<typeof EventActions>;

  constructor(host: LitElement, context: () => TimelineContext | null) {
    this.host = host;
    this.context = context;
    this.#module = new LazyModule(host, () => import('./event-actions.lazy.js'));
  }

  copyLink(event: CouncilEvent, button: HTMLElement): void {
    void this.#perform((actions, context) => actions.copyEventLink(event, button, context));
  }

  saveCalendar(entry: EventEntry): void {
    void this.#perform((actions, context) => actions.saveEventCalendar(entry, context));
  }

  async #perform(action: (actions: typeof EventActions, context: TimelineContext) => string): Promise<void> {
    const actions = await this.#module.load();
    const context = this.context();
    this.status = actions && context ? action(actions, context) : '';
    this.host.requestUpdate();
  }
}
