/** How a picture is looked at: how large, and how far it is moved, as plain values. */

export interface ZoomTransform {
  /** 1 is the whole picture. */
  readonly scale: number;
  /** Of the picture's middle from the window's, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export const UNZOOMED: ZoomTransform = { scale: 1, x: 0, y: 0 };

const MAX_SCALE = 8;

/** A key's step of zoom, and of a press of a button. */
export const ZOOM_STEP = 1.5;

/**
 * Larger or smaller by a factor, so that what is under a point stays there.
 *
 * @param point from the middle of the window
 * @param size of the whole picture
 */
export function zoomAround(
  view: ZoomTransform,
  factor: number,
  point: { readonly x: number; readonly y: number },
  size: PictureSize,
): ZoomTransform {
  const scale = Math.min(MAX_SCALE, Math.max(1, view.scale * factor));
  const by = scale / view.scale;
  return clampToEdges({ scale, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by }, size);
}

export const panBy = (view: ZoomTransform, x: number, y: number, size: PictureSize): ZoomTransform =>
  clampToEdges({ ...view, x: view.x + x, y: view.y + y }, size);

/** No further than to the picture's edges. */
function clampToEdges({ scale, x, y }: ZoomTransform, { width, height }: PictureSize): ZoomTransform {
  const [mostX, mostY] = [(width * (scale - 1)) / 2, (height * (scale - 1)) / 2];
  return { scale, x: Math.min(mostX, Math.max(-mostX, x)) || 0, y: Math.min(mostY, Math.max(-mostY, y)) || 0 };
}

/** The picture that a key leads to; `null` for a key that leads to none. The last one is followed by the first. */
export function pictureIndexForKey(key: string, index: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'PageDown') return (index + 1) % count;
  if (key === 'ArrowLeft' || key === 'PageUp') return (index + count - 1) % count;
  return null;
}
