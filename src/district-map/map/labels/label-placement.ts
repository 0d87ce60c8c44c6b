import { type Box, roundToTenth, type XY } from '../../geo/projection.js';

/** Names on the map: how wide they are, where they break, and where they go so that none lies on another. */

/** Lines of text at a place of the picture. */
export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  /** The middle of the first line. */
  readonly y: number;
  readonly textAnchor: 'start' | 'middle' | 'end';
  readonly box: Box;
  /** Whether it is the short form. */
  readonly isShort: boolean;
}

/** A place that a label may take: beside it, centred on it, or past it by its own height. */
export interface LabelPosition {
  readonly at: XY;
  readonly textAnchor: Label['textAnchor'];
  /** Where the label lies as seen from the spot. */
  readonly side: 'above' | 'middle' | 'below';
}

/** A name to place, and where it may go, best first. */
export interface LabelCandidate {
  readonly lines: readonly string[];
  /** The width of the longest line, and the size of the font, in the picture's units. */
  readonly width: number;
  readonly size: number;
  readonly positions: readonly LabelPosition[];
  /** Whether it may lie on marks of little weight, where it has no other place. */
  readonly canCoverMinor: boolean;
  /** Short form that is placed where the name has no room, in any case: over other things where there is no place. */
  readonly short?:
    { readonly text: string; readonly width: number; readonly positions: readonly LabelPosition[] } | undefined;
}

/** A line's height in ems. */
export const LINE_HEIGHT = 1.25;

/** Unit that is never broken: a word, or one Chinese character, with the marks that may neither begin nor end a line. */
const UNBREAKABLE_UNIT =
  /[“‘《（([]*(?:[\u2e80-\uffdc]|[^\s\u2e80-\uffdc“‘([\u2013\u2014-]+|.)[”’》），。、；：？！·)\]\u2013\u2014-]*\s*/gu;

function fillLines(units: readonly string[], width: number, textWidth: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line && textWidth((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += unit;
  }
  return line ? [...lines, line.trimEnd()] : lines;
}

/** Breaks a text into lines no wider than `width`, as few as it takes, and these about as long as one another. */
export function wrapText(text: string, width: number, textWidth: (text: string) => number): string[] {
  const units = text.trim().match(UNBREAKABLE_UNIT) ?? [];
  const fewest = fillLines(units, width, textWidth);
  for (let narrower = textWidth(text) / fewest.length; narrower < width; narrower += 0.5) {
    const lines = fillLines(units, narrower, textWidth);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const isWithin = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;

function labelBox({ at: [x, y], textAnchor: anchor, side }: LabelPosition, width: number, height: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = side === 'below' ? y : side === 'above' ? y - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * Places labels one after the other, each at the first of its spots where it lies within the bounds and on nothing else.
 *
 * @param wanted in the order of their weight
 * @param taken where no label may lie
 * @param slight where one that is firm may, for want of another place
 * @returns a label for each that was wanted, `null` where there was no room
 */
export function placeLabels(
  wanted: readonly LabelCandidate[],
  taken: readonly Box[],
  slight: readonly Box[],
  bounds: Box,
): (Label | null)[] {
  const boxes = [...taken];
  type Attempt = Pick<LabelCandidate, 'lines' | 'width' | 'size' | 'positions'>;
  const place = (
    { lines, width, size, positions: spots }: Attempt,
    isFree: (box: Box) => boolean,
    isShort: boolean,
  ): Label | null => {
    for (const spot of spots) {
      const box = labelBox(spot, width, lines.length * LINE_HEIGHT * size);
      if (!isWithin(box, bounds) || !isFree(box)) continue;
      boxes.push(box);
      return {
        lines,
        x: roundToTenth(spot.at[0]),
        y: roundToTenth(box.top + (LINE_HEIGHT * size) / 2),
        textAnchor: spot.textAnchor,
        box,
        isShort,
      };
    }
    return null;
  };
  const isClear = (box: Box): boolean => !boxes.some((other) => overlaps(box, other));
  const isEmpty = (box: Box): boolean => isClear(box) && !slight.some((other) => overlaps(box, other));
  return wanted.map((one) => {
    const placed = place(one, isEmpty, false) ?? (one.canCoverMinor ? place(one, isClear, false) : null);
    if (placed || !one.short) return placed;
    const short = {
      lines: [one.short.text],
      width: one.short.width,
      size: one.size,
      positions: one.short.positions,
    };
    return place(short, isEmpty, true) ?? place(short, isClear, true) ?? place(short, () => true, true);
  });
}
