/** A scale bar: a round length on the ground, and how long it is drawn. */
export interface ScaleBar {
  readonly metres: number;
  /** In pixels. */
  readonly width: number;
}

/** The earth's circumference at the equator, in metres, as Web Mercator has it. */
const EQUATOR_LENGTH = 40_075_016.686;

/**
 * Computes the length of a pixel on the ground, in metres.
 *
 * @param perWorld width of the world, in pixels
 * @param y position in Web Mercator, from 0 in the north to 1 in the south: the projection stretches towards the poles
 */
export const metresPerPixel = (perWorld: number, y: number): number =>
  EQUATOR_LENGTH / Math.cosh(Math.PI * (1 - 2 * y)) / perWorld;

/** The longest bar of 1, 2 or 5 times a power of ten that is no wider than `most` pixels. */
export function fitScaleBar(perPixel: number, most: number): ScaleBar {
  const longest = perPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = ([5, 2, 1].find((one) => one * power <= longest) ?? 1) * power;
  return { metres, width: metres / perPixel };
}
