import { html, nothing, type TemplateResult } from 'lit';

import type { PaginationController } from '../base/pagination-controller.js';
import { problemMessage } from '../base/parts/problem-message.js';
import type { CouncilEvents } from '../contract/index.js';
import { formatAge } from '../domain/dates.js';
import type { TimelineContext } from './context.js';
import { commonMessages } from '../base/messages/index.js';

/**
 * The way to earlier events: a button, and beside it what kept them from coming. Where there is no way, as with data that
 * the page gave, it says at least that this is not all.
 */
export function earlier(
  pages: PaginationController<CouncilEvents>,
  canLoad: boolean,
  load: () => void,
  { messages, language }: TimelineContext,
): TemplateResult | typeof nothing {
  const { nextUrl, isLoading, problem, isPartial } = pages;
  const stale = pages.furtherPages.find((page) => page.stale);
  const common = commonMessages(language);
  if (!isPartial && !stale) return nothing;
  const age = stale && common.stale(formatAge(stale.received, Date.now(), language));
  const said = problem ? problemMessage(problem, language) : (age ?? nothing);
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
    <p class="muted" role="status">${said}</p>
    ${isPartial ? html`<p class="muted ${nextUrl && canLoad ? 'printed' : ''}">${messages.partial}</p>` : nothing}
  </div>`;
}
