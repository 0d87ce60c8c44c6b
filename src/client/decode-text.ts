/** Marks of an encoding at the beginning of a text. UTF-8's own mark is no part of what `TextDecoder` decodes. */
const BYTE_ORDER_MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

/**
 * Decodes a text that is not UTF-8: by its byte order mark, else by the charset of its content type.
 *
 * @returns `null` where neither says what it is, or it is something else
 */
export function decodeText(bytes: ArrayBuffer, contentType: string | null): string | null {
  const [first, second] = new Uint8Array(bytes);
  const marked = Object.entries(BYTE_ORDER_MARKS).find(([, [a, b]]) => a === first && b === second)?.[0];
  const charset = marked ?? /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1];
  try {
    return charset === undefined ? null : new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // No charset that there is, or bytes that it does not have.
    return null;
  }
}
