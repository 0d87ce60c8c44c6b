import { html, nothing, type TemplateResult } from 'lit';

import { renderImageFigures, displayableImages } from '../../base/parts/image-figures.js';
import type { Station } from '../../contract/index.js';
import { canOpenViewer } from '../actions/card-actions-controller.js';
import type { CardContext } from '../context/context.js';

/** So many pictures are on the card itself; the rest are in the viewer. */
const MAX_CARD_PICTURES = 3;

/** The first pictures, each to be looked at by itself, and the way to all of them. */
export function renderPhotos(station: Station, context: CardContext): TemplateResult | typeof nothing {
  if (!station.images?.length) return nothing;
  const { messages, actions } = context;
  const open = (event: Event, index: number): void => actions.openPicture(event, index, station, context);
  const all = displayableImages(station.images, context.url);
  const hasMore = all.length > MAX_CARD_PICTURES && canOpenViewer();
  return html`${renderImageFigures(hasMore ? all.slice(0, MAX_CARD_PICTURES) : all, { ...context, open })}
  ${
    hasMore
      ? html`<button type="button" class="link small more" @click=${(event: Event) => open(event, 0)}>
          ${messages.pictures(all.length)}
        </button>`
      : nothing
  }`;
}
