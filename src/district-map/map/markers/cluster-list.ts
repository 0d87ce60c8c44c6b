import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from '../../context/map-context.js';
import { renderChoice } from '../../parts/choice.js';
import type { Cluster } from './markers.js';
import { deferredMapMessages } from '../../messages/deferred/index.js';

/** Maximum number of members listed: more are found by zooming in, or in the list. */
const MAX_CLUSTER_LIST_LENGTH = 50;

/** The members of a cluster that cannot be told apart by looking closer, as a list. */
export function renderClusterList(cluster: Cluster, context: MapContext, close: () => void): TemplateResult {
  const { messages, language } = context;
  const own = deferredMapMessages(language);
  const members = cluster.members();
  return html`<section class="together" aria-labelledby="together">
    <header>
      <h3 id="together" tabindex="-1">${messages.cluster(cluster.count, cluster.stations)}</h3>
      <button type="button" class="button" @click=${close}>${own.close}</button>
    </header>
    <ul>
      ${members.slice(0, MAX_CLUSTER_LIST_LENGTH).map((point) => html`<li>${renderChoice(point, context)}</li>`)}
    </ul>
    ${members.length > MAX_CLUSTER_LIST_LENGTH ? html`<p class="muted small">${own.more(members.length - MAX_CLUSTER_LIST_LENGTH)}</p>` : nothing}
  </section>`;
}
