import { html, nothing, type TemplateResult } from 'lit';

import { commonMessages } from '../base/messages/index.js';
import type { PaginationController } from '../base/pagination-controller.js';
import { problemMessage } from '../base/parts/problem-message.js';
import type { ResourceState } from '../base/resource-controller.js';
import type { Stations } from '../contract/index.js';
import { formatAge } from '../domain/dates.js';
import type { MapContext } from './context/map-context.js';

/**
 * Renders notes on the stations that are shown: that they are loading, could not be loaded, are out of date, are not all, or
 * cannot be placed on the map.
 *
 * @param isComplete whether everything that has loaded is in the model
 * @param retry loads the stations again; `null` where that is offered elsewhere, or would not help
 */
export function renderStatusNotes(
  state: ResourceState<Stations>,
  pages: PaginationController<Stations>,
  isComplete: boolean,
  { messages, language, model }: MapContext,
  retry: (() => void) | null,
): readonly TemplateResult[] {
  const common = commonMessages(language);
  const notes: TemplateResult[] = [];
  const note = (text: string, action: (() => void) | null = null): void => {
    const button = html`<button type="button" class="link" @click=${action}>${common.retry}</button>`;
    notes.push(html`<p>${text} ${action ? button : nothing}</p>`);
  };
  if (state.status === 'loading' || pages.isLoading || !isComplete) note(messages.stationsLoading);
  else if (state.status === 'error')
    note(`${messages.stationsFailed}${problemMessage(state.problem, language)}`, retry);
  else if (pages.isPartial) note(messages.partial, retry);
  if ('value' in state && state.stale) note(common.stale(formatAge(state.received, Date.now(), language)), retry);
  const [system] = model.unconverted;
  if (system) note(messages.foreign(model.unconverted.length, system));
  return notes;
}
