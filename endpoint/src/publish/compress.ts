import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { CopyEnding, MakeCopy, PublishedFile } from './published-file.js';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Bytes by which a window is smaller than its power of two. */
const BROTLI_WINDOW_GAP = 16;

/** Brotli's window, as the logarithm of its size: what fits the bytes. A larger one takes ten times as long to set up. */
const windowFor = ({ length }: Uint8Array): number =>
  Math.min(
    constants.BROTLI_DEFAULT_WINDOW,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(length + BROTLI_WINDOW_GAP))),
  );

/**
 * Compresses bytes, with parameters that are the same everywhere. Brotli's highest quality would take some ten times as long
 * for a twentieth less.
 */
export const compress = (bytes: Uint8Array, ending: CopyEnding): Promise<Uint8Array> =>
  ending === '.br'
    ? compressBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes),
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      })
    : compressGzip(bytes, { level: constants.Z_BEST_COMPRESSION });

/** Describes a text to publish, with its compressed copies. */
export function textFile(path: string, content: string | Uint8Array): PublishedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const makeCopy: MakeCopy = (ending) => compress(bytes, ending);
  return { path, bytes, makeCopy };
}
