import type { Initiative, PledgeFields, PledgeRequest } from '../../contract/index.js';
import { cleanEmail, cleanLine, cleanLines, cleanTelephone } from '../../contract/pasted-text.js';
import { normalizeCreditCode } from '../../domain/credit-code.js';
import { fieldUse, noticeVersion } from '../../domain/initiative-rules.js';
import { chosenRoles, type Draft, type Field } from './draft.js';

/** Makes the request body of a draft. Fields that the initiative does not ask for are left out. */
export function toPledgeRequest(draft: Draft, initiative: Initiative): PledgeRequest {
  const valueOf = (field: keyof PledgeFields): string => (fieldUse(field, initiative) === 'none' ? '' : draft[field]);
  return {
    organization: {
      name: cleanLine(draft.organization),
      creditCode: normalizeCreditCode(valueOf('creditCode')) || null,
    },
    contact: {
      name: cleanLine(draft.contactName),
      telephone: cleanTelephone(valueOf('telephone').normalize('NFKC')) || null,
      email: cleanEmail(valueOf('email').normalize('NFKC')) || null,
    },
    roles: chosenRoles(draft, initiative),
    message: cleanLines(valueOf('message')).trim() || null,
    publish: draft.publish,
    consent: { version: noticeVersion(initiative) },
    ...(initiative.pledges?.codes && { code: cleanLine(draft.code) }),
  };
}

const FIELD_BY_POINTER: Readonly<Record<string, Field>> = {
  '/roles': 'roles',
  '/organization': 'organization',
  '/organization/creditCode': 'creditCode',
  '/contact': 'telephone',
  '/contact/name': 'contactName',
  '/contact/email': 'email',
  '/message': 'message',
  '/publish': 'publish',
  '/consent': 'consent',
  '/code': 'code',
};

/** Finds the field that a JSON Pointer into a pledge points at, or into; `null` where there is none. */
export function fieldOfPointer(pointer: string): Field | null {
  for (let path = pointer.replace(/^#/, ''); path; path = path.slice(0, path.lastIndexOf('/'))) {
    const field = FIELD_BY_POINTER[path];
    if (field) return field;
  }
  return null;
}
