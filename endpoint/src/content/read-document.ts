import type { GenericSchema } from 'valibot';

import {
  Council,
  CouncilEvents,
  District,
  Initiative,
  read,
  Station,
  Stations,
  Wall,
  type Fault,
} from '../../../src/contract/index.js';
import { classifyDocument, type DocumentKind } from './content-folder.js';
import { describeFinding } from './messages/describe-finding.js';
import { createLineMap } from './json/line-map.js';
import { parseDocument } from './json/parse-document.js';

/** Schema of each kind of document. */
export const SCHEMAS: Readonly<Record<DocumentKind, GenericSchema<unknown, unknown>>> = {
  district: District,
  stations: Stations,
  station: Station,
  council: Council,
  events: CouncilEvents,
  initiative: Initiative,
  wall: Wall,
};

/**
 * Reads a document as widgets do, from the bytes of its file. Whether it is a further page of another is not known from
 * itself, so that it may be either.
 *
 * @returns the document; the fault that keeps it from being shown at all
 */
export function readDocument(
  file: string,
  bytes: Uint8Array,
): { readonly document: unknown; readonly fault: null } | { readonly fault: Fault } {
  const parsed = parseDocument(bytes);
  if (!parsed.ok) {
    const [fault] = parsed.faults;
    const place = fault.offset === undefined ? null : createLineMap(parsed.text)(fault.offset);
    const detail = describeFinding(fault, 'en');
    return { fault: { pointer: '', detail: place ? `line ${place.line}, column ${place.column}: ${detail}` : detail } };
  }
  const { value: document } = parsed;
  const [reading, asPage] = [false, true].map((isPage) => read(SCHEMAS[classifyDocument(file, isPage)], document));
  if (reading?.ok || asPage?.ok) return { document, fault: null };
  return { fault: reading?.faults[0] ?? { pointer: '', detail: 'Cannot be shown' } };
}
