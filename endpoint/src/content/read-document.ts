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
import { classifyDocument, describeParseError, parseDocument, type DocumentKind } from './content-folder.js';

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
  let document: unknown;
  try {
    document = parseDocument(bytes);
  } catch (error) {
    return { fault: { pointer: '', detail: describeParseError(error) } };
  }
  const [reading, asPage] = [false, true].map((isPage) => read(SCHEMAS[classifyDocument(file, isPage)], document));
  if (reading?.ok || asPage?.ok) return { document, fault: null };
  return { fault: reading?.faults[0] ?? { pointer: '', detail: 'Cannot be shown' } };
}
