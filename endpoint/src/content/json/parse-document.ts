import { parseTree, type ParseError } from 'jsonc-parser';

import { draft, type FindingDraft } from '../findings/finding.js';
import { decodeDocument } from './document-encoding.js';
import { findExcessiveDepth } from './json-tokens.js';
import { diagnose, type TextEdit } from './syntax-fault.js';

/** JSON of a file: the value, or the faults that keep it from being read. */
export type ParsedDocument =
  | { readonly ok: true; readonly text: string; readonly value: unknown }
  | {
      readonly ok: false;
      readonly text: string;
      readonly faults: readonly [FindingDraft, ...FindingDraft[]];
      /** Value that the file would have with its faults mended; `undefined` where that is not known. */
      readonly mended: unknown;
    };

/** Maximum number of faults that are told of one text that is not JSON. */
const MAX_SYNTAX_FAULTS = 20;

/** Parses the bytes of a document, which is JSON in UTF-8, with a byte order mark or without. */
export function parseDocument(bytes: Uint8Array): ParsedDocument {
  const whole = { pointer: '', broken: true };
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) return broken('', draft('encoding', { encoding: decoded.encoding }, whole));
  const { text } = decoded;
  if (text.trim() === '') return broken(text, draft('file-empty', {}, whole));
  const value = parseJson(text);
  if (value !== undefined) return { ok: true, text, value };
  if (/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text)) return broken(text, draft('file-html', {}, whole));
  // The parser with places, unlike JSON.parse, goes as deep as the stack.
  const depth = findExcessiveDepth(text);
  if (depth !== null) return broken(text, draft('nested-too-deep', {}, { ...whole, offset: depth }));
  return parseFaulty(text);
}

const broken = (text: string, fault: FindingDraft): ParsedDocument => ({
  ok: false,
  text,
  faults: [fault],
  mended: undefined,
});

/** Parses JSON; `undefined`, which no JSON is, where the text is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Finds the faults of a text that is not JSON: the first, and, with that mended, the first of what is left. None of them
 * follows from another.
 */
function parseFaulty(text: string): ParsedDocument {
  const faults: FindingDraft[] = [];
  const edits: TextEdit[] = [];
  let mended = text;
  while (faults.length < MAX_SYNTAX_FAULTS) {
    const value = parseJson(mended);
    if (value !== undefined) return withFaults(text, faults, value);
    const errors: ParseError[] = [];
    parseTree(mended, errors, { disallowComments: true });
    const [error] = errors;
    if (!error) break;
    const { finding, edit } = diagnose(mended, error);
    faults.push({ ...finding, offset: originalOffset(finding.offset ?? 0, edits) });
    if (!edit) break;
    mended = mended.slice(0, edit.offset) + edit.text + mended.slice(edit.offset + edit.length);
    edits.push(edit);
  }
  return withFaults(text, faults, undefined);
}

function withFaults(text: string, faults: readonly FindingDraft[], mended: unknown): ParsedDocument {
  const [first, ...others] = faults;
  return {
    ok: false,
    text,
    faults: [first ?? draft('symbol', { found: '' }, { pointer: '', broken: true }), ...others],
    mended,
  };
}

/** Returns where in the original text an offset of the edited one is. */
function originalOffset(offset: number, edits: readonly TextEdit[]): number {
  return edits.reduceRight((place, edit) => {
    if (place <= edit.offset) return place;
    return Math.max(edit.offset, place - edit.text.length + edit.length);
  }, offset);
}
