import { clipLine, clipRing } from '../../geo/clip.js';
import { type LandmarkShape, sizeOf } from '../../geo/landmark-shapes.js';
import { type Box, ringsToPath, type XY } from '../../geo/projection.js';

/** All that is drawn in one way: one path, however many landmarks it is of. */
export interface LandmarkPath {
  /** Class by which it is drawn. */
  readonly style: string;
  readonly d: string;
}

/** Size below which a shape is not drawn, in pixels of the picture. */
const MIN_SIZE = 3;

/** Number of shapes that are drawn at one time, the largest. More would be a grey sheet. */
const MAX_SHAPES = 1_500;

/** Whether two boxes have anything in common. */
export const isInSight = (a: Box, b: Box): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

/**
 * Draws the lines and areas that can be seen in a box, cut off at its edges. Parks lie below streets, and buildings below
 * both.
 *
 * @param k zoom factor: what is too small for it is left out
 */
export function landmarkPaths(shapes: readonly LandmarkShape[], box: Box, k: number): LandmarkPath[] {
  const byStyle = new Map<string, string>();
  for (const style of ['park', 'water', 'building', 'other', 'metro', 'street'].flatMap((kind) => [
    `${kind} rings`,
    `${kind} lines`,
  ])) {
    byStyle.set(style, '');
    byStyle.set(`${style} sketch`, '');
  }
  let count = 0;
  for (const { kind, form, parts, extent, landmark } of shapes) {
    if (form === 'points' || !isInSight(extent, box)) continue;
    if (sizeOf(extent) * k < MIN_SIZE || count >= MAX_SHAPES) break;
    count += 1;
    const style = `${kind} ${form}${landmark.schematic ? ' sketch' : ''}`;
    const drawn =
      form === 'rings'
        ? ringsToPath(parts.map((ring) => thin(clipRing(ring, box), k)).filter((ring) => ring.length > 2))
        : parts.flatMap((line) => clipLine(line, box).map((piece) => lineToPath(thin(piece, k)))).join('');
    byStyle.set(style, (byStyle.get(style) ?? '') + drawn);
  }
  return [...byStyle].flatMap(([style, d]) => (d ? [{ style, d }] : []));
}

/** A line without the points that are nearer than a pixel to the one before; its last point stays. */
function thin(line: readonly XY[], k: number): XY[] {
  let last: XY | null = null;
  return line.filter((at, index) => {
    if (last && index < line.length - 1 && Math.hypot(at[0] - last[0], at[1] - last[1]) * k < 1) return false;
    last = at;
    return true;
  });
}

const lineToPath = (line: readonly XY[]): string => ringsToPath([line]).slice(0, -1);
