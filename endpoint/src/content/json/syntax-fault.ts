import { printParseErrorCode, type ParseError } from 'jsonc-parser';

import { draft, type FindingDraft } from '../findings/finding.js';
import { createLineMap } from './line-map.js';
import { listOpenBrackets, previousCharacter } from './json-tokens.js';

/** Change of a text: what stands from `offset` on, for `length` code units, becomes `text`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Fault of a text that is not JSON, and the change after which it would be no more; `null` where that is not known. */
export interface SyntaxFault {
  readonly finding: FindingDraft;
  readonly edit: TextEdit | null;
}

/** Punctuation of JSON, by what is written for it with another keyboard. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ',',
  ';': ',',
  '：': ':',
  '=': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};

/** Text in quotes that JSON does not know, on one line. */
const QUOTED = /^(?:[“”„‟＂]([^“”„‟＂"\r\n]*)[“”„‟＂"]|[‘’＇'`]([^‘’＇'`\r\n]*)[‘’＇'`]|[「『]([^」』\r\n]*)[」』])/;

/** Ends of a text that was begun with `"`. */
const WRONG_END = /[“”„‟＂](?=\s*(?:[,:}\]，：]|$))/;

/** Characters that nobody sees, and that are no white space of JSON. */
const INVISIBLE = /^[\u00a0\u3000\u2000-\u200f\u2028-\u202f\u205f-\u2064\ufeff\u0085]+/;

const LITERALS: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  是: 'true',
  false: 'false',
  no: 'false',
  否: 'false',
  null: 'null',
  none: 'null',
  nil: 'null',
  undefined: 'null',
  nan: 'null',
  无: 'null',
};

/** Tells what the first error of a parser is about. */
export function diagnose(text: string, { error, offset, length }: ParseError): SyntaxFault {
  switch (printParseErrorCode(error)) {
    case 'InvalidSymbol':
      return diagnoseSymbol(text, offset, length);
    case 'CommaExpected':
      return diagnoseMissingComma(text, offset);
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return diagnoseMissingValue(text, offset);
    case 'ColonExpected': {
      const end = previousCharacter(text, offset) + 1;
      return fault(draft('colon-missing', {}, at(end)), { offset: end, length: 0, text: ':' });
    }
    case 'UnexpectedEndOfString':
      return diagnoseOpenText(text, offset, length);
    case 'UnexpectedEndOfNumber':
      return diagnoseNumber(text, offset);
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return diagnoseBackslash(text, offset, length);
    case 'InvalidCharacter':
      return diagnoseControlCharacter(text, offset, length);
    case 'InvalidCommentToken':
      return fault(draft('comment', {}, at(offset)), { offset, length, text: '' });
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return missingBracket(text, text.length);
    case 'EndOfFileExpected':
      return diagnoseRest(text, offset);
    default:
      return unknown(text, offset);
  }
}

const at = (offset: number) => ({ pointer: '', broken: true, offset });

const fault = (finding: FindingDraft, edit: TextEdit | null = null): SyntaxFault => ({ finding, edit });

const unknown = (text: string, offset: number): SyntaxFault =>
  fault(draft('symbol', { found: String.fromCodePoint(text.codePointAt(offset) ?? 0) }, at(offset)));

function diagnoseSymbol(text: string, offset: number, length: number): SyntaxFault {
  const rest = text.slice(offset);
  const token = text.slice(offset, offset + length);
  const [first = ''] = token;
  const inside = first in PUNCTUATION ? null : findQuoteInside(text, offset);
  if (inside) return inside;
  const invisible = INVISIBLE.exec(token)?.[0];
  if (invisible) {
    const character = `U+${invisible.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return fault(draft('invisible-character', { character }, at(offset)), {
      offset,
      length: invisible.length,
      text: ' '.repeat(invisible.length),
    });
  }
  const quoted = QUOTED.exec(rest);
  if (quoted) {
    const suggestion = JSON.stringify(quoted[1] ?? quoted[2] ?? quoted[3] ?? '');
    return fault(draft('quotes', { found: first, suggestion }, at(offset)), {
      offset,
      length: quoted[0].length,
      text: suggestion,
    });
  }
  const expected = PUNCTUATION[first];
  if (expected) {
    return fault(draft('punctuation', { found: first, expected }, at(offset)), { offset, length: 1, text: expected });
  }
  if (first === '#') {
    const comment = /^[^\r\n]*/.exec(rest)?.[0] ?? '';
    return fault(draft('comment', {}, at(offset)), { offset, length: comment.length, text: '' });
  }
  if (/^[+.\d]/.test(token)) return diagnoseNumber(text, offset);
  const word = /^[\p{L}\p{N}_$.-]+/u.exec(token)?.[0];
  return word ? diagnoseWord(text, offset, word) : unknown(text, offset);
}

function diagnoseWord(text: string, offset: number, word: string): SyntaxFault {
  const edit = (replacement: string): TextEdit => ({ offset, length: word.length, text: replacement });
  if (/^\s*[:：]/.test(text.slice(offset + word.length))) {
    return fault(draft('name-unquoted', { found: word }, at(offset)), edit(JSON.stringify(word)));
  }
  const expected = LITERALS[word.toLowerCase()];
  if (expected) return fault(draft('literal', { found: word, expected }, at(offset)), edit(expected));
  return fault(draft('text-unquoted', { found: word }, at(offset)), edit(JSON.stringify(word)));
}

/** Finds a text that ends early, since a `"` stands in it: `"上海"白领驿家"服务站"`. */
function findQuoteInside(text: string, offset: number): SyntaxFault | null {
  if (text[offset - 1] !== '"') return null;
  const lineStart = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  // The value of a member on a line of its own, as editors lay JSON out.
  const value = /^(\s*(?:[{[]\s*)?(?:"[^"]*"\s*:\s*)?")(.+)"\s*[}\]]*\s*,?\s*[}\]]*\s*$/.exec(line);
  const [, before = '', inner = ''] = value ?? [];
  if (!value || !inner.includes('"') || /"\s*[,:]\s*"/.test(inner)) return null;
  const start = lineStart + before.length;
  return fault(draft('quote-inside', { suggestion: `"${toCurlyQuotes(inner)}"` }, at(start + inner.indexOf('"'))), {
    offset: start,
    length: inner.length,
    text: toCurlyQuotes(inner),
  });
}

function toCurlyQuotes(text: string): string {
  let count = 0;
  return text.replaceAll('"', () => ((count += 1) % 2 === 1 ? '“' : '”'));
}

function diagnoseMissingComma(text: string, offset: number): SyntaxFault {
  const next = text[offset] ?? '';
  const end = previousCharacter(text, offset) + 1;
  const inside = findQuoteInside(text, offset);
  if (inside) return inside;
  if (next === '}' || next === ']') return missingBracket(text, offset);
  if (end === offset && /\d/.test(next)) return diagnoseNumber(text, numberStart(text, offset));
  if (next === ':') return missingListEnd(text, offset);
  if (!/["{[\d\-tfn]/.test(next)) return unknown(text, offset);
  return fault(draft('comma-missing', {}, at(end)), { offset: end, length: 0, text: ',' });
}

/** Diagnoses a value or a name that is not there: most often, a comma is there for none. */
function diagnoseMissingValue(text: string, offset: number): SyntaxFault {
  const before = previousCharacter(text, offset);
  const next = text[offset] ?? '';
  if (text[before] === ',' || (next === ',' && /[[{]/.test(text[before] ?? ''))) {
    const comma = text[before] === ',' ? before : offset;
    if (next !== '' && /[}\],]/.test(next)) {
      return fault(draft('comma-extra', {}, at(comma)), { offset: comma, length: 1, text: '' });
    }
  }
  if (text[before] === ':' && (next === '' || /[}\],]/.test(next))) {
    return fault(draft('value-missing', {}, at(before)), { offset: before + 1, length: 0, text: ' null' });
  }
  if (next === '') return missingBracket(text, text.length);
  if (next === '}' || next === ']') return missingBracket(text, offset);
  const word = /^[\d-][\w.-]*|^true|^false|^null/.exec(text.slice(offset))?.[0];
  if (word) return diagnoseWord(text, offset, word);
  return unknown(text, offset);
}

/** Diagnoses a bracket that was not closed before an offset. */
function missingBracket(text: string, offset: number): SyntaxFault {
  const open = listOpenBrackets(text.slice(0, offset));
  const last = open.at(-1);
  if (!last) {
    const found = text[offset] ?? '';
    return fault(draft('bracket-extra', { found }, at(offset)), { offset, length: 1, text: '' });
  }
  const close = last.character === '{' ? '}' : ']';
  const end = previousCharacter(text, offset) + 1;
  return fault(
    draft('bracket-missing', { open: last.character, close, line: createLineMap(text)(last.offset).line }, at(end)),
    {
      offset: end,
      length: 0,
      text: close,
    },
  );
}

/** Diagnoses a list that goes on with a member, at whose colon the parser stops: its bracket is missing before the member. */
function missingListEnd(text: string, colon: number): SyntaxFault {
  const nameEnd = previousCharacter(text, colon);
  const comma = previousCharacter(text, text.lastIndexOf('"', nameEnd - 1));
  if (text[comma] !== ',') return unknown(text, colon);
  const { finding, edit } = missingBracket(text, comma);
  return finding.code === 'bracket-missing' && finding.data.close === ']' ? { finding, edit } : unknown(text, colon);
}

/** Diagnoses a text whose line ends before it does. */
function diagnoseOpenText(text: string, offset: number, length: number): SyntaxFault {
  const token = text.slice(offset, offset + length);
  const wrongEnd = WRONG_END.exec(token);
  if (wrongEnd) {
    const [found] = wrongEnd;
    const end = offset + wrongEnd.index;
    const suggestion = JSON.stringify(token.slice(1, wrongEnd.index));
    return fault(draft('quotes', { found, suggestion }, at(end)), { offset: end, length: 1, text: '"' });
  }
  const rest = text.slice(offset + length);
  const next = rest.trimStart()[0] ?? '';
  const ending = /\s*[,:}\]\s]*$/.exec(token)?.[0] ?? '';
  if (/^\s*[,}\]]/.test(ending) || next === '' || /["}\]]/.test(next)) {
    const end = offset + token.length - ending.length;
    return fault(draft('quote-missing', {}, at(offset)), { offset: end, length: 0, text: '"' });
  }
  const lineEnd = /^[^\S\r\n]*(?:\r\n|\r|\n)/.exec(rest)?.[0].length ?? 0;
  return fault(
    draft('line-break', {}, at(offset + token.trimEnd().length)),
    lineEnd > 0 ? { offset: offset + length, length: lineEnd, text: '\\n' } : null,
  );
}

function diagnoseNumber(text: string, offset: number): SyntaxFault {
  const found = /^[+.\-\w]+/.exec(text.slice(offset))?.[0] ?? '';
  return fault(draft('number-format', { found }, at(offset)), { offset, length: found.length, text: toNumber(found) });
}

/** Converts `+86`, `.5` and `5.` to a number of JSON, and what may be a code, such as `021`, to a text. */
function toNumber(found: string): string {
  const number = found
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(number) ? number : JSON.stringify(found);
}

function numberStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[\d.+-]/.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

function diagnoseBackslash(text: string, offset: number, length: number): SyntaxFault {
  const token = text.slice(offset, offset + length);
  const index = token.search(/(?<!\\)(?:\\\\)*\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/);
  const backslash = index + (/^\\+/.exec(token.slice(index))?.[0].length ?? 1) - 1;
  const inner = token.slice(1, -1);
  const suggestion = JSON.stringify(inner.replace(/\\+/g, '/'));
  return fault(draft('backslash', { suggestion }, at(offset + backslash)), {
    offset: offset + 1,
    length: inner.length,
    text: inner.replace(/\\+/g, '/'),
  });
}

function diagnoseControlCharacter(text: string, offset: number, length: number): SyntaxFault {
  // eslint-disable-next-line no-control-regex
  const index = text.slice(offset, offset + length).search(/[\u0000-\u001f]/);
  const place = offset + Math.max(0, index);
  return fault(draft('control-character', {}, at(place)), { offset: place, length: 1, text: ' ' });
}

/** Diagnoses what follows after the document has ended. */
function diagnoseRest(text: string, offset: number): SyntaxFault {
  const rest = text.slice(offset).trim();
  const edit: TextEdit = { offset, length: text.length - offset, text: '' };
  if (/^[}\]]/.test(rest))
    return fault(draft('bracket-extra', { found: rest[0] ?? '' }, at(offset)), { ...edit, length: 1 });
  return fault(draft('text-after-end', {}, at(offset)), rest === ',' || rest === ';' ? edit : null);
}
