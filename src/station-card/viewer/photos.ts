import { html, nothing, type TemplateResult } from 'lit';

import { displayableImages, renderImageFigures } from '../../base/parts/image-figures.js';
import type { Station } from '../../contract/index.js';
import type { CardContext } from '../context/context.js';
import { canOpenViewer } from './viewer-controller.js';

/** Number of pictures on the card itself; the rest are in the viewer. */
const MAX_CARD_PICTURES = 3;

/** Renders the first pictures, each a link to itself, and a button that opens the viewer of all of them. */
export function renderPhotos(station: Station, context: CardContext): TemplateResult | typeof nothing {
  if (!station.images?.length) return nothing;
  const { messages, commands, url } = context;
  const open = (event: Event, index: number): void => commands.openPicture(event, index, station, context);
  const images = displayableImages(station.images, url);
  const hasMore = images.length > MAX_CARD_PICTURES && canOpenViewer();
  return html`${renderImageFigures(hasMore ? images.slice(0, MAX_CARD_PICTURES) : images, { ...context, onOpen: open })}
  ${
    hasMore
      ? html`<button type="button" class="link small more" @click=${(event: Event) => open(event, 0)}>
          ${messages.pictures(images.length)}
        </button>`
      : nothing
  }`;
}
