import type { Initiative, PledgeFields, PledgeRequest } from '../../contract/index.js';
import { normalizeCreditCode } from '../../domain/credit-code.js';
import { chosen, type Draft, type Field } from './draft.js';
import { fieldUse, noticeVersion } from '../../domain/initiative-rules.js';

/** The draft as it is sent: what the initiative does not ask for stays here. */
export function requestOf(draft: Draft, initiative: Initiative): PledgeRequest {
  const asked = (field: keyof PledgeFields): string => (fieldUse(field, initiative) === 'none' ? '' : draft[field]);
  return {
    organization: { name: draft.organization.trim(), creditCode: normalizeCreditCode(asked('creditCode')) || null },
    contact: {
      name: draft.contactName.trim(),
      telephone: said(asked('telephone').normalize('NFKC')),
      email: said(asked('email').normalize('NFKC')),
    },
    roles: chosen(draft, initiative),
    message: said(asked('message')),
    publish: draft.publish,
    consent: { version: noticeVersion(initiative) },
  };
}

const said = (text: string): string | null => text.trim() || null;

const WHERE: Readonly<Record<string, Field>> = {
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
export function fieldAt(pointer: string): Field | null {
  for (let at = pointer.replace(/^#/, ''); at; at = at.slice(0, at.lastIndexOf('/'))) {
    const field = WHERE[at];
    if (field) return field;
  }
  return null;
}
