/** How a picture is looked at: how large, and how far it is moved, as plain values. */

export interface View {
  /** 1 is the whole picture. */
  readonly scale: number;
  /** Of the picture's middle from the window's, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };

const MOST = 8;

/** A key's step of zoom, and of a press of a button. */
export const STEP = 1.5;

/**
 * Larger or smaller by a factor, so that what is under a point stays there.
 *
 * @param point from the middle of the window
 * @param size of the whole picture
 */
export function zoomed(
  view: View,
  factor: number,
  point: { readonly x: number; readonly y: number },
  size: Size,
): View {
  const scale = Math.min(MOST, Math.max(1, view.scale * factor));
  const by = scale / view.scale;
  return held({ scale, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by }, size);
}

export const moved = (view: View, x: number, y: number, size: Size): View =>
  held({ ...view, x: view.x + x, y: view.y + y }, size);

/** No further than to the picture's edges. */
function held({ scale, x, y }: View, { width, height }: Size): View {
  const [mostX, mostY] = [(width * (scale - 1)) / 2, (height * (scale - 1)) / 2];
  return { scale, x: Math.min(mostX, Math.max(-mostX, x)) || 0, y: Math.min(mostY, Math.max(-mostY, y)) || 0 };
}

/** The picture that a key leads to; `null` for a key that leads to none. The last one is followed by the first. */
export function pictureAt(key: string, index: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'PageDown') return (index + 1) % count;
  if (key === 'ArrowLeft' || key === 'PageUp') return (index + count - 1) % count;
  return null;
}
