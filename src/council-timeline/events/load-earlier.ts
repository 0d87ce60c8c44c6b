import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { commonMessages } from '../../base/messages/index.js';
import type { PaginationController } from '../../base/pagination-controller.js';
import { problemMessage } from '../../base/parts/problem-message.js';
import type { CouncilEvents } from '../../contract/index.js';
import { formatAge } from '../../domain/dates.js';
import type { TimelineLocalization } from '../context/context.js';
import type { EventEntry } from '../parts/event-entry.js';
import { eventElementId } from './event-article.js';

/**
 * Renders the button that loads earlier events, with the problem that kept the last page from loading. Without such a
 * button, as for data given by property, a note says that the list is incomplete.
 */
export function renderLoadEarlier(
  pages: PaginationController<CouncilEvents>,
  canLoad: boolean,
  load: () => void,
  now: Date,
  { messages, language }: TimelineLocalization,
): TemplateResult | typeof nothing {
  const { nextUrl, isLoading, problem, isPartial } = pages;
  const stale = pages.furtherPages.find((page) => page.stale);
  const common = commonMessages(language);
  if (!isPartial && !stale) return nothing;
  const age = stale && common.stale(formatAge(stale.received, now.getTime(), language));
  return html`<div class="earlier">
    ${
      nextUrl && canLoad
        ? html`<button
            type="button"
            class="button"
            id="earlier"
            aria-disabled=${isLoading ? 'true' : 'false'}
            aria-busy=${isLoading ? 'true' : 'false'}
            @click=${load}
          >
            ${isLoading ? common.loading : problem ? common.retry : messages.earlier}
          </button>`
        : nothing
    }
    <p class="muted" role="status">${problem ? problemMessage(problem, language) : (age ?? nothing)}</p>
    ${isPartial ? html`<p class="muted ${nextUrl && canLoad ? 'printed' : ''}">${messages.partial}</p>` : nothing}
  </div>`;
}

/**
 * Loads a page of earlier events, and moves focus to the first event that it brought, as the button may have disappeared.
 * Focus that is elsewhere by then stays there.
 */
export async function loadEarlier(
  host: LitElement,
  pages: PaginationController<CouncilEvents>,
  known: readonly EventEntry[],
): Promise<void> {
  const before = new Set(known.map(({ event }) => eventElementId(event)));
  if (!(await pages.loadMore())) return;
  const isElsewhere = isFocusElsewhere(host);
  await host.updateComplete;
  if (isElsewhere) return;
  const root = host.renderRoot;
  const titles = [...root.querySelectorAll<HTMLElement>('h5[id^="event-"]')];
  (titles.find(({ id }) => !before.has(id)) ?? root.querySelector<HTMLElement>('#earlier, #events'))?.focus();
}

/** Whether focus is on anything but the button for earlier events. */
function isFocusElsewhere(host: LitElement): boolean {
  const { activeElement: outer } = host.getRootNode() as Document | ShadowRoot;
  const inner = host.shadowRoot?.activeElement;
  return outer === host ? inner?.id !== 'earlier' : outer !== null && outer !== document.body;
}
