import type { Initiative } from '../contract/index.js';
import { telephoneFault } from '../domain/telephone.js';
import { chooseWords } from './choose-words.js';
import type { Saying } from './context.js';
import { creditCodeFault } from './credit-code-fault.js';
import { agrees, type Draft } from './draft.js';
import type { DeferredFormMessages } from './messages/deferred/index.js';
import { saying } from './messages/deferred/message.js';
import type { Faults } from './pledging.js';
import { requestOf } from './request.js';
import { rulesOf, useOf } from './rules.js';

/** What a mail server may well take; whether it does, only sending shows. */
const EMAIL = /^[!-?A-~]+@[a-z\d.-]+\.[a-z\d-]+$/i;

/** What is wrong with a draft. Lengths are the inputs' own to keep. */
export function check(draft: Draft, initiative: Initiative): Faults {
  const faults: Faults = {};
  const { organization, contact, roles, message } = requestOf(draft, initiative);
  const needs = (field: Parameters<typeof useOf>[0]): boolean => useOf(field, initiative) === 'required';
  const { min, max } = rulesOf(initiative);
  if (roles.length < min || roles.length > max) faults.roles = (language) => chooseWords(initiative, language);
  if (!organization.name) faults.organization = saying((words) => words.needOrganization);
  if (organization.creditCode) faults.creditCode = creditCodeFault(organization.creditCode) ?? undefined;
  else if (needs('creditCode')) faults.creditCode = saying((words) => words.needCreditCode);
  if (!contact.name) faults.contactName = saying((words) => words.needContactName);
  if (contact.telephone) faults.telephone = telephoneSaying(contact.telephone) ?? undefined;
  else if (needs('telephone')) faults.telephone = saying((words) => words.needTelephone);
  else if (!contact.email && !needs('email')) faults.telephone = saying((words) => words.needContact);
  if (contact.email) faults.email = EMAIL.test(contact.email) ? undefined : saying((words) => words.badEmail);
  else if (needs('email')) faults.email = saying((words) => words.needEmail);
  if (!message && needs('message')) faults.message = saying((words) => words.needMessage);
  if (!agrees(draft, initiative)) {
    const anew = typeof draft.consent === 'string';
    faults.consent = saying((words) => (anew ? words.needConsentAnew : words.needConsent));
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault));
}

function telephoneSaying(telephone: string): Saying | null {
  const fault = telephoneFault(telephone);
  if (!fault) return null;
  const pick = (words: DeferredFormMessages): string =>
    fault.kind === 'mobile'
      ? words.mobileLength(fault.digits)
      : fault.kind === 'area'
        ? words.needAreaCode
        : words.badTelephone;
  return saying(pick);
}
