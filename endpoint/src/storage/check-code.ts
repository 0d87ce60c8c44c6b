import { createHash } from 'node:crypto';

import { encodeBase32, groupLetters } from './encoding/base32.js';
import type { PledgeRow } from './database/schema.js';

/** Number of letters, which are easy to read out on the telephone: 60 bits in all. */
const CODE_LENGTH = 12;

/**
 * Returns the check code of a pledge's receipts. It is short and always the same for a pledge, on every instance: it is
 * computed from stored values, and stored itself before one of them changes.
 */
export const checkCodeOf = (row: PledgeRow, roles: readonly string[]): string =>
  row.check_code ?? computeCheckCode(row, roles);

/** Computes a code. The hash of the withdrawal token in it keeps anyone else from making up a receipt that looks genuine. */
function computeCheckCode(row: PledgeRow, roles: readonly string[]): string {
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
