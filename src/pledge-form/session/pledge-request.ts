import type { Initiative, PledgeFields, PledgeRequest } from '../../contract/index.js';
import { normalizeCreditCode } from '../../domain/credit-code.js';
import { chosenRoles, type Draft, type Field } from './draft.js';
import { fieldUse, noticeVersion } from '../../domain/initiative-rules.js';

/** The draft as it is sent: what the initiative does not ask for stays here. */
export function toPledgeRequest(draft: Draft, initiative: Initiative): PledgeRequest {
  const asked = (field: keyof PledgeFields): string => (fieldUse(field, initiative) === 'none' ? '' : draft[field]);
  return {
    organization: { name: draft.organization.trim(), creditCode: normalizeCreditCode(asked('creditCode')) || null },
    contact: {
      name: draft.contactName.trim(),
      telephone: trimToNull(asked('telephone').normalize('NFKC')),
      email: trimToNull(asked('email').normalize('NFKC')),
    },
    roles: chosenRoles(draft, initiative),
    message: trimToNull(asked('message')),
    publish: draft.publish,
    consent: { version: noticeVersion(initiative) },
  };
}

const trimToNull = (text: string): string | null => text.trim() || null;

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
};

/** The field that a JSON Pointer into a pledge leads to, or into; `null` where there is none for it. */
export function fieldOfPointer(pointer: string): Field | null {
  for (let at = pointer.replace(/^#/, ''); at; at = at.slice(0, at.lastIndexOf('/'))) {
    const field = FIELD_BY_POINTER[at];
    if (field) return field;
  }
  return null;
}
