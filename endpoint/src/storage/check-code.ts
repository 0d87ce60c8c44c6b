import { createHash } from 'node:crypto';

import type { PledgeRow } from './database/schema.js';

/** Crockford's Base32: without letters that are mistaken for digits, and without U, so that it hardly spells a word. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Groups of letters, which are easy to read out on the telephone. Five bits a letter, 60 bits in all. */
const GROUP_COUNT = 3;
const GROUP_LENGTH = 4;

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
  const letters = Array.from(
    { length: GROUP_COUNT * GROUP_LENGTH },
    (_, index) => ALPHABET[Number((bits >> BigInt(5 * index)) & 31n)],
  ).join('');
  return Array.from({ length: GROUP_COUNT }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join('-');
}
