import { type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import { memoizeLatest } from '../../base/memoize-latest.js';
import type { TimelineContext } from '../context/context.js';
import type { EventEntry } from '../parts/event-entry.js';
import type { SortOrder } from '../parts/sort.js';
import type { TermLayout } from './term-layout.js';
import type * as TermsModule from './terms.lazy.js';

/** Loads what draws the terms, and holds whether a long list of them is folded. */
export class TermsController implements ReactiveController {
  readonly host: LitElement;
  /** Whether there are terms to draw, or may be. */
  readonly isNeeded: () => boolean;
  readonly #lazy: LazyModule<typeof TermsModule>;
  readonly #memoizeLayout = memoizeLatest<TermLayout>();
  #module: typeof TermsModule | null = null;
  #isFolded = true;

  constructor(host: LitElement, isNeeded: () => boolean) {
    this.host = host;
    this.isNeeded = isNeeded;
    this.#lazy = new LazyModule(host, () => import('./terms.lazy.js'));

    host.addController(this);
  }

  hostUpdate(): void {
    if (this.isNeeded()) this.#module = this.#lazy.get();
  }

  /** Whether the code that draws the terms is loading. */
  get isPending(): boolean {
    return this.#lazy.isPending;
  }

  render(
    events: readonly EventEntry[],
    order: SortOrder,
    now: Date,
    context: TimelineContext,
  ): TemplateResult | typeof nothing {
    const state = { isFolded: this.#isFolded, unfold: this.#unfold, memoizeLayout: this.#memoizeLayout, now };
    return this.#module?.renderTerms(events, order, state, context) ?? nothing;
  }

  /** The button that was pressed disappears: focus moves to the first term that it revealed. */
  readonly #unfold = (): void => {
    this.#isFolded = false;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('.rest button')?.focus());
  };
}
