import { svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { safeUrl } from '../../../domain/url.js';
import type { MapLayout } from '../../geo/map-layout.js';
import { toWorld } from '../../geo/projection.js';
import { isTileTemplate, type Tile, listTiles, tileUrl } from './tiles.js';
import { toBase, type Viewport } from '../../geo/viewport.js';

/** Whether tiles can be asked for by a template: one that has its places, and is a URL of the web. */
export const isUsableTemplate = (template: string): boolean =>
  isTileTemplate(template) && safeUrl(tileUrl(template, { z: 0, x: 0, y: 0 }), document.baseURI) !== null;

/**
 * The tiles under a view, for the svg of the picture.
 *
 * @param failed is called where one does not come: it is left out, and the schematic map is seen there
 */
export function renderTiles(
  template: string,
  layout: MapLayout,
  viewport: Viewport,
  failed: () => void,
): TemplateResult {
  const { size, fit } = layout;
  const [left, top] = toWorld(fit, toBase(viewport, [0, 0]));
  const tiles = listTiles({ left, top, width: size.width / (fit.perWorld * viewport.k) }, size);
  const hide = ({ target }: Event): void => {
    (target as Element).setAttribute('visibility', 'hidden');
    failed();
  };
  return svg`<g class="tiles" aria-hidden="true">${repeat(
    tiles,
    ({ z, x, y }) => `${z}/${x}/${y}`,
    (tile) => renderTile(template, tile, hide),
  )}</g>`;
}

function renderTile(template: string, tile: Tile, hide: (event: Event) => void): TemplateResult {
  const { left, top, side } = tile;
  // A hair more than its side, or seams show between tiles that do not end at a pixel.
  return svg`<image
    href=${safeUrl(tileUrl(template, tile), document.baseURI) ?? ''}
    x=${left}
    y=${top}
    width=${side + 0.5}
    height=${side + 0.5}
    preserveAspectRatio="none"
    @error=${hide}
  ></image>`;
}
