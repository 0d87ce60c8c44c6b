import type { LitElement, nothing, TemplateResult } from 'lit';

import { memoizeLatest } from '../../base/memoize-latest.js';
import type { TimelineContext } from '../context/context.js';
import type { EventEntry } from '../parts/event-entry.js';
import type { SortOrder } from '../parts/sort.js';
import type { TermLayout } from './term-layout.js';
import { renderTerms } from './terms.js';

/** Holds the layout of the terms, and whether a long list of them is folded. */
export class TermsController {
  readonly host: LitElement;
  readonly #memoizeLayout = memoizeLatest<TermLayout>();
  #isFolded = true;

  constructor(host: LitElement) {
    this.host = host;
  }

  render(
    events: readonly EventEntry[],
    order: SortOrder,
    now: Date,
    context: TimelineContext,
  ): TemplateResult | typeof nothing {
    const state = { isFolded: this.#isFolded, unfold: this.#unfold, memoizeLayout: this.#memoizeLayout, now };
    return renderTerms(events, order, state, context);
  }

  /** The button that was pressed disappears: focus moves to the first term that it revealed. */
  readonly #unfold = (): void => {
    this.#isFolded = false;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('.rest button')?.focus());
  };
}
