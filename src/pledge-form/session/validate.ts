import type { Initiative } from '../../contract/index.js';
import { fieldUse, roleRange } from '../../domain/initiative-rules.js';
import { telephoneIssue } from '../../domain/telephone.js';
import type { DeferredFormMessages } from '../messages/deferred/index.js';
import { message, type Message } from '../messages/deferred/message.js';
import { roleRangeMessage } from '../messages/role-range-message.js';
import { creditCodeMessage } from './credit-code-message.js';
import { type Draft, isConsentCurrent } from './draft.js';
import { toPledgeRequest } from './pledge-request.js';
import type { FieldErrors } from './session-state.js';

/** Addresses that a mail server may accept; whether it does, only sending a mail shows. */
const EMAIL_PATTERN = /^[!-?A-~]+@[a-z\d.-]+\.[a-z\d-]+$/i;

/** Validates a draft. The inputs limit the lengths themselves. */
export function validate(draft: Draft, initiative: Initiative): FieldErrors {
  const errors: FieldErrors = {};
  const { organization, contact, roles, message: text, code } = toPledgeRequest(draft, initiative);
  const isRequired = (field: Parameters<typeof fieldUse>[0]): boolean => fieldUse(field, initiative) === 'required';
  const { min, max } = roleRange(initiative);
  if (roles.length < min || roles.length > max) errors.roles = (language) => roleRangeMessage(initiative, language);
  if (code === '') errors.code = message((messages) => messages.needCode);
  if (!organization.name) errors.organization = message((messages) => messages.needOrganization);
  if (organization.creditCode) errors.creditCode = creditCodeMessage(organization.creditCode) ?? undefined;
  else if (isRequired('creditCode')) errors.creditCode = message((messages) => messages.needCreditCode);
  if (!contact.name) errors.contactName = message((messages) => messages.needContactName);
  if (contact.telephone) errors.telephone = telephoneMessage(contact.telephone) ?? undefined;
  else if (isRequired('telephone')) errors.telephone = message((messages) => messages.needTelephone);
  else if (!contact.email && !isRequired('email')) errors.telephone = message((messages) => messages.needContact);
  if (contact.email)
    errors.email = EMAIL_PATTERN.test(contact.email) ? undefined : message((messages) => messages.badEmail);
  else if (isRequired('email')) errors.email = message((messages) => messages.needEmail);
  if (!text && isRequired('message')) errors.message = message((messages) => messages.needMessage);
  if (!isConsentCurrent(draft, initiative)) {
    const isOutdated = typeof draft.consent === 'string';
    errors.consent = message((messages) => (isOutdated ? messages.needConsentAnew : messages.needConsent));
  }
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error));
}

function telephoneMessage(telephone: string): Message | null {
  const fault = telephoneIssue(telephone);
  if (!fault) return null;
  const pick = (messages: DeferredFormMessages): string =>
    fault.kind === 'mobile'
      ? messages.mobileLength(fault.digits)
      : fault.kind === 'area'
        ? messages.needAreaCode
        : messages.badTelephone;
  return message(pick);
}
