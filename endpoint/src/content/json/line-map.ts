import type { TextPosition } from '../findings/finding.js';

/** Finds the line and column of an offset. */
export type LocateOffset = (offset: number) => TextPosition;

/** Creates a finder of lines and columns in a text. A column counts UTF-16 code units, as editors do. */
export function createLineMap(text: string): LocateOffset {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
