import { html, nothing, type TemplateResult } from 'lit';

import type { PagesController } from '../base/pages.js';
import { commonWords, problemWords } from '../base/parts/state-view.js';
import type { ResourceState } from '../base/resource.js';
import type { Stations } from '../contract/index.js';
import { formatAge } from '../domain/dates.js';
import type { MapContext } from './context.js';

/** What is to be known of the stations shown: that they are still to come, cannot be had, are old, or are not all. */
export function notes(
  state: ResourceState<Stations>,
  pages: PagesController<Stations>,
  { words, language, model }: MapContext,
  retry: (() => void) | null,
): readonly TemplateResult[] {
  const common = commonWords[language];
  const said: TemplateResult[] = [];
  const note = (text: string, canRetry = false): void => {
    const button = html`<button type="button" @click=${retry}>${common.retry}</button>`;
    said.push(html`<p>${text} ${canRetry && retry ? button : nothing}</p>`);
  };
  if (state.status === 'loading' || pages.busy) note(words.stationsLoading);
  else if (state.status === 'error') note(`${words.stationsFailed}${problemWords(state.problem, language)}`, true);
  else if (pages.isPartial) note(words.partial, true);
  if ('value' in state && state.stale) note(common.stale(formatAge(state.received, Date.now(), language)), true);
  const [system] = model.foreign;
  if (system) note(words.foreign(model.foreign.length, system));
  return said;
}
