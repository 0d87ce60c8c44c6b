import { saveFile } from '../../base/clipboard.js';
import type { MapContext } from '../context/map-context.js';
import { drawSvg } from './svg-to-canvas.js';
import { stripUnprintable } from './svg-legend.js';
import { type Caption, createStandaloneSvg } from './standalone-svg.js';

/**
 * The current view of the picture as a file of its own, SVG or PNG. Loaded on demand. It is made from what is drawn, with
 * the styles that the page has computed for it, so that it looks as it does there: light or dark, with a page's own palette.
 * The PNG is drawn on a canvas from the same shapes and not from an image of them, which many pages' Content-Security-Policy
 * would block. Tiles of a basemap are left out: they are not ours to pass on.
 */

/** The picture as a file of SVG. */
export function exportSvg(picture: SVGSVGElement, caption: Caption): Blob {
  const text = new XMLSerializer().serializeToString(createStandaloneSvg(picture, caption).svg);
  return new Blob([stripUnprintable(text)], { type: 'image/svg+xml' });
}

/** As many pixels as a canvas is sure to have. */
const MAX_CANVAS_PIXELS = 16e6;

/**
 * The picture as a PNG, at twice its size.
 *
 * @throws {Error} where the browser gives no canvas, or makes no file of it
 */
export async function exportPng(picture: SVGSVGElement, caption: Caption): Promise<Blob> {
  const { svg, width, height } = createStandaloneSvg(picture, caption);
  const scale = Math.min(2, Math.sqrt(MAX_CANVAS_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  canvas.dataset.scale = String(scale);
  context.scale(scale, scale);
  const patterns = new Map([...svg.querySelectorAll('pattern')].map((one) => [one.id, one]));
  drawSvg(svg, context, patterns);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no file of the canvas'))), 'image/png');
  });
}

export type ExportFormat = 'svg' | 'png';

/** Saves the picture under the map's title, with what is to be known of it. */
export async function savePicture(
  format: ExportFormat,
  picture: SVGSVGElement,
  { messages, localizeText, basemap, attribution, model: { district } }: MapContext,
): Promise<void> {
  const title = localizeText(district.title ?? district.name);
  // A basemap's tiles are left out, and so is whose they are.
  const lines = [
    district.schematic ? messages.schematic : '',
    localizeText(district.source?.title),
    basemap ? '' : attribution,
  ];
  const caption = { title, legend: shownLegend(picture), lines: lines.filter(Boolean) };
  saveFile(format === 'svg' ? exportSvg(picture, caption) : await exportPng(picture, caption), `${title}.${format}`);
}

/** The legend that the page shows beside the picture. */
function shownLegend(picture: SVGSVGElement): Caption['legend'] {
  const markers = picture.closest('figure')?.querySelectorAll('.legend .mark') ?? [];
  return Array.from(markers, (one) => ({
    kind: [...one.classList].filter((name) => name !== 'mark').join(' '),
    word: one.textContent.trim(),
  }));
}
