import type { Initiative } from '../../contract/index.js';
import { telephoneFault } from '../../domain/telephone.js';
import { roleRangeMessage } from '../messages/role-range-message.js';
import type { Message } from '../context/form-context.js';
import { creditCodeMessage } from './credit-code-message.js';
import { isConsentCurrent, type Draft } from './draft.js';
import type { DeferredFormMessages } from '../messages/deferred/index.js';
import { message } from '../messages/deferred/message.js';
import type { FieldErrors } from './pledge-session.js';
import { toPledgeRequest } from './pledge-request.js';
import { roleRange, fieldUse } from '../../domain/initiative-rules.js';

/** What a mail server may well take; whether it does, only sending shows. */
const EMAIL_PATTERN = /^[!-?A-~]+@[a-z\d.-]+\.[a-z\d-]+$/i;

/** What is wrong with a draft. Lengths are the inputs' own to keep. */
export function validate(draft: Draft, initiative: Initiative): FieldErrors {
  const faults: FieldErrors = {};
  const { organization, contact, roles, message: text } = toPledgeRequest(draft, initiative);
  const needs = (field: Parameters<typeof fieldUse>[0]): boolean => fieldUse(field, initiative) === 'required';
  const { min, max } = roleRange(initiative);
  if (roles.length < min || roles.length > max) faults.roles = (language) => roleRangeMessage(initiative, language);
  if (!organization.name) faults.organization = message((messages) => messages.needOrganization);
  if (organization.creditCode) faults.creditCode = creditCodeMessage(organization.creditCode) ?? undefined;
  else if (needs('creditCode')) faults.creditCode = message((messages) => messages.needCreditCode);
  if (!contact.name) faults.contactName = message((messages) => messages.needContactName);
  if (contact.telephone) faults.telephone = telephoneMessage(contact.telephone) ?? undefined;
  else if (needs('telephone')) faults.telephone = message((messages) => messages.needTelephone);
  else if (!contact.email && !needs('email')) faults.telephone = message((messages) => messages.needContact);
  if (contact.email)
    faults.email = EMAIL_PATTERN.test(contact.email) ? undefined : message((messages) => messages.badEmail);
  else if (needs('email')) faults.email = message((messages) => messages.needEmail);
  if (!text && needs('message')) faults.message = message((messages) => messages.needMessage);
  if (!isConsentCurrent(draft, initiative)) {
    const anew = typeof draft.consent === 'string';
    faults.consent = message((messages) => (anew ? messages.needConsentAnew : messages.needConsent));
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault));
}

function telephoneMessage(telephone: string): Message | null {
  const fault = telephoneFault(telephone);
  if (!fault) return null;
  const pick = (messages: DeferredFormMessages): string =>
    fault.kind === 'mobile'
      ? messages.mobileLength(fault.digits)
      : fault.kind === 'area'
        ? messages.needAreaCode
        : messages.badTelephone;
  return message(pick);
}
