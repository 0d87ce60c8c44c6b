/** Bracket that was opened. */
export interface OpenBracket {
  readonly character: '{' | '[';
  readonly offset: number;
}

/** Lists the brackets that a text opens and does not close, the innermost last. */
export function listOpenBrackets(text: string): readonly OpenBracket[] {
  const open: OpenBracket[] = [];
  scanBrackets(text, (character, offset) => {
    if (character === '{' || character === '[') open.push({ character, offset });
    else open.pop();
    return true;
  });
  return open;
}

/** Maximum depth of a document: the contract's deepest, a position of an area, is at 9. */
const MAX_DEPTH = 100;

/** Returns the offset at which a text is nested deeper than any document; `null` if it is not. */
export function findExcessiveDepth(text: string): number | null {
  let depth = 0;
  let excess: number | null = null;
  scanBrackets(text, (character, offset) => {
    depth += character === '{' || character === '[' ? 1 : -1;
    if (depth > MAX_DEPTH) excess = offset;
    return excess === null;
  });
  return excess;
}

/** Matches a text, which may lack its end on its line, or a bracket. */
const TEXT_OR_BRACKET = /"(?:[^"\\\r\n]|\\.)*"?|[{}[\]]/g;

/** Visits the brackets outside of texts, for as long as `visit` returns `true`. */
function scanBrackets(text: string, visit: (character: string, offset: number) => boolean): void {
  for (const { 0: token, index } of text.matchAll(TEXT_OR_BRACKET)) {
    if (!token.startsWith('"') && !visit(token, index)) return;
  }
}

/** Returns the offset of the last character before another that is no white space; -1 if there is none. */
export function previousCharacter(text: string, offset: number): number {
  let index = offset - 1;
  while (index >= 0 && /\s/.test(text[index] ?? '')) index -= 1;
  return index;
}
