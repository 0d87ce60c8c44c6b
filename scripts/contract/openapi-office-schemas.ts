/** Schemas of what the street office sends and gets, each of the members of the type that the service has for it. */
import type { RegisterPage } from '../../endpoint/src/office/register/register-pages.js';
import type { RegisteredPledge } from '../../endpoint/src/office/register/register-routes.js';
import type { Decision } from '../../endpoint/src/office/register/request-bodies.js';
import type { Credentials } from '../../endpoint/src/office/sign-in/sign-in.js';
import type { AuditEntry } from '../../endpoint/src/storage/audit-log.js';
import type { InvitationCode, NewInvitationCodes } from '../../endpoint/src/storage/invitation-codes.js';
import type { OfficeAction, RefusedPledge } from '../../endpoint/src/storage/office-actions.js';
import type { OfficePledge } from '../../endpoint/src/storage/office-reads.js';
import type { OfficeState, RegisterState, StateCounts } from '../../endpoint/src/storage/pledge-state.js';
import type { RegisterEntry } from '../../endpoint/src/storage/register-reads.js';
import {
  count,
  flag,
  listOf,
  object,
  oneOf,
  optional,
  optionalText,
  optionalTime,
  reference,
  text,
  time,
} from './json-schema.js';
import { health, initiative, notification, numbers } from './openapi-office-overviews.js';
import type { Schema } from './schemas.js';

/** Number of a pledge, as the paths take one. */
const NUMBER: Schema = { type: 'integer', minimum: 1, maximum: 999_999_999, description: 'Number of the pledge.' };
const ID = reference('Id');
const ROLES = listOf(ID, 'Ids of the roles that it took on, in the order in which they were chosen.');

const STATES: Readonly<Record<RegisterState, string>> = {
  waiting: 'it asked to be listed, and waits for the office.',
  published: 'the wall shows it.',
  unlisted: 'its organization did not ask to be listed.',
  hidden: 'the office took it off the wall; it counts.',
  withdrawn: 'it no longer counts.',
};
const OFFICE_STATES: Readonly<Record<OfficeState, string>> = {
  received: 'the wall does not show it.',
  published: STATES.published,
  hidden: STATES.hidden,
  withdrawn: STATES.withdrawn,
};
const ACTIONS: Readonly<Record<OfficeAction, string>> = {
  approve: 'lets the wall show it, also after it was hidden.',
  hide: 'takes it off the wall; it still counts.',
  withdraw: 'it no longer counts, and its contact data is deleted.',
  reject: 'does the same to a pledge in somebody else’s name, and is recorded as that.',
  purge: 'deletes its contact data; it still counts.',
};

/** States of the register and actions, for parameters. */
export const REGISTER_STATE = oneOf('State in the register.', STATES);
export const OFFICE_ACTION = oneOf('Action on a pledge.', ACTIONS);

const organization = object<OfficePledge['organization']>('Organization that pledged.', {
  name: text('Name of the organization.'),
  creditCode: optionalText('Unified social credit code, where one was sent.'),
});

const contact = object<NonNullable<OfficePledge['contact']>>('Person to contact.', {
  name: text('Name of the person.'),
  telephone: optionalText('Telephone number.'),
  email: optionalText('E-mail address.'),
});

/** Members that a pledge has in the register and elsewhere. */
const pledge = {
  number: NUMBER,
  checkCode: text('Check code that a genuine receipt of this pledge shows.'),
  organization,
  roles: ROLES,
  message: optionalText('Message that came with the pledge.'),
  publish: flag('Whether the organization asked to be listed.'),
  received: time('Time at which it came.'),
  corrected: optionalTime('Time at which the office last corrected it.'),
};

/** Members of a pledge that only the pledge in full has. */
const pledgeInFull = {
  initiative: ID,
  contact: optional(contact, 'Person to contact; null once the contact data is deleted.'),
  approved: optionalTime('Time at which the office approved it.'),
  hidden: optionalTime('Time at which the office hid it.'),
  withdrawn: optionalTime('Time at which it was withdrawn.'),
  initiativeVersion: optionalText('Version of the initiative’s text that it pledged to.'),
  consentVersion: optionalText('Version of the privacy notice that its sender agreed to.'),
};

const entry = {
  ...pledge,
  state: REGISTER_STATE,
  hasContact: flag('Whether there is contact data of it.'),
};

const act = {
  at: time('Time of the act.'),
  who: text('Name of an account; `token: …` for who signed in with the token; `api` or `api: …` for a program.'),
  act: text('Act, such as `approve`, `correct`, `read`, `export csv`, `create codes`.'),
  detail: optionalText('What stood there before a correction; the name of an account; the number of codes made.'),
};

interface SessionOwner {
  readonly name: string;
  readonly kind: Credentials['kind'];
}

const sessionAnswer = object<SessionOwner>('Person who is signed in.', {
  name: text('Name of the account, or the one that came with the token.'),
  kind: oneOf<Credentials['kind']>('Way of signing in.', {
    account: 'an account and its password.',
    token: 'the token that the office shares.',
  }),
});

const NAME_OF_USER = text('Name of the account; with the token, the name for the list of acts: at most 60 letters.');
const SECRET: Schema = { type: 'string', minLength: 1 };

const code = object<InvitationCode>('Invitation code of an organization.', {
  code: { type: 'string', pattern: '^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$' },
  organization: text('Name of the organization, as the office wrote it.'),
  created: time('Time at which it was made.'),
  used: optional(
    object<NonNullable<InvitationCode['used']>>('Use.', { number: NUMBER, at: time('Time of the pledge.') }),
    'Pledge that it came with; null if there is none.',
  ),
  revoked: optionalTime('Time at which the office revoked it.'),
});

const REASONS: Readonly<Record<RefusedPledge['reason'], string>> = {
  withdrawn: 'it was withdrawn.',
  'not-listed': 'its organization did not ask to be listed.',
  missing: 'there is no such pledge.',
};

interface AllActs {
  readonly acts: readonly AuditEntry[];
}

/** Schemas of the office, by their published name. */
export const officeSchemas = {
  SignIn: {
    description: 'Sign-in of an account, or with the token of the office and a name.',
    oneOf: [
      { type: 'object', required: ['name', 'password'], properties: { name: NAME_OF_USER, password: SECRET } },
      { type: 'object', required: ['name', 'token'], properties: { name: NAME_OF_USER, token: SECRET } },
    ],
  },
  OfficeSession: sessionAnswer,
  PasswordChange: object<{ password: string; newPassword: string }>('Change of one’s password.', {
    password: { ...SECRET, description: 'Password that the account has now.' },
    newPassword: { type: 'string', minLength: 10, description: 'Password from now on: at most 200 characters.' },
  }),
  PledgeCounts: object<StateCounts>(
    'Number of pledges in each state.',
    Object.fromEntries(Object.entries(STATES).map(([state, about]) => [state, count(about)])) as Record<
      RegisterState,
      Schema
    >,
  ),
  OfficeInitiatives: object<{ initiatives: unknown }>('Initiatives, by id.', {
    initiatives: listOf(reference('OfficeInitiative')),
  }),
  OfficeInitiative: initiative,
  InitiativeNumbers: numbers,
  RegisterPage: object<RegisterPage>('Page of the register: 50 pledges, newest first.', {
    pledges: listOf(reference('RegisterEntry')),
    total: count('Number of pledges on all pages.'),
    page: { type: 'integer', minimum: 1, description: 'Page, from 1; one beyond the last is the last.' },
    pages: { type: 'integer', minimum: 1, description: 'Number of pages.' },
    counts: {
      ...reference('PledgeCounts'),
      description: 'Number of pledges in each state that the search and the role find.',
    },
  }),
  RegisterEntry: object<RegisterEntry>('Pledge as the register lists it: without contact data.', entry),
  RegisteredPledge: object<RegisteredPledge>('Pledge in full, and what was done to it.', {
    ...entry,
    ...pledgeInFull,
    acts: listOf(
      object<RegisteredPledge['acts'][number]>('Act on the pledge, without contact data.', act),
      'Newest first.',
    ),
  }),
  Decision: object<Decision>('Decision on several pledges.', {
    action: OFFICE_ACTION,
    numbers: { ...listOf(NUMBER), minItems: 1, maxItems: 500, description: 'Pledges; a repeated number counts once.' },
  }),
  DecisionOutcome: object<{ done: unknown; refused: unknown }>('Outcome of a decision.', {
    done: listOf(reference('RegisterEntry'), 'Pledges to which it was done, as they are now.'),
    refused: listOf(
      object<RefusedPledge>('Pledge to which it was not done.', {
        number: NUMBER,
        reason: oneOf('Reason.', REASONS),
      }),
    ),
  }),
  Correction: {
    description: 'Correction of an organization’s name, of roles, or of both. What is absent or null stays as it is.',
    type: 'object',
    properties: {
      organization: {
        type: ['object', 'null'],
        required: ['name'],
        properties: { name: { type: 'string', maxLength: 200 } },
      },
      roles: { type: ['array', 'null'], items: ID, uniqueItems: true },
    },
  },
  OfficePledges: object<{ pledges: unknown; next: unknown }>('Page of pledges in full: 100, newest first.', {
    pledges: listOf(reference('OfficePledge')),
    next: optionalText('URL of the next page, relative to this one; null on the last.'),
  }),
  OfficePledge: object<OfficePledge>('Pledge in full.', {
    ...pledge,
    ...pledgeInFull,
    state: oneOf('State.', OFFICE_STATES),
  }),
  PurgeOutcome: object<{ deleted: number }>('Outcome of deleting the contact data of an initiative.', {
    deleted: count('Number of pledges that had contact data.'),
  }),
  InvitationCodes: object<{ codes: unknown }>('Invitation codes of an initiative, by organization.', {
    codes: listOf(reference('InvitationCode')),
  }),
  InvitationCode: code,
  InvitationCodeRequest: object<{ organizations: readonly string[] }>('Organizations to make codes for.', {
    organizations: {
      ...listOf({ type: 'string', maxLength: 200, pattern: '\\S' }, 'Names, each as a pledge has it, in any spelling.'),
      minItems: 1,
      maxItems: 200,
    },
  }),
  InvitationCodeRevocation: object<{ code: string }>('Code to revoke.', {
    code: { type: 'string', description: 'Code, in any way to type it.' },
  }),
  NewInvitationCodes: object<NewInvitationCodes>('Codes that were made.', {
    codes: listOf(reference('InvitationCode')),
    skipped: listOf({ type: 'string' }, 'Organizations for which none was made, since they have one.'),
  }),
  Acts: object<AllActs>('What the office did, newest first. It has no contact data.', {
    acts: listOf(
      object<AuditEntry>('Act of the office.', {
        ...act,
        initiative: optional(ID, 'Initiative; null where the act is on none.'),
        number: { type: ['integer', 'null'], description: 'Number of the pledge; null where the act is on none.' },
      }),
    ),
  }),
  FolderHealth: health,
  QueuedNotifications: object<{ notifications: unknown }>('First 100 messages that were not sent, oldest first.', {
    notifications: listOf(notification),
  }),
} satisfies Record<string, Schema>;
