import type { Initiative } from '../../contract/index.js';
import { isRoleFull, noticeVersion } from '../../domain/initiative-rules.js';
import { toJson } from '../../domain/to-json.js';

/** Fields, in the order of the form. */
export const FIELDS = [
  'roles',
  'code',
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

/** Fields with personal data or a secret, which are stored no longer than the tab lasts. */
export const CONTACT_FIELDS: readonly Field[] = ['code', 'contactName', 'telephone', 'email'];

/** Whether an event comes from a field of the form. */
export const isField = (target: EventTarget | null): target is HTMLInputElement =>
  FIELDS.some((field) => field === (target as HTMLInputElement | null)?.name);

/** The form as the reader filled it in, as typed. */
export interface Draft extends Readonly<Record<TextField, string>> {
  readonly roles: readonly string[];
  readonly publish: boolean;
  /** Version of the notice that the reader agreed to; `null` where it has none, `undefined` while the box is not ticked. */
  readonly consent: string | null | undefined;
}

export const EMPTY_DRAFT: Draft = {
  roles: [],
  code: '',
  organization: '',
  creditCode: '',
  contactName: '',
  telephone: '',
  email: '',
  message: '',
  publish: false,
  consent: undefined,
};

/** Whether nothing is filled in. */
export const isEmptyDraft = (draft: Draft): boolean => toJson(draft) === toJson(EMPTY_DRAFT);

/** Maximum length of a stored field, in characters: more than fits into any field, so anything longer was not typed here. */
const MAX_FIELD_LENGTH = 10_000;

/** Parses a stored draft. Anyone may have written to storage: only fields of a draft are taken over. */
export function parseDraft(fields: Readonly<Record<string, unknown>>): Draft {
  const { roles, publish, consent } = fields;
  const texts = Object.entries(fields).filter(
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

/** Whether the draft agrees to the current version of the notice: another version asks again. */
export const isConsentCurrent = ({ consent }: Draft, initiative: Initiative): boolean =>
  consent === noticeVersion(initiative);

/** Returns the draft with one field as it is in the page now: the same draft where it has that already. */
export function updateDraft(draft: Draft, input: HTMLInputElement, initiative: Initiative): Draft {
  const { name, value, checked, type } = input;
  if (name === 'publish') return checked === draft.publish ? draft : { ...draft, publish: checked };
  if (name === 'consent') {
    if (checked === isConsentCurrent(draft, initiative)) return draft;
    return { ...draft, consent: checked ? noticeVersion(initiative) : undefined };
  }
  if (name !== 'roles') return value === draft[name as TextField] ? draft : { ...draft, [name]: value };
  if (checked === draft.roles.includes(value)) return draft;
  const others = type === 'radio' ? [] : draft.roles.filter((id) => id !== value);
  return { ...draft, roles: checked ? [...others, value] : others };
}

/** Lists the chosen roles that can still be taken on, in the initiative's order. */
export function chosenRoles({ roles }: Draft, initiative: Initiative): string[] {
  return initiative.roles
    .filter((role) => roles.includes(role.id) && !isRoleFull(role, initiative))
    .map(({ id }) => id);
}
