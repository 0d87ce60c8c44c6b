import type { Initiative } from '../../contract/index.js';
import { telephoneFault } from '../../domain/telephone.js';
import { chooseWords } from '../messages/role-range-message.js';
import type { Saying } from '../context/form-context.js';
import { creditCodeFault } from './credit-code-message.js';
import { agrees, type Draft } from './draft.js';
import type { DeferredFormMessages } from '../messages/deferred/index.js';
import { saying } from '../messages/deferred/message.js';
import type { Faults } from './pledge-session.js';
import { requestOf } from './pledge-request.js';
import { roleRange, fieldUse } from '../../domain/initiative-rules.js';

/** What a mail server may well take; whether it does, only sending shows. */
const EMAIL = /^[!-?A-~]+@[a-z\d.-]+\.[a-z\d-]+$/i;

/** What is wrong with a draft. Lengths are the inputs' own to keep. */
export function check(draft: Draft, initiative: Initiative): Faults {
  const faults: Faults = {};
  const { organization, contact, roles, message } = requestOf(draft, initiative);
  const needs = (field: Parameters<typeof fieldUse>[0]): boolean => fieldUse(field, initiative) === 'required';
  const { min, max } = roleRange(initiative);
  if (roles.length < min || roles.length > max) faults.roles = (language) => chooseWords(initiative, language);
  if (!organization.name) faults.organization = saying((messages) => messages.needOrganization);
  if (organization.creditCode) faults.creditCode = creditCodeFault(organization.creditCode) ?? undefined;
  else if (needs('creditCode')) faults.creditCode = saying((messages) => messages.needCreditCode);
  if (!contact.name) faults.contactName = saying((messages) => messages.needContactName);
  if (contact.telephone) faults.telephone = telephoneSaying(contact.telephone) ?? undefined;
  else if (needs('telephone')) faults.telephone = saying((messages) => messages.needTelephone);
  else if (!contact.email && !needs('email')) faults.telephone = saying((messages) => messages.needContact);
  if (contact.email) faults.email = EMAIL.test(contact.email) ? undefined : saying((messages) => messages.badEmail);
  else if (needs('email')) faults.email = saying((messages) => messages.needEmail);
  if (!message && needs('message')) faults.message = saying((messages) => messages.needMessage);
  if (!agrees(draft, initiative)) {
    const anew = typeof draft.consent === 'string';
    faults.consent = saying((messages) => (anew ? messages.needConsentAnew : messages.needConsent));
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault));
}

function telephoneSaying(telephone: string): Saying | null {
  const fault = telephoneFault(telephone);
  if (!fault) return null;
  const pick = (messages: DeferredFormMessages): string =>
    fault.kind === 'mobile'
      ? messages.mobileLength(fault.digits)
      : fault.kind === 'area'
        ? messages.needAreaCode
        : messages.badTelephone;
  return saying(pick);
}
