/** Zoom and pan of a picture, as plain functions. */

/** Transform of a picture: its scale, and the offset of its middle from the stage's. */
export interface ZoomTransform {
  /** Scale; 1 shows the whole picture. */
  readonly scale: number;
  /** Offset, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Size of the whole picture as it is shown, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Transform that shows the whole picture. */
export const UNZOOMED: ZoomTransform = { scale: 1, x: 0, y: 0 };

/** Greatest scale. */
const MAX_SCALE = 8;

/** Factor by which a key or a button zooms. */
export const ZOOM_STEP = 1.5;

/**
 * Zooms by a factor around a point, which stays where it is.
 *
 * @param point offset from the middle of the stage, in pixels
 */
export function zoomAround(
  transform: ZoomTransform,
  factor: number,
  point: { readonly x: number; readonly y: number },
  size: PictureSize,
): ZoomTransform {
  const scale = Math.min(MAX_SCALE, Math.max(1, transform.scale * factor));
  const ratio = scale / transform.scale;
  return clampToEdges(
    { scale, x: point.x - (point.x - transform.x) * ratio, y: point.y - (point.y - transform.y) * ratio },
    size,
  );
}

/** Moves a picture by an offset, in pixels. */
export const panBy = (transform: ZoomTransform, x: number, y: number, size: PictureSize): ZoomTransform =>
  clampToEdges({ ...transform, x: transform.x + x, y: transform.y + y }, size);

/** Keeps the stage within the picture's edges. */
function clampToEdges({ scale, x, y }: ZoomTransform, { width, height }: PictureSize): ZoomTransform {
  const [maxX, maxY] = [(width * (scale - 1)) / 2, (height * (scale - 1)) / 2];
  return { scale, x: Math.min(maxX, Math.max(-maxX, x)) || 0, y: Math.min(maxY, Math.max(-maxY, y)) || 0 };
}

/** Returns the index of the picture that a key leads to, `null` for any other key. The last picture is followed by the first. */
export function pictureIndexForKey(key: string, index: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'PageDown') return (index + 1) % count;
  if (key === 'ArrowLeft' || key === 'PageUp') return (index + count - 1) % count;
  return null;
}
