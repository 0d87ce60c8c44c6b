/** Paths of the contract, as an OpenAPI 3.1 document. */
import { existsSync, readFileSync } from 'node:fs';

import { PROBLEM } from '../../src/contract/index.js';
import { en } from './descriptions/en/index.js';
import type { TypeName } from './descriptions/types.js';
import { embeddingPaths } from './openapi-embedding.js';
import { officePaths } from './openapi-office.js';
import { officeComponents } from './openapi-office-operation.js';
import { officeSchemas } from './openapi-office-schemas.js';
import { publish } from './schemas.js';

const { docs } = en;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const EXAMPLES = new URL('../../examples/nanjing-west-road/', import.meta.url);

const json = (type: TypeName, examples: Record<string, Json> = {}, media = 'application/json') => ({
  [media]: {
    schema: { $ref: `#/components/schemas/${type}` },
    ...(Object.keys(examples).length > 0 && {
      examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
    }),
  },
});

const problem = (description: string, examples: Record<string, Json> = {}) => ({
  description,
  content: json('Problem', examples, 'application/problem+json'),
});

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const header = (name: string) => ({ [name]: { $ref: `#/components/headers/${name}` } });

/** Returns the example of a resource, where the examples of the contract have one. */
function exampleOf(path: string): Record<string, Json> {
  const file = new URL(path, EXAMPLES);
  return existsSync(file) ? { 'nanjing-west-road': JSON.parse(readFileSync(file, 'utf8')) as Json } : {};
}

/** Describes the operation that reads a resource. */
function readOperation(operationId: string, type: TypeName, example: string, parameters: readonly string[] = []) {
  return {
    operationId,
    summary: docs[type].about,
    tags: ['Reading'],
    parameters: [...parameters, 'If-None-Match'].map(parameter),
    responses: {
      200: { description: docs[type].about, headers: header('ETag'), content: json(type, exampleOf(example)) },
      304: { description: 'The resource is still the one named by `If-None-Match`.', headers: header('ETag') },
      404: problem('There is no such resource. A plain web server may answer with a page of its own.'),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const pledge = {
  organization: { name: '某某物业管理有限公司', creditCode: null },
  contact: { name: '张三', telephone: null, email: 'zhangsan@example.org' },
  roles: ['guide', 'service'],
  message: null,
  publish: true,
  consent: { version: '2026-11' },
};

const receipt = {
  number: 17,
  initiative: 'economic-community',
  organization: { name: pledge.organization.name },
  roles: pledge.roles,
  initiativeVersion: '1',
  received: '2026-11-22T10:00:00+08:00',
  checkCode: '7K3Q-M0XZ-4P9D',
};

const postPledge = {
  operationId: 'pledge',
  summary: 'Send a pledge.',
  description:
    'The URL is the one in the initiative’s `pledges.url`, usually this one. The same key with the same body gets the same receipt, however often it is sent and whichever instance answers.',
  tags: ['Pledging'],
  parameters: ['InitiativeId', 'Idempotency-Key'].map(parameter),
  requestBody: { required: true, content: json('PledgeRequest', { pledge }) },
  responses: {
    201: {
      description: docs.Receipt.about,
      content: json('Receipt', { receipt: { ...receipt, state: 'received', withdrawalToken: '9D3V-K0WQ-7XME-T2HC' } }),
    },
    400: problem('There is no `Idempotency-Key`, or the body is not JSON.'),
    403: problem('The initiative is not yet open, or is closed.', {
      closed: { type: PROBLEM.initiativeClosed, title: 'This initiative is closed', status: 403 },
    }),
    404: problem('There is no such initiative.'),
    409: problem(
      'The organization (same credit code, or same normalized name) has already pledged, or a pledge with this key is being processed.',
      {
        alreadyPledged: { type: PROBLEM.alreadyPledged, title: 'This organization already pledged', status: 409 },
        keyInFlight: { type: PROBLEM.keyInFlight, title: 'A pledge with this key is being taken', status: 409 },
      },
    ),
    413: problem('The body is too large.'),
    415: problem('The body is not `application/json`.'),
    422: problem('The body does not fit, its key was used with another body before, or the pledge looks automated.', {
      invalidPledge: {
        type: PROBLEM.invalidPledge,
        title: 'This pledge does not fit',
        status: 422,
        errors: [{ pointer: '/contact/email', detail: 'Expected a telephone number or an e-mail address' }],
      },
      keyReused: { type: PROBLEM.keyReused, title: 'This key came with another pledge', status: 422 },
      proofNeeded: {
        type: PROBLEM.proofNeeded,
        title: 'This looks as if a program had sent it',
        status: 422,
        detail: 'This came faster than a person types. Nothing is lost: wait a few seconds, and send it again.',
      },
    }),
    429: { ...problem('Too many requests.'), headers: header('Retry-After') },
    default: { $ref: '#/components/responses/Problem' },
  },
};

const challenge = {
  operationId: 'readChallenge',
  summary: 'Get a new challenge, whose solution a pledge carries in `proof.altcha`.',
  description:
    'At the URL that the initiative’s `pledges.challenge` names, where it names one. ALTCHA’s first version: the solution is the `number` for which SHA-256 of `salt` and it is `challenge`; the payload is the Base64 of a JSON object with it and the other members but `maxnumber`. It counts once.',
  tags: ['Pledging'],
  parameters: ['InitiativeId'].map(parameter),
  responses: {
    200: {
      description: 'A challenge, which is not cacheable.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['algorithm', 'challenge', 'salt', 'signature'],
            properties: {
              algorithm: { const: 'SHA-256' },
              challenge: { type: 'string' },
              maxnumber: { type: 'integer' },
              salt: { type: 'string' },
              signature: { type: 'string' },
            },
          },
        },
      },
    },
    404: problem('There is no such initiative, or it requires no challenge.'),
    429: { ...problem('Too many requests.'), headers: header('Retry-After') },
    default: { $ref: '#/components/responses/Problem' },
  },
};

const withdrawal = {
  tags: ['Pledging'],
  security: [{ withdrawalToken: [] }],
  parameters: ['InitiativeId', 'PledgeNumber'].map(parameter),
  responses: {
    200: {
      description: 'The receipt without its token, in the state `withdrawn`.',
      content: json('Receipt', { receipt: { ...receipt, state: 'withdrawn' } }),
    },
    401: { ...problem('There is no token.'), headers: header('WWW-Authenticate') },
    403: problem('The token is not the one of this pledge.'),
    429: { ...problem('Too many requests, or too many with a wrong token.'), headers: header('Retry-After') },
    default: { $ref: '#/components/responses/Problem' },
  },
};

const deletePledge = {
  operationId: 'withdraw',
  summary: 'Withdraw a pledge with the token from its receipt.',
  ...withdrawal,
};

const postWithdrawal = {
  operationId: 'withdrawByPost',
  summary: 'Withdraw a pledge, where a proxy lets only GET and POST through.',
  description:
    'The same as DELETE on the pledge, without a body. The form asks here first, and by DELETE where an endpoint answers 404, 405 or 501.',
  ...withdrawal,
};

const pathId = (name: string, description: string) => ({ name, in: 'path', required: true, description, schema: ID });
const ID = { $ref: '#/components/schemas/Id' };

/** OpenAPI document of the contract. Its references are still those of the schemas, `#/$defs/…`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Fumin endpoint',
    version: '1',
    license: { name: 'MIT', identifier: 'MIT' },
    description:
      'Requests of the widgets, and the responses that an endpoint owes them. Every read is a GET of a `.json` path, so a folder on any web server is a complete read-only endpoint; only pledging needs a service. Members that are not named here are ignored; a member that is null or absent is unknown. Reads from another origin need `Access-Control-Allow-Origin`.',
  },
  servers: [
    {
      url: '{endpoint}',
      variables: { endpoint: { default: 'https://example.org/fumin', description: 'Base URL of the endpoint.' } },
    },
  ],
  tags: [
    { name: 'Reading', description: 'Static files suffice.' },
    { name: 'Pledging', description: 'Needs a service.' },
    { name: 'Embedding', description: 'The reference endpoint’s own; no widget asks for it.' },
    {
      name: 'Office',
      description:
        'The reference endpoint’s own, for the street office: its page and its programs. No cache stores an answer, no page of another origin gets one, and there is none at all without an account or a token.',
    },
  ],
  security: [],
  paths: {
    '/district.json': { get: readOperation('readDistrict', 'District', 'district.json') },
    '/stations.json': { get: readOperation('readStations', 'Stations', 'stations.json') },
    '/stations/{id}.json': {
      get: readOperation('readStation', 'Station', 'stations/international-group-tower.json', ['StationId']),
    },
    '/councils/{id}.json': { get: readOperation('readCouncil', 'Council', 'councils/district.json', ['CouncilId']) },
    '/initiatives/{id}.json': {
      get: readOperation('readInitiative', 'Initiative', 'initiatives/economic-community.json', ['InitiativeId']),
    },
    '/initiatives/{id}/pledges.json': {
      get: readOperation('readWall', 'Wall', 'initiatives/economic-community/pledges.json', ['InitiativeId']),
    },
    '/initiatives/{id}/challenge.json': { get: challenge },
    '/initiatives/{id}/pledges': { post: postPledge },
    '/initiatives/{id}/pledges/{number}': { delete: deletePledge },
    '/initiatives/{id}/pledges/{number}/withdrawal': { post: postWithdrawal },
    ...embeddingPaths,
    ...officePaths,
  },
  components: {
    schemas: { ...publish(en), ...officeSchemas },
    parameters: {
      ...officeComponents.parameters,
      StationId: pathId('id', 'Id of a station.'),
      CouncilId: pathId('id', 'Id of a council.'),
      InitiativeId: pathId('id', 'Id of an initiative.'),
      PledgeNumber: {
        name: 'number',
        in: 'path',
        required: true,
        description: docs.Receipt.members.number,
        schema: { type: 'integer', minimum: 1 },
      },
      'If-None-Match': {
        name: 'If-None-Match',
        in: 'header',
        description: '`ETag` of the copy that the client has.',
        schema: { type: 'string' },
      },
      'Idempotency-Key': {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'A random key of at least 128 bits, as a string of RFC 9651: in double quotes.',
        schema: { type: 'string' },
        example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
      },
    },
    headers: {
      ETag: { description: 'Version of the resource: changes whenever the resource does.', schema: { type: 'string' } },
      'Retry-After': {
        description: 'Time after which to send the request again, in seconds.',
        schema: { type: 'integer', minimum: 0 },
      },
      'WWW-Authenticate': { description: '`Bearer`', schema: { type: 'string' } },
    },
    responses: { ...officeComponents.responses, Problem: problem('Any other problem.') },
    securitySchemes: {
      ...officeComponents.securitySchemes,
      withdrawalToken: { type: 'http', scheme: 'bearer', description: docs.Receipt.members.withdrawalToken },
    },
  },
};
