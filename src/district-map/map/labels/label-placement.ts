import { type Box, round, type XY } from '../../geo/projection.js';

/** Names on the map: how wide they are, where they break, and where they go so that none lies on another. */

/** Lines of text at a place of the picture. */
export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  /** The middle of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A place that a label may take: beside it, centred on it, or past it by its own height. */
export interface Spot {
  readonly at: XY;
  readonly anchor: Label['anchor'];
  /** Where the label lies as seen from the spot. */
  readonly side: 'above' | 'middle' | 'below';
}

/** A name to place, and where it may go, best first. */
export interface Wanted {
  readonly lines: readonly string[];
  /** The width of the longest line, and the size of the font, in the picture's units. */
  readonly width: number;
  readonly size: number;
  readonly spots: readonly Spot[];
  /** Whether it may lie on marks of little weight, where it has no other place. */
  readonly firm: boolean;
}

/** A line's height in ems. */
export const LEADING = 1.25;

/** What stays together: a word, or one Chinese character, with the marks that may neither begin nor end a line. */
const UNIT =
  /[“‘《（([]*(?:[\u2e80-\uffdc]|[^\s\u2e80-\uffdc“‘([\u2013\u2014-]+|.)[”’》），。、；：？！·)\]\u2013\u2014-]*\s*/gu;

function fill(units: readonly string[], width: number, textWidth: (text: string) => number): string[] {
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
export function wrap(text: string, width: number, textWidth: (text: string) => number): string[] {
  const units = text.trim().match(UNIT) ?? [];
  const fewest = fill(units, width, textWidth);
  for (let narrower = textWidth(text) / fewest.length; narrower < width; narrower += 0.5) {
    const lines = fill(units, narrower, textWidth);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isWithin = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;

function boxAt({ at: [x, y], anchor, side }: Spot, width: number, height: number): Box {
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
  wanted: readonly Wanted[],
  taken: readonly Box[],
  slight: readonly Box[],
  bounds: Box,
): (Label | null)[] {
  const boxes = [...taken];
  const place = ({ lines, width, size, spots }: Wanted, also: readonly Box[]): Label | null => {
    for (const spot of spots) {
      const box = boxAt(spot, width, lines.length * LEADING * size);
      const isTaken = (other: Box): boolean => overlaps(box, other);
      if (!isWithin(box, bounds) || boxes.some(isTaken) || also.some(isTaken)) continue;
      boxes.push(box);
      return { lines, x: round(spot.at[0]), y: round(box.top + (LEADING * size) / 2), anchor: spot.anchor };
    }
    return null;
  };
  return wanted.map((one) => place(one, slight) ?? (one.firm ? place(one, []) : null));
}
