import { normalizeCreditCode } from '../../../../src/domain/credit-code.js';
import { organizationKey } from '../../../../src/domain/organization-name.js';
import { parsePartOfBase32 } from '../../storage/encoding/base32.js';
import type { ScannedPledge, ScanOptions } from '../../storage/register-scan.js';

type MatchesSearch = (pledge: ScannedPledge) => boolean;

/** Search among pledges, and what it needs to know of each. */
export interface PledgeSearch extends Pick<ScanOptions, 'withTelephone' | 'withCheckCode'> {
  /** Whether a pledge is one that somebody searches for. */
  readonly matches: MatchesSearch;
}

/** Minimum number of letters of a part of a check code: fewer are in many codes by chance. */
const MIN_CODE_LENGTH = 4;

/** Minimum number of digits of a part of a telephone number. */
const MIN_TELEPHONE_LENGTH = 5;

/** Number of a pledge as it is written and said: `17`, `17号`, `第17号`, `#17`, `No. 17`, `№ 17`. */
const NUMBER = /^(第|#|no\.?|nr\.?)?\s*0*([1-9]\d{0,8})\s*[号號]?$/i;

/** Telephone number, with what is written in one besides digits. */
const TELEPHONE = /^[+\d\s().\p{Pd}/]+$/u;

/** Country code of mainland China before a telephone number, which most are written without. */
const COUNTRY_CODE = /^(?:\+|00)\s*86[\s-]*/;

/**
 * Creates a search that finds pledges by what an office has of them: a part of the organization's name in any spelling, the
 * number, the check code or a part of it, the credit code, a part of the telephone number.
 *
 * @param search as typed; a blank one finds all
 */
export function createSearch(search: string): PledgeSearch {
  const typed = search.normalize('NFKC').trim();
  if (typed === '') return { matches: () => true, withTelephone: false, withCheckCode: false };
  const [, mark, number] = NUMBER.exec(typed) ?? [];
  const byNumber: MatchesSearch = (pledge) => String(pledge.number) === number;
  // With its mark it is no part of a name.
  if (mark) return { matches: byNumber, withTelephone: false, withCheckCode: false };
  const [byCheckCode, byTelephone] = [createCheckCodeMatcher(typed), createTelephoneMatcher(typed)];
  const matchers = [byNumber, createNameMatcher(typed), createCreditCodeMatcher(typed), byCheckCode, byTelephone];
  return {
    matches: (pledge) => matchers.some((matches) => matches?.(pledge)),
    withTelephone: byTelephone !== null,
    withCheckCode: byCheckCode !== null,
  };
}

/** A part of a name may end within what the key of the whole name shortens, such as 有限责任: the name itself is looked at too. */
function createNameMatcher(typed: string): MatchesSearch | null {
  const [key, folded] = [organizationKey(typed), foldName(typed)];
  if (folded === '') return null;
  return ({ organization }) => organization.key.includes(key) || foldName(organization.name).includes(folded);
}

const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');

function createCheckCodeMatcher(typed: string): MatchesSearch | null {
  const letters = parsePartOfBase32(typed.replace(/\p{Pd}/gu, ''));
  if (letters === null || letters.length < MIN_CODE_LENGTH) return null;
  return ({ checkCode }) => checkCode?.replaceAll('-', '').includes(letters) ?? false;
}

/** A part would be no help: the first digits, of the district's registry, are the same for all. */
function createCreditCodeMatcher(typed: string): MatchesSearch {
  const code = normalizeCreditCode(typed);
  return ({ organization: { creditCode } }) => creditCode === code;
}

function createTelephoneMatcher(typed: string): MatchesSearch | null {
  const digits = typed.replace(COUNTRY_CODE, '').replace(/\D/g, '');
  if (!TELEPHONE.test(typed) || digits.length < MIN_TELEPHONE_LENGTH) return null;
  return ({ telephone }) => telephone?.normalize('NFKC').replace(/\D/g, '').includes(digits) ?? false;
}
