import type { Initiative, PledgeRequest } from '../contract/index.js';
import { normalizeCreditCode } from '../domain/credit-code.js';
import type { FormWords, Saying } from './context.js';
import { creditCodeFault } from './credit-code-fault.js';
import { isFull, rulesOf } from './rules.js';

/** The fields in the order in which they are asked. */
export const FIELDS = [
  'roles',
  'organization',
  'creditCode',
  'contactName',
  'telephone',
  'email',
  'message',
  'publish',
  'consent',
] as const;
export type Field = (typeof FIELDS)[number];
export type TextField = Exclude<Field, 'roles' | 'publish' | 'consent'>;

/** Whether an event comes from a field of the form. */
export const isField = (target: EventTarget | null): target is HTMLInputElement =>
  FIELDS.some((field) => field === (target as HTMLInputElement | null)?.name);

/** What a reader has typed and chosen, as typed. */
export interface Draft extends Readonly<Record<TextField, string>> {
  readonly roles: readonly string[];
  readonly publish: boolean;
  /** The version of the notice that was agreed to, `null` where there is none; `undefined` while not agreed. */
  readonly consent: string | null | undefined;
}

/** What is wrong, by field. */
export type Faults = Partial<Record<Field, Saying | undefined>>;

export const EMPTY: Draft = {
  roles: [],
  organization: '',
  creditCode: '',
  contactName: '',
  telephone: '',
  email: '',
  message: '',
  publish: false,
  consent: undefined,
};

/** What the initiative's notice is called in a pledge. */
const noticeOf = ({ privacy }: Initiative): string | null => privacy?.version ?? null;

/** Whether the draft agrees to the notice as it is now: a new version asks anew. */
export const agrees = ({ consent }: Draft, initiative: Initiative): boolean => consent === noticeOf(initiative);

/** The draft with one field as it is in the page now. */
export function write(draft: Draft, input: HTMLInputElement, initiative: Initiative): Draft {
  const { name, value, checked, type } = input;
  if (name === 'publish') return { ...draft, publish: checked };
  if (name === 'consent') return { ...draft, consent: checked ? noticeOf(initiative) : undefined };
  if (name !== 'roles') return { ...draft, [name]: value };
  const others = type === 'radio' ? [] : draft.roles.filter((id) => id !== value);
  return { ...draft, roles: checked ? [...others, value] : others };
}

/** The chosen roles that can still be taken, in the initiative's order. */
export function chosen({ roles }: Draft, initiative: Initiative): string[] {
  return initiative.roles.filter((role) => roles.includes(role.id) && !isFull(role, initiative)).map(({ id }) => id);
}

/** The draft as it is sent. */
export function requestOf(draft: Draft, initiative: Initiative): PledgeRequest {
  return {
    organization: { name: draft.organization.trim(), creditCode: normalizeCreditCode(draft.creditCode) || null },
    contact: {
      name: draft.contactName.trim(),
      telephone: said(draft.telephone),
      email: said(draft.email.normalize('NFKC')),
    },
    roles: chosen(draft, initiative),
    message: said(draft.message),
    publish: draft.publish,
    consent: { version: noticeOf(initiative) },
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

/** What a mail server may well take; whether it does, only sending shows. */
const EMAIL = /^[!-?A-~]+@[a-z\d.-]+$/i;

/** What is wrong with a draft. Lengths are the inputs' own to keep. */
export function check(draft: Draft, initiative: Initiative): Faults {
  const faults: Faults = {};
  const { organization, contact, roles } = requestOf(draft, initiative);
  const { min, max } = rulesOf(initiative);
  if (roles.length < min || roles.length > max) faults.roles = (words) => chooseWords(initiative, words);
  if (!organization.name) faults.organization = (words) => words.needOrganization;
  const code = organization.creditCode && creditCodeFault(organization.creditCode);
  if (code) faults.creditCode = code;
  if (!contact.name) faults.contactName = (words) => words.needContactName;
  if (!contact.telephone && !contact.email) faults.telephone = (words) => words.needContact;
  else if (contact.telephone && contact.telephone.normalize('NFKC').replace(/\D/g, '').length < 5) {
    faults.telephone = (words) => words.badTelephone;
  }
  if (contact.email && !EMAIL.test(contact.email)) faults.email = (words) => words.badEmail;
  if (!agrees(draft, initiative)) faults.consent = (words) => words.needConsent;
  return faults;
}

/** How many roles to choose. */
export function chooseWords(initiative: Initiative, words: FormWords): string {
  const { min, max } = rulesOf(initiative);
  return words.choose(min, max < initiative.roles.length || max === min ? max : null);
}
