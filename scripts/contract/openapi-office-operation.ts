/** Parts that the operations of the office share. */
import { reference } from './json-schema.js';
import type { officeSchemas } from './openapi-office-schemas.js';
import type { Schema } from './schemas.js';

type OfficeType = keyof typeof officeSchemas | 'Receipt';

const TAGS = ['Office'];

export const query = (name: string, description: string, schema: Schema = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
});

export const ID = { $ref: '#/components/parameters/InitiativeId' };
export const NUMBER = { $ref: '#/components/parameters/PledgeNumber' };
const USER = { $ref: '#/components/parameters/X-Office-User' };
export const LANGUAGE = query(
  'language',
  'Language of the answer: by default as `Accept-Language` says, else `zh-Hans`.',
  {
    enum: ['zh-Hans', 'zh-Hant', 'en'],
  },
);
export const format = (formats: readonly string[]) => ({
  name: 'format',
  in: 'path',
  required: true,
  description: 'Format of the file.',
  schema: { enum: formats },
});

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: reference('Problem') } },
});
export const json = (type: OfficeType, description: string) => ({
  description,
  content: { 'application/json': { schema: reference(type) } },
});
export const file = (description: string, types: Readonly<Record<string, Schema>>) => ({
  description,
  headers: { 'Content-Disposition': { description: 'Name of the file.', schema: { type: 'string' } } },
  content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
});

export const CSV = { 'text/csv': { type: 'string' } };
export const WORKBOOK = { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} };
export const DONE = { 204: { description: 'Done.' } };
export const WITH_COOKIE = {
  'Set-Cookie': { description: 'Cookie of the session, or its removal.', schema: { type: 'string' } },
};
export const NO_PLEDGE = { 404: problem('There is no such pledge.') };
export const WITHDRAWN = { 409: problem('The pledge was withdrawn, or does not allow this.') };
export const FILES_BUSY = {
  503: problem('The contact data is deleted, but not yet from the database’s files: send this again.'),
};

/** Responses to a request without or with a wrong secret, from another page, too often. */
const REFUSALS = {
  401: { $ref: '#/components/responses/Unauthorized' },
  403: problem('A page of another origin sends this.'),
  404: problem('There is neither an account nor a token, or no such path.'),
  429: { $ref: '#/components/responses/TooManyRequests' },
};

/** Responses to a body that cannot be taken. */
const BODY_FAULTS = {
  400: problem('The body is not JSON in UTF-8.'),
  413: problem('The body is too large.'),
  415: problem('The body is not `application/json`.'),
  422: problem('The body does not fit: `errors` says where.'),
};

const ANY_USER = [{ officeToken: [] }, { officeSession: [] }];
export const SESSION_ALONE = [{ officeSession: [] }];

interface Operation {
  readonly parameters?: readonly object[];
  readonly description?: string;
  /** Type of the body; none by default. */
  readonly body?: OfficeType;
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<number, object>>;
}

/** Describes an operation of the office, with what every one may answer. */
export const operation = (operationId: string, summary: string, given: Operation) => ({
  operationId,
  summary,
  ...(given.description !== undefined && { description: given.description }),
  tags: TAGS,
  security: given.security ?? ANY_USER,
  parameters: [...(given.parameters ?? []), ...(given.security ? [] : [USER])],
  ...(given.body && {
    requestBody: { required: true, content: { 'application/json': { schema: reference(given.body) } } },
  }),
  responses: {
    ...REFUSALS,
    ...(given.body && BODY_FAULTS),
    ...given.responses,
    default: { $ref: '#/components/responses/Problem' },
  },
});

/** Parameters, responses and security schemes of the office. */
export const officeComponents = {
  parameters: {
    'X-Office-User': {
      name: 'X-Office-User',
      in: 'header',
      description: 'Name of who uses a program that sends the token, for the list of acts: UTF-8 or percent-encoded.',
      schema: { type: 'string' },
    },
  },
  responses: {
    Unauthorized: {
      ...problem('Nobody is signed in, and there is no right token.'),
      headers: { 'WWW-Authenticate': { $ref: '#/components/headers/WWW-Authenticate' } },
    },
    TooManyRequests: {
      ...problem('Too many requests, or too many with a wrong secret.'),
      headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
    },
  },
  securitySchemes: {
    officeToken: { type: 'http', scheme: 'bearer', description: 'Token of the office, `FUMIN_ADMIN_TOKEN`.' },
    officeSession: {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-fumin-office',
      description: 'Cookie of a session; without https its name is `fumin-office`.',
    },
  },
};
