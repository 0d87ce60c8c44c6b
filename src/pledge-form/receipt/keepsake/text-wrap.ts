/** Measures the width of a text, in the unit of its font size. */
export type MeasureText = (text: string, fontSize: number, isBold: boolean) => number;

/** Text that is set in lines. */
export interface WrappedText {
  readonly lines: readonly string[];
  readonly fontSize: number;
}

interface FitOptions {
  readonly maxWidth: number;
  readonly maxLines: number;
  /** Font sizes to try, the largest first. */
  readonly fontSizes: readonly number[];
  readonly isBold?: boolean;
}

/** Characters that begin no line in Chinese. */
const NO_LINE_START = /^[、，。；：！？）》」』”’·…]/;

/** Sets a text in the largest font size in which it fits; what does not fit in the smallest is cut off with an ellipsis. */
export function fitText(text: string, measure: MeasureText, options: FitOptions): WrappedText {
  const { maxWidth, maxLines, fontSizes, isBold = false } = options;
  let lines: string[] = [];
  let fontSize = 0;
  for (fontSize of fontSizes) {
    const widthOf = (line: string): number => measure(line, fontSize, isBold);
    lines = wrapText(text, widthOf, maxWidth);
    if (lines.length <= maxLines) return { lines: balance(lines, text, widthOf, maxWidth), fontSize };
  }
  const kept = lines.slice(0, maxLines);
  kept.push(
    `${Array.from(kept.pop() ?? '')
      .slice(0, -1)
      .join('')
      .trimEnd()}…`,
  );
  return { lines: kept, fontSize };
}

/** Narrows the lines as far as they stay as many, so that the last is not a single word. */
function balance(lines: string[], text: string, widthOf: (line: string) => number, maxWidth: number): string[] {
  let best = lines;
  for (let width = maxWidth * 0.95; lines.length > 1 && width > maxWidth / 2; width -= maxWidth * 0.05) {
    const narrower = wrapText(text, widthOf, width);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** Breaks a text into lines: between Chinese characters, and between the words of other scripts. */
function wrapText(text: string, widthOf: (line: string) => number, maxWidth: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of splitPieces(text.replace(/\s+/g, ' ').trim())) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > maxWidth) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    // A word that is wider than a line.
    while (widthOf(line.trimEnd()) > maxWidth && line.length > 1) {
      const characters = Array.from(line);
      let length = 1;
      while (widthOf(characters.slice(0, length + 1).join('')) <= maxWidth) length += 1;
      lines.push(characters.slice(0, length).join(''));
      line = characters.slice(length).join('');
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Splits a text where a line may end. */
function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu,
  ) ?? []) {
    if (pieces.length > 0 && NO_LINE_START.test(piece)) pieces.push(`${pieces.pop() ?? ''}${piece}`);
    else pieces.push(piece);
  }
  return pieces;
}
