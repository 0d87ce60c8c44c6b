import { html, nothing, type TemplateResult } from 'lit';

import type { MapContext } from '../../context/map-context.js';
import { choice } from '../../parts/choice.js';
import type { Cluster } from './markers.js';
import { deferredMapMessages } from '../../messages/deferred/index.js';

/** How many are listed: more are found by looking closer, or in the list. */
const MOST = 50;

/** The members of a cluster that cannot be told apart by looking closer, as a list. */
export function together(cluster: Cluster, context: MapContext, close: () => void): TemplateResult {
  const { messages, language } = context;
  const own = deferredMapMessages(language);
  const members = cluster.members();
  return html`<section class="together" aria-labelledby="together">
    <header>
      <h3 id="together" tabindex="-1">${messages.cluster(cluster.count, cluster.stations)}</h3>
      <button type="button" class="button" @click=${close}>${own.close}</button>
    </header>
    <ul>
      ${members.slice(0, MOST).map((point) => html`<li>${choice(point, context)}</li>`)}
    </ul>
    ${members.length > MOST ? html`<p class="muted small">${own.more(members.length - MOST)}</p>` : nothing}
  </section>`;
}
