import type { Initiative } from '../../contract/index.js';
import { isRoleFull, noticeVersion } from '../../domain/initiative-rules.js';

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

/** What tells of a person, and so is kept no longer than the tab lasts. */
export const CONTACT_FIELDS: readonly Field[] = ['contactName', 'telephone', 'email'];

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

export const EMPTY_DRAFT: Draft = {
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

/** Whether there is nothing in a draft. */
export const isEmptyDraft = (draft: Draft): boolean => JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);

/** More than fits into any field; what is longer was not typed here. */
const MAX_FIELD_LENGTH = 10_000;

/** A draft out of storage, which anyone may have written into: whatever of it is one. */
export function parseDraft(messages: Readonly<Record<string, unknown>>): Draft {
  const { roles, publish, consent } = messages;
  const texts = Object.entries(messages).filter(
    ([field, text]) => field in EMPTY_DRAFT && typeof text === 'string' && text.length <= MAX_FIELD_LENGTH,
  );
  return {
    ...EMPTY_DRAFT,
    ...Object.fromEntries(texts),
    roles: Array.isArray(roles) ? roles.filter((id: unknown): id is string => typeof id === 'string') : [],
    publish: publish === true,
    consent: typeof consent === 'string' || consent === null ? consent : undefined,
  };
}

/** Whether the draft agrees to the notice as it is now: a new version asks anew. */
export const isConsentCurrent = ({ consent }: Draft, initiative: Initiative): boolean =>
  consent === noticeVersion(initiative);

/** The draft with one field as it is in the page now. */
export function updateDraft(draft: Draft, input: HTMLInputElement, initiative: Initiative): Draft {
  const { name, value, checked, type } = input;
  if (name === 'publish') return { ...draft, publish: checked };
  if (name === 'consent') return { ...draft, consent: checked ? noticeVersion(initiative) : undefined };
  if (name !== 'roles') return { ...draft, [name]: value };
  const others = type === 'radio' ? [] : draft.roles.filter((id) => id !== value);
  return { ...draft, roles: checked ? [...others, value] : others };
}

/** The chosen roles that can still be taken, in the initiative's order. */
export function chosenRoles({ roles }: Draft, initiative: Initiative): string[] {
  return initiative.roles
    .filter((role) => roles.includes(role.id) && !isRoleFull(role, initiative))
    .map(({ id }) => id);
}
