import type { FastifyInstance } from 'fastify';

import { HttpProblem } from './http-problem.js';

/** Maximum depth of lists and objects in a body. A pledge has two. */
const MAX_DEPTH = 32;

/** Names of UTF-8, and of ASCII, which is a part of it. */
const UTF8_CHARSET = /^(?:utf-?8|us-ascii)$/i;

/**
 * Reads bodies as JSON in UTF-8, which JSON is exchanged in (RFC 8259, section 8.1). Bytes of another encoding are refused
 * (400): decoded all the same, a name would be stored and published garbled. So is a body that is nested too deep to be
 * walked through.
 */
export function registerJsonBody(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /;\s*charset="?([^;"\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    const text = charset === undefined || UTF8_CHARSET.test(charset) ? decodeUtf8(body as Buffer) : null;
    if (text === null) {
      done(new HttpProblem(400, { detail: 'The body is not in UTF-8, the encoding of JSON.' }));
    } else if (measureDepth(text) > MAX_DEPTH) {
      done(new HttpProblem(400, { detail: `The body is nested more than ${MAX_DEPTH} levels deep.` }));
    } else {
      // Parses at once; the promise that the type allows for never comes.
      void parseJson(request, text, done);
    }
  });
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Measures how deep a JSON text nests, without parsing it: brackets within strings do not count. */
function measureDepth(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth -= 1;
  }
  return deepest;
}
