import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';

import { createEndpoint } from '../../src/index.js';
import { createDatabase } from '../databases.js';
import { createDistrictFolder } from '../folders.js';
import {
  createInitiative,
  createPledge,
  postPledge,
  sendRequest,
  writeContent,
  type HttpResponse,
} from '../helpers.js';
import { PASSWORD, readCookie, startOffice, WANG } from './office-client.js';
import { TOKEN } from './office.js';
import { createBodyValidator, listOperations, type Operation } from './openapi-document.js';

const DOCUMENT: unknown = JSON.parse(readFileSync(new URL('../../../schemas/openapi.json', import.meta.url), 'utf8'));
const operations = listOperations(DOCUMENT, '/admin/');
const findFaults = createBodyValidator(DOCUMENT);

interface Asked {
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const AS_PROGRAM = { authorization: `Bearer ${TOKEN}`, 'x-office-user': 'Wang' };

/** Sends the request of an operation, and asserts that the document has what comes back, and nothing else comes. */
async function ask(base: string, operation: Operation, asked: Asked, status: number): Promise<HttpResponse> {
  const { parameters = {}, query = {}, body, headers = AS_PROGRAM } = asked;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? 'x'));
  const search = new URLSearchParams(query).toString();
  const response = await sendRequest(base, search ? `${path}?${search}` : path, {
    method: operation.method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const what = `${operation.id} ${status}`;
  assert.equal(response.status, status, `${what}: ${response.text}`);
  const documented = operation.responses[status];
  assert.ok(documented, `${what} is not in the document`);
  if (body !== undefined && status < 300) {
    assert.ok(operation.body, `${what} has a body`);
    assert.deepEqual(findFaults(operation.body, body), [], what);
  }
  for (const name of Object.keys(documented.headers ?? {})) assert.ok(response.headers[name.toLowerCase()], what);
  if (!documented.content) {
    assert.equal(response.text, '', what);
    return response;
  }
  const type = String(response.headers['content-type']).split(';')[0] ?? '';
  assert.ok(type in documented.content, `${what} is ${type}`);
  if (type.includes('json')) {
    assert.deepEqual(findFaults(documented.content[type]?.schema ?? {}, response.json), [], what);
  }
  return response;
}

const find = (id: string): Operation => {
  const operation = operations.find((one) => one.id === id);
  assert.ok(operation, id);
  return operation;
};

/** Starts an office with an account, a token, and something of everything that it can list. */
async function startFilledOffice(t: TestContext) {
  const running = await startOffice(t, { adminToken: TOKEN, rateLimit: 'off' });
  const { base, database, folder } = running;
  for (const [id, more] of [
    ['open-call', { moderation: true }],
    ['coded-call', { codes: true }],
  ] as const) {
    await writeContent(
      folder,
      `initiatives/${id}.json`,
      createInitiative(id, { pledges: { url: `${id}/pledges`, ...more } }),
    );
  }
  await writeContent(folder, 'councils/district.json', '{"id":');
  for (let number = 1; number <= 8; number++) {
    await postPledge(base, 'open-call', createPledge({ publish: number !== 8, message: 'Hello' }));
  }
  const created = '2026-11-27T01:02:03.000Z';
  const message = { channel: 'mail', initiative: 'open-call', created };
  await database
    .insertInto('notification_messages')
    .values({ ...message, id: 'm1', tries: 9, due: created, claimed_until: null, failed: created, error: 'refused' })
    .execute();
  const entry = { ...message, kind: 'pledged', role: null } as const;
  await database
    .insertInto('notifications')
    .values([
      { ...entry, id: 'n1', number: 1, message: 'm1' },
      { ...entry, id: 'n2', number: 2, message: null },
    ])
    .execute();
  return running;
}

test('every route below /admin/ is in the document, and the document has no other', async (t) => {
  const endpoint = await createEndpoint({
    folder: await createDistrictFolder(t),
    database: await createDatabase(t),
    adminToken: TOKEN,
  });
  t.after(endpoint.close);
  const documented = operations.flatMap(({ method, routes }) => routes.map((route) => `${method} ${route}`));
  assert.deepEqual(documented.sort(), listRoutes(endpoint.app.printRoutes({ commonPrefix: false })).sort());
});

test('the service answers each operation of the office as the document says, with no member more', async (t) => {
  const { base } = await startFilledOffice(t);
  const done = new Set<string>();
  const answer = async (id: string, asked: Asked, status = 200): Promise<HttpResponse> => {
    const response = await ask(base, find(id), asked, status);
    done.add(`${id} ${status}`);
    return response;
  };
  const open = (more: Asked['parameters'] = {}): Asked => ({ parameters: { id: 'open-call', ...more } });

  await answer('signIn', { body: { name: 'Zhang', token: TOKEN }, headers: {} }, 201);
  await answer('signIn', { body: { ...WANG, password: 'wrong' }, headers: {} }, 401);
  await answer('signIn', { body: { name: 'Zhang' }, headers: {} }, 422);
  const cookie = readCookie(await answer('signIn', { body: WANG, headers: {} }, 201)).pair;
  await answer('readSession', { headers: { cookie } });
  const change = { password: 'wrong', newPassword: 'another-lamp-71-lake' };
  await answer('changePassword', { body: change, headers: { cookie } }, 403);
  await answer('changePassword', { body: { ...change, newPassword: 'short' }, headers: { cookie } }, 403);
  const changed = await answer('changePassword', { body: { ...change, password: PASSWORD }, headers: { cookie } }, 204);
  const signedIn = { headers: { cookie: readCookie(changed).pair } };
  await answer('changePassword', { ...signedIn, body: { password: change.newPassword, newPassword: 'short' } }, 422);

  await answer('listInitiatives', signedIn);
  await answer('readRegister', { ...open(), ...signedIn, query: { search: 'organization', state: 'waiting' } });
  await answer('readRegister', { ...open(), query: { state: 'new' } }, 400);
  await answer('correctPledge', {
    ...open({ number: 1 }),
    body: { organization: { name: 'Right name' }, roles: null },
  });
  await answer('correctPledge', { ...open({ number: 2 }), body: { organization: { name: 'Right name' } } }, 409);
  await answer('correctPledge', { ...open({ number: 2 }), body: { roles: ['nothing'] } }, 422);
  await answer('correctPledge', { ...open({ number: 99 }), body: { roles: ['guide'] } }, 404);
  await answer('readRegisteredPledge', open({ number: 1 }));
  await answer('readRegisteredPledge', open({ number: 99 }), 404);
  await answer('renewReceipt', open({ number: 1 }), 201);
  await answer('renewReceipt', open({ number: 99 }), 404);
  await answer('decide', { ...open(), body: { action: 'approve', numbers: [1, 2, 8, 99] } });
  await answer('decide', { ...open(), body: { action: 'delete', numbers: [1] } }, 422);

  for (const [index, action] of ['approve', 'hide', 'withdraw', 'reject', 'purge'].entries()) {
    await answer('act', open({ number: index + 3, action }));
  }
  await answer('act', open({ number: 5, action: 'hide' }), 409);
  await answer('act', open({ number: 99, action: 'hide' }), 404);
  await answer('renewReceipt', open({ number: 5 }), 409);
  await answer('readOfficePledge', open({ number: 1 }));
  await answer('readOfficePledge', open({ number: 99 }), 404);
  await answer('listOfficePledges', open());
  for (const format of ['csv', 'json', 'xlsx']) await answer('exportPledges', open({ format }));
  await answer('exportPledges', { ...open({ format: 'csv' }), query: { language: 'fr' } }, 400);
  await answer('readNumbers', open());
  await answer('purgeContacts', open());

  const coded = (more: Asked['parameters'] = {}): Asked => ({ parameters: { id: 'coded-call', ...more } });
  const organizations = ['First company', 'Second company', 'FIRST COMPANY', 'Third company'];
  const made = await answer('createInvitationCodes', { ...coded(), body: { organizations } }, 201);
  const [first, second] = (made.json as { codes: { code: string }[] }).codes;
  const used = createPledge({ organization: { name: organizations[0] }, code: first?.code });
  assert.equal((await postPledge(base, 'coded-call', used)).status, 201);
  await answer('createInvitationCodes', { ...coded(), body: { organizations: [] } }, 422);
  await answer('revokeInvitationCode', { ...coded(), body: { code: second?.code } }, 204);
  await answer('revokeInvitationCode', { ...coded(), body: { code: first?.code } }, 404);
  const { codes } = (await answer('listInvitationCodes', coded())).json as { codes: Record<string, unknown>[] };
  assert.deepEqual([codes.some((code) => code.used), codes.some((code) => code.revoked)], [true, true]);
  for (const format of ['csv', 'xlsx']) await answer('exportInvitationCodes', coded({ format }));
  await answer('exportInvitationCodes', { ...coded({ format: 'csv' }), query: { language: 'fr' } }, 400);

  await answer('listActs', {});
  await answer('listActs', { query: { before: 'yesterday' } }, 400);
  const { findings, served } = (await answer('readFolderHealth', { query: { language: 'en' } })).json as {
    findings: unknown[];
    served: unknown[];
  };
  assert.ok(findings.length > 0 && served.length > 0);
  await answer('readFolderHealth', { query: { language: 'fr' } }, 400);
  const { notifications } = (await answer('listNotifications', {})).json as { notifications: { state: string }[] };
  assert.deepEqual(notifications.map(({ state }) => state).sort(), ['failed', 'waiting']);
  await answer('signOut', { headers: {} }, 204);
  await answer('signOutEverywhere', signedIn, 204);

  const wanted = operations.flatMap(({ id, responses }) =>
    Object.keys(responses)
      .filter((status) => Number(status) < 300)
      .map((status) => `${id} ${status}`),
  );
  assert.deepEqual(
    wanted.filter((one) => !done.has(one)),
    [],
    'not asked',
  );
});

test('every operation refuses who is not known, pages of other origins and bodies as the document says', async (t) => {
  const { base } = await startFilledOffice(t);
  for (const operation of operations) {
    const parameters = { id: 'open-call', number: 1, action: 'hide', format: 'csv', code: '0000-0000-0000' };
    const asked = { parameters, headers: {} };
    const isOpenToAll = operation.security.length === 0;
    if (!isOpenToAll) await ask(base, operation, asked, 401);
    await ask(base, operation, { ...asked, headers: { origin: 'https://elsewhere.example' } }, 403);
    // The token is no session.
    const takesToken = operation.security.some((scheme) => 'officeToken' in scheme);
    if (!isOpenToAll && !takesToken) await ask(base, operation, { parameters }, 401);
    if (!operation.body) continue;
    const { method, path } = operation;
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: 'id' | 'number') => String(parameters[name]));
    const cookie = operation.id === 'changePassword' ? await signInAsWang(base) : undefined;
    for (const [status, body, type] of [
      [400, '{', 'application/json'],
      [413, JSON.stringify('x'.repeat(20_000)), 'application/json'],
      [415, 'text', 'text/plain'],
    ] as const) {
      const headers = { ...(cookie ? { cookie } : AS_PROGRAM), 'content-type': type };
      const response = await sendRequest(base, url, { method, headers, body });
      assert.equal(response.status, status, `${operation.id} ${status}`);
      assert.ok(operation.responses[status], `${operation.id} ${status}`);
      assert.deepEqual(findFaults({ $ref: '#/components/schemas/Problem' }, response.json), []);
    }
  }
});

test('too many wrong secrets are answered as the document says, and so is an office that nobody can enter', async (t) => {
  const { base } = await startOffice(t, { adminToken: TOKEN });
  const wrong = { body: { ...WANG, password: 'wrong' }, headers: {} };
  for (let attempt = 1; attempt <= 10; attempt++) await ask(base, find('signIn'), wrong, 401);
  await ask(base, find('signIn'), wrong, 429);

  const closed = await createEndpoint({ folder: await createDistrictFolder(t), database: await createDatabase(t) });
  t.after(closed.close);
  const address = await closed.app.listen({ host: '127.0.0.1', port: 0 });
  const parameters = { id: 'open-call', number: 1, action: 'hide', format: 'csv' };
  for (const operation of operations) await ask(address, operation, { parameters }, 404);
});

const signInAsWang = async (base: string): Promise<string> =>
  readCookie(await ask(base, find('signIn'), { body: WANG, headers: {} }, 201)).pair;

/** Lists the routes below `/admin/` in the tree that Fastify prints, but for HEAD, which every GET answers. */
function listRoutes(tree: string): string[] {
  const routes: string[] = [];
  const parents: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent, name, methods] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (indent === undefined || name === undefined) continue;
    const depth = indent.length / 4;
    parents.length = depth;
    parents.push(name);
    const route = parents.join('').replaceAll(/\(\^.*?\$\)/g, '');
    if (!route.startsWith('/admin')) continue;
    for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD') routes.push(`${method} ${route}`);
  }
  return routes;
}
