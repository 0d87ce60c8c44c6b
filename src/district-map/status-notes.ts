import { html, nothing, type TemplateResult } from 'lit';

import type { PaginationController } from '../base/pagination-controller.js';
import { problemMessage } from '../base/parts/state-view.js';
import type { ResourceState } from '../base/resource-controller.js';
import type { Stations } from '../contract/index.js';
import { formatAge } from '../domain/dates.js';
import type { MapContext } from './context/map-context.js';
import { commonMessages } from '../base/messages/index.js';

/**
 * What is to be known of what is shown: that stations are still to come, cannot be had, are old, or are not all; and that a
 * part of the widget itself did not come.
 */
export function renderStatusNotes(
  state: ResourceState<Stations>,
  pages: PaginationController<Stations>,
  isWhole: boolean,
  { messages, language, model }: MapContext,
  retry: (() => void) | null,
  loadAgain: (() => void) | null,
): readonly TemplateResult[] {
  const common = commonMessages(language);
  const said: TemplateResult[] = [];
  const note = (text: string, again: (() => void) | null = null): void => {
    const button = html`<button type="button" class="link" @click=${again}>${common.retry}</button>`;
    said.push(html`<p>${text} ${again ? button : nothing}</p>`);
  };
  if (state.status === 'loading' || pages.busy || !isWhole) note(messages.stationsLoading);
  else if (state.status === 'error')
    note(`${messages.stationsFailed}${problemMessage(state.problem, language)}`, retry);
  else if (pages.isPartial) note(messages.partial, retry);
  if ('value' in state && state.stale) note(common.stale(formatAge(state.received, Date.now(), language)), retry);
  const [system] = model.unconverted;
  if (system) note(messages.foreign(model.unconverted.length, system));
  if (loadAgain) note(messages.partFailed, loadAgain);
  return said;
}
