import { saveFile } from '../../base/dom/download.js';
import type { MapContext } from '../context/map-context.js';
import type { LegendEntry } from '../parts/legend-entries.js';
import { drawSvg } from './svg-to-canvas.js';
import { stripUnprintable } from './svg-legend.js';
import { type Caption, createStandaloneSvg } from './standalone-svg.js';

/**
 * Exports the picture as it is seen to a file, SVG or PNG. Loaded on demand. The map is a copy of what is drawn in the page,
 * with the styles that the page has computed for it, so that it looks as it does there: light or dark, and with the page's
 * own palette. Title, legend and source come from the data. The PNG is drawn on a canvas from the same shapes, not from an
 * image of them, which the Content-Security-Policy of many pages would block. Tiles of a basemap are left out: they are not
 * ours to pass on.
 */

/** Exports the picture as SVG. */
export function exportSvg(picture: SVGSVGElement, caption: Caption): Blob {
  const text = new XMLSerializer().serializeToString(createStandaloneSvg(picture, caption).svg);
  return new Blob([stripUnprintable(text)], { type: 'image/svg+xml' });
}

/** Number of pixels that a canvas has in every browser. */
const MAX_CANVAS_PIXELS = 16e6;

/**
 * Exports the picture as PNG, at twice its size.
 *
 * @throws {Error} where the browser has no canvas, or cannot make a file of it
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
  const patterns = new Map([...svg.querySelectorAll('pattern')].map((pattern) => [pattern.id, pattern]));
  drawSvg(svg, context, patterns);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no file of the canvas'))), 'image/png');
  });
}

export type ExportFormat = 'svg' | 'png';

/** Saves the picture under the map's title, with its legend and its source. */
export async function savePicture(
  format: ExportFormat,
  picture: SVGSVGElement,
  legend: readonly LegendEntry[],
  { messages, localizeText, basemap, attribution, model: { district } }: MapContext,
): Promise<void> {
  const title = localizeText(district.title ?? district.name);
  // The tiles of a basemap are left out, and so is their attribution.
  const lines = [
    district.schematic ? messages.schematic : '',
    localizeText(district.source?.title),
    basemap ? '' : attribution,
  ];
  const caption = { title, legend, lines: lines.filter(Boolean) };
  saveFile(format === 'svg' ? exportSvg(picture, caption) : await exportPng(picture, caption), `${title}.${format}`);
}
