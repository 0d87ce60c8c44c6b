import { createHash } from 'node:crypto';

import { encodeBase32, groupLetters } from './base32.js';
import type { PledgeRow } from './database/schema.js';

/** Number of letters, which are easy to read out on the telephone: 60 bits in all. */
const CODE_LENGTH = 12;

/**
 * Computes the check code of a receipt. It is short and always the same for a pledge, on every instance, since it is
 * computed from stored values that never change. The hash of the withdrawal token among them keeps anyone else from
 * making up a receipt that the office would take for genuine.
 */
export function computeCheckCode(
  row: Pick<
    PledgeRow,
    'initiative' | 'number' | 'organization_name' | 'initiative_version' | 'received' | 'token_hash'
  >,
  roles: readonly string[],
): string {
  const content = [
    row.token_hash,
    row.initiative,
    row.number,
    row.organization_name,
    roles,
    row.initiative_version,
    row.received,
  ];
  const bits = createHash('sha256').update(JSON.stringify(content)).digest().readBigUInt64BE();
  return groupLetters(encodeBase32(bits, CODE_LENGTH));
}
