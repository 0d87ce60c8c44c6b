import { html, nothing, type TemplateResult } from 'lit';

import { renderLazyFailure } from '../../base/parts/lazy-failure.js';
import type { Station } from '../../contract/index.js';
import { localizeText } from '../../domain/localize.js';
import type { CardContext } from '../context/context.js';
import type { CardActionsController } from './card-actions-controller.js';

/** Renders the buttons for directions and sharing; nothing for a station of which only the name is known. */
export function renderActions(
  station: Station,
  context: CardContext,
  actions: CardActionsController,
): TemplateResult | typeof nothing {
  const { messages, language, lang } = context;
  const { location, address, building, telephone, openingHours, url, name, coordinateSystem } = station;
  const isWorthSharing = Boolean(location ?? address ?? building ?? telephone ?? openingHours?.length ?? url);
  if (!isWorthSharing) return nothing;
  const directedTo = actions.areDirectionsShown ? location : null;
  const status = actions.status || renderLazyFailure(actions.host, messages.partFailed, language);
  return html`<div class="actions">
      <button
        type="button"
        class="button"
        aria-expanded=${directedTo ? 'true' : 'false'}
        ?hidden=${!location}
        @click=${() => actions.toggleDirections()}
      >
        ${messages.directions}
      </button>
      <button type="button" class="button" @click=${() => actions.share(station, context)}>
        ${'share' in navigator ? messages.share : messages.copy}
      </button>
      <div class="action-status muted small" role="status">${status}</div>
    </div>
    ${
      directedTo
        ? actions.mapLinks?.renderMapLinks(
            directedTo.coordinates,
            coordinateSystem ?? 'WGS-84',
            localizeText(name, lang),
            language,
          )
        : nothing
    }`;
}
