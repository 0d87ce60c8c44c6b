/** Encoding that a document is in, where that can be told. */
export type WrongEncoding = 'GB18030' | 'Big5' | 'UTF-16' | null;

/** Text of a document, or the encoding that it is in instead of UTF-8. */
export type DecodedDocument =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly encoding: WrongEncoding };

/**
 * Decodes a document, which is JSON in UTF-8, with a byte order mark or without. Editors of Chinese Windows save GB 18030 or
 * Big5, and some UTF-16.
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const text = decode(bytes, 'utf-8');
  // A null byte is in no JSON text, and every second one of UTF-16 without a mark.
  if (text !== null && !text.includes('\0')) return { ok: true, text };
  return { ok: false, encoding: detectEncoding(bytes) };
}

function detectEncoding(bytes: Uint8Array): WrongEncoding {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0) {
    return 'UTF-16';
  }
  if (looksLikeBig5(bytes)) return 'Big5';
  return decode(bytes, 'gb18030') === null ? null : 'GB18030';
}

/**
 * Whether bytes decode as Big5, with some characters of everyday use whose first or second byte those of GB 2312 never have:
 * there it is Greek or Japanese.
 */
function looksLikeBig5(bytes: Uint8Array): boolean {
  if (decode(bytes, 'big5') === null) return false;
  let isTold = false;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    if (lead < 0xa1 || lead > 0xf9) return false;
    index += 1;
    isTold ||= (lead >= 0xa4 && lead <= 0xaf) || (bytes[index] ?? 0) < 0xa1;
  }
  return isTold;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
