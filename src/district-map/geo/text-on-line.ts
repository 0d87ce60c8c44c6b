import type { XY } from './projection.js';

/** Stretch of a line that is straight enough to write along. */
export interface TextStretch {
  readonly middle: XY;
  /** In degrees, from -90 to 90, so that nothing stands on its head. */
  readonly angle: number;
}

/** Where the middle of a text is tried, as parts of the room that there is. */
const FRACTIONS = [0.5, 0.3, 0.7, 0.1, 0.9] as const;

/**
 * Finds where a text of a width may stand along a line, the best place first.
 *
 * @param sag how far the line may be from the text, in the line's units
 */
export function stretchesForText(line: readonly XY[], width: number, sag: number): TextStretch[] {
  const lengths = [0];
  line.forEach((to, index) => {
    const from = line[index - 1];
    if (from) lengths.push((lengths[index - 1] ?? 0) + Math.hypot(to[0] - from[0], to[1] - from[1]));
  });
  const whole = lengths[lengths.length - 1] ?? 0;
  if (whole < width) return [];
  const pointAt = (length: number): XY => {
    const after = Math.max(
      1,
      lengths.findIndex((reached) => reached >= length),
    );
    const [from, to] = [line[after - 1] ?? [0, 0], line[after] ?? [0, 0]];
    const [start, end] = [lengths[after - 1] ?? 0, lengths[after] ?? 0];
    const part = end > start ? (length - start) / (end - start) : 0;
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  };
  return FRACTIONS.flatMap((fraction): TextStretch[] => {
    const start = (whole - width) * fraction;
    const [from, to] = [pointAt(start), pointAt(start + width)];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const chord = Math.hypot(dx, dy);
    const isNear = line.every((at, index) => {
      const length = lengths[index] ?? 0;
      if (length <= start || length >= start + width) return true;
      return Math.abs((at[0] - from[0]) * dy - (at[1] - from[1]) * dx) <= sag * chord;
    });
    if (!isNear || chord < width * 0.95) return [];
    const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
    const upright = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
    return [{ middle: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], angle: upright }];
  });
}
