import { html, nothing, type TemplateResult } from 'lit';

import type { PaginationController } from '../../base/pagination-controller.js';
import { problemMessage } from '../../base/parts/state-view.js';
import type { CouncilEvents } from '../../contract/index.js';
import { formatAge } from '../../domain/dates.js';
import type { TimelineContext } from '../context/context.js';
import { commonMessages } from '../../base/messages/index.js';

/**
 * The way to earlier events: a button, and beside it what kept them from coming. Where there is no way, as with data that
 * the page gave, it says at least that this is not all.
 */
export function renderLoadEarlier(
  pages: PaginationController<CouncilEvents>,
  canLoad: boolean,
  load: () => void,
  { messages, language }: TimelineContext,
): TemplateResult | typeof nothing {
  const { next, busy, problem, isPartial } = pages;
  const stale = pages.pages.find((page) => page.stale);
  const common = commonMessages(language);
  if (!isPartial && !stale) return nothing;
  const age = stale && common.stale(formatAge(stale.received, Date.now(), language));
  const said = problem ? problemMessage(problem, language) : (age ?? nothing);
  return html`<div class="earlier">
    ${
      next && canLoad
        ? html`<button
            type="button"
            class="button"
            id="earlier"
            aria-disabled=${busy ? 'true' : 'false'}
            aria-busy=${busy ? 'true' : 'false'}
            @click=${load}
          >
            ${busy ? common.loading : problem ? common.retry : messages.earlier}
          </button>`
        : nothing
    }
    <p class="muted" role="status">${said}</p>
    ${isPartial ? html`<p class="muted ${next && canLoad ? 'printed' : ''}">${messages.partial}</p>` : nothing}
  </div>`;
}
