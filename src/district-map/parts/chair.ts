import { html, nothing, type TemplateResult } from 'lit';

import type { Term } from '../../contract/index.js';
import { DEFAULT_TIME_ZONE, formatDate, localDay } from '../../domain/dates.js';
import type { MapContext } from '../context/map-context.js';
import { currentTerms } from '../data/council-terms.js';
import { stationMessages } from '../../base/messages/index.js';
import { deferredMapMessages } from '../messages/deferred/index.js';

/** Renders the people who chair a council; an empty list where they are not known. */
export function renderChairs(council: string | null | undefined, context: MapContext): readonly TemplateResult[] {
  const terms = council ? context.findCouncil(council)?.terms : null;
  return currentTerms(terms, localDay(new Date(), DEFAULT_TIME_ZONE)).map((term) => renderChair(term, context));
}

function renderChair({ chair, kind, start }: Term, { localize, language }: MapContext): TemplateResult {
  const own = deferredMapMessages(language);
  const since = start ? stationMessages(language).since(formatDate(start, language)) : '';
  const body = localize(chair?.organization);
  return html`<span class="chair"
    ><span>${localize(chair?.name)}</span> <em class="muted">${kind === 'acting' ? own.acting : nothing}</em>
    <span class="muted small">${body}</span> <span class="muted small">${since || nothing}</span></span
  >`;
}
