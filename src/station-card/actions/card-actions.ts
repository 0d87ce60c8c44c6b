import { html, nothing, type TemplateResult } from 'lit';

import type { Station } from '../../contract/index.js';
import type { CardContext } from '../context/context.js';

/** The way there, and telling others; nothing of a station of which only the name is known. */
export function renderActions(station: Station, context: CardContext): TemplateResult | typeof nothing {
  const { messages, actions, language, lang } = context;
  const { location, address, building, telephone, openingHours, url } = station;
  const isWorthSharing = Boolean(location ?? address ?? building ?? telephone ?? openingHours?.length ?? url);
  if (!isWorthSharing) return nothing;
  const ways = actions.renderDirections(language, lang, messages.partFailed);
  return html`<div class="actions">
      <button
        type="button"
        class="button"
        aria-expanded=${ways ? 'true' : 'false'}
        ?hidden=${!location}
        @click=${() => actions.toggleDirections()}
      >
        ${messages.directions}
      </button>
      <button type="button" class="button" @click=${() => actions.share(station, context)}>
        ${'share' in navigator ? messages.share : messages.copy}
      </button>
      <p class="said muted small" role="status">${actions.status}</p>
    </div>
    ${ways ?? nothing}`;
}
