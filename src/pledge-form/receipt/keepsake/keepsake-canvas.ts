import { FONT_FAMILY, FRAME_INK, type KeepsakeLayout, PAPER } from './keepsake-layout.js';
import type { MeasureText } from './text-wrap.js';

/** Resolution of the image, in pixels a millimetre: 1260 × 1782, sharp on a phone and about 1/10 MB. */
const PIXELS_PER_MM = 6;
/** Font size in which texts are measured, large enough for no rounding to hinting. */
const MEASURED_FONT_SIZE = 100;

const fontOf = (fontSize: number, isBold: boolean): string => `${isBold ? 'bold ' : ''}${fontSize}px ${FONT_FAMILY}`;

/** Creates a function that measures texts by a canvas; by rule of thumb where a locked-down browser has none. */
export function createTextMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  return (text, fontSize, isBold) => {
    if (!context)
      return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.6), 0) * fontSize;
    context.font = fontOf(MEASURED_FONT_SIZE, isBold);
    return (context.measureText(text).width * fontSize) / MEASURED_FONT_SIZE;
  };
}

/**
 * Draws a keepsake as a PNG. It is drawn line by line and not as a picture of its SVG, which a page's policy on images may
 * forbid.
 *
 * @returns `null` where the browser makes no images
 */
export function drawKeepsake({ outlines, texts }: KeepsakeLayout): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = PAPER.width * PIXELS_PER_MM;
  canvas.height = PAPER.height * PIXELS_PER_MM;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.scale(PIXELS_PER_MM, PIXELS_PER_MM);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, PAPER.width, PAPER.height);
  context.strokeStyle = FRAME_INK;
  for (const { x, y, width, height, strokeWidth } of outlines) {
    context.lineWidth = strokeWidth;
    context.strokeRect(x, y, width, height);
  }
  context.textAlign = 'center';
  for (const { text, x, y, fontSize, isBold, color } of texts) {
    context.font = fontOf(fontSize, isBold);
    context.fillStyle = color;
    context.fillText(text, x, y);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
