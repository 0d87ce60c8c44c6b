/** Paths of the reference endpoint for the street office, below `/admin/`. */
import { reference } from './json-schema.js';
import {
  CSV,
  DONE,
  FILES_BUSY,
  ID,
  LANGUAGE,
  NO_PLEDGE,
  NUMBER,
  SESSION_ALONE,
  WITHDRAWN,
  WITH_COOKIE,
  WORKBOOK,
  file,
  format,
  json,
  operation,
  problem,
  query,
} from './openapi-office-operation.js';
import { OFFICE_ACTION, REGISTER_STATE } from './openapi-office-schemas.js';

const sessionPaths = {
  '/admin/session': {
    post: operation('signIn', 'Sign in.', {
      description:
        'Ten wrong passwords for one name and a hundred for all, from one network address, close it to that address for ten minutes. The session ends after twelve hours without use, or a week.',
      security: [],
      body: 'SignIn',
      responses: {
        201: { ...json('OfficeSession', 'Signed in.'), headers: WITH_COOKIE },
        401: problem('Name and password or token do not fit together.'),
      },
    }),
    get: operation('readSession', 'Read who is signed in.', {
      security: SESSION_ALONE,
      responses: { 200: json('OfficeSession', 'Person who is signed in.') },
    }),
    delete: operation('signOut', 'Sign out of this browser.', {
      security: [],
      description: 'Without a valid session too: its cookie goes all the same.',
      responses: { 204: { ...DONE[204], headers: WITH_COOKIE } },
    }),
  },
  '/admin/sessions': {
    delete: operation('signOutEverywhere', 'Sign out of every browser.', {
      security: SESSION_ALONE,
      responses: { 204: { ...DONE[204], headers: WITH_COOKIE } },
    }),
  },
  '/admin/password': {
    put: operation('changePassword', 'Change one’s password, which ends every other session of the account.', {
      security: SESSION_ALONE,
      body: 'PasswordChange',
      responses: {
        204: { ...DONE[204], headers: WITH_COOKIE },
        403: problem('This is not the password, the session has none, or a page of another origin sends this.'),
      },
    }),
  },
};

const initiative = '/admin/initiatives/{id}';

const registerPaths = {
  [`${initiative}/register`]: {
    get: operation('readRegister', 'Read a page of the register. Contact data is not in it, so this is no act.', {
      parameters: [
        ID,
        query('search', 'Part of a name in any spelling, number, check code, credit code or telephone number.'),
        query('state', 'State of the pledges to list; any by default.', REGISTER_STATE),
        query('role', 'Role of the pledges to list; any by default.', reference('Id')),
        query('page', 'Page.', { type: 'integer', minimum: 1, default: 1 }),
      ],
      responses: { 200: json('RegisterPage', 'Page.'), 400: problem('A parameter does not fit.') },
    }),
  },
  [`${initiative}/register/{number}`]: {
    get: operation('readRegisteredPledge', 'Read a pledge in full. Where it has contact data, this is recorded.', {
      description: 'Who reads it again within ten minutes of that record is still at the same look, which has one.',
      parameters: [ID, NUMBER],
      responses: { 200: json('RegisteredPledge', 'Pledge.'), ...NO_PLEDGE },
    }),
  },
  [`${initiative}/register/{number}/correction`]: {
    post: operation('correctPledge', 'Correct the organization’s name or the roles of a pledge.', {
      description: 'Its check code stays the one of the receipts given so far.',
      parameters: [ID, NUMBER],
      body: 'Correction',
      responses: {
        200: json('RegisteredPledge', 'Pledge as it is now.'),
        ...NO_PLEDGE,
        409: problem('The pledge was withdrawn, another one has the name, or a role is full.'),
      },
    }),
  },
  [`${initiative}/register/{number}/receipt`]: {
    post: operation('renewReceipt', 'Give a receipt anew, with a token that withdraws in place of the one before.', {
      parameters: [ID, NUMBER],
      responses: { 201: json('Receipt', 'Receipt, whose token is shown this once.'), ...NO_PLEDGE, ...WITHDRAWN },
    }),
  },
  [`${initiative}/decisions`]: {
    post: operation('decide', 'Do the same to up to 500 pledges, each by itself.', {
      parameters: [ID],
      body: 'Decision',
      responses: { 200: json('DecisionOutcome', 'Pledges to which it was done, and others.'), ...FILES_BUSY },
    }),
  },
};

const pledgePaths = {
  [`${initiative}/pledges`]: {
    get: operation('listOfficePledges', 'List pledges in full, for programs. This is recorded.', {
      parameters: [ID, query('before', 'Number before which the page begins; one that is none is ignored.')],
      responses: { 200: json('OfficePledges', 'Page.') },
    }),
  },
  [`${initiative}/pledges/{number}`]: {
    get: operation('readOfficePledge', 'Read a pledge in full, for programs. This is recorded.', {
      parameters: [ID, NUMBER],
      responses: { 200: json('OfficePledge', 'Pledge.'), ...NO_PLEDGE },
    }),
  },
  [`${initiative}/pledges/{number}/{action}`]: {
    post: operation('act', 'Do something to one pledge. A body is ignored.', {
      parameters: [ID, NUMBER, { name: 'action', in: 'path', required: true, schema: OFFICE_ACTION }],
      responses: { 200: json('OfficePledge', 'Pledge as it is now.'), ...NO_PLEDGE, ...WITHDRAWN, ...FILES_BUSY },
    }),
  },
  [`${initiative}/purge`]: {
    post: operation('purgeContacts', 'Delete the contact data of all pledges of an initiative. They still count.', {
      parameters: [ID],
      responses: { 200: json('PurgeOutcome', 'Done.'), ...FILES_BUSY },
    }),
  },
  [`${initiative}/export.{format}`]: {
    get: operation('exportPledges', 'Export all pledges in full. This is recorded.', {
      parameters: [ID, format(['csv', 'json', 'xlsx']), LANGUAGE],
      responses: {
        200: file('File. A table for any spreadsheet, JSON for a program, a workbook in words for a person.', {
          ...CSV,
          'application/json': { type: 'array', items: reference('OfficePledge') },
          ...WORKBOOK,
        }),
        400: problem('There is no such language.'),
      },
    }),
  },
};

const codePaths = {
  [`${initiative}/codes`]: {
    get: operation('listInvitationCodes', 'List the invitation codes.', {
      parameters: [ID],
      responses: { 200: json('InvitationCodes', 'Codes.') },
    }),
    post: operation('createInvitationCodes', 'Make a code for each organization that has none.', {
      parameters: [ID],
      body: 'InvitationCodeRequest',
      responses: { 201: json('NewInvitationCodes', 'Codes that were made, and names that were skipped.') },
    }),
  },
  [`${initiative}/codes.{format}`]: {
    get: operation('exportInvitationCodes', 'Export the invitation codes. This is recorded.', {
      parameters: [ID, format(['csv', 'xlsx']), LANGUAGE],
      responses: { 200: file('File.', { ...CSV, ...WORKBOOK }), 400: problem('There is no such language.') },
    }),
  },
  [`${initiative}/codes/revocation`]: {
    post: operation('revokeInvitationCode', 'Revoke a code that was not used.', {
      parameters: [ID],
      body: 'InvitationCodeRevocation',
      responses: { ...DONE, 404: problem('There is no such code, or it was used or revoked before.') },
    }),
  },
};

export const officePaths = {
  ...sessionPaths,
  '/admin/initiatives': {
    get: operation('listInitiatives', 'List the initiatives that take pledges here, or have some.', {
      responses: { 200: json('OfficeInitiatives', 'Initiatives.') },
    }),
  },
  [`${initiative}/numbers`]: {
    get: operation('readNumbers', 'Read how many pledged when, and for which role.', {
      parameters: [ID],
      responses: { 200: json('InitiativeNumbers', 'Numbers.') },
    }),
  },
  ...registerPaths,
  ...pledgePaths,
  ...codePaths,
  '/admin/acts': {
    get: operation('listActs', 'List what the office did: 100 acts, and all others of the time of the last.', {
      parameters: [query('before', 'Time before which the list begins.', { type: 'string', format: 'date-time' })],
      responses: { 200: json('Acts', 'Acts.'), 400: problem('`before` is no time.') },
    }),
  },
  '/admin/health': {
    get: operation('readFolderHealth', 'Check the content folder: at most every ten seconds.', {
      parameters: [LANGUAGE],
      responses: { 200: json('FolderHealth', 'Findings.'), 400: problem('There is no such language.') },
    }),
  },
  '/admin/notifications': {
    get: operation('listNotifications', 'List the messages that were not sent.', {
      responses: { 200: json('QueuedNotifications', 'Messages.') },
    }),
  },
};
