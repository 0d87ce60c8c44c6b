import { createHash } from 'node:crypto';

import type { PledgeRow } from './database/schema.js';

/** Crockford's Base32: no letter that is mistaken for a digit, and none that makes words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 60 bits, in three groups that can be read out on the telephone. */
const GROUP_COUNT = 3;
const GROUP_LENGTH = 4;

/**
 * The check code of a receipt: short, and the same for one pledge always and at every instance, since it is worked out
 * from what is stored and from what never changes. The hash of the withdrawal token in it keeps anyone else from
 * making up a receipt that the office would take for true.
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
    (_, place) => ALPHABET[Number((bits >> BigInt(5 * place)) & 31n)],
  ).join('');
  return Array.from({ length: GROUP_COUNT }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  ).join('-');
}
