import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';

import { PledgeRequest, read } from '../../../../src/contract/index.js';
import { organizationKey } from '../../../../src/domain/organization-name.js';
import { HttpProblem } from '../../http/http-problem.js';
import { registerJsonBody } from '../../http/json-body.js';
import { ID_PARAMETER } from '../../http/route-paths.js';
import { removeInput } from '../../pledges/validate-pledge.js';
import { recordAct } from '../../storage/audit-log.js';
import type { Database } from '../../storage/database/database.js';
import { createInvitationCodes, listInvitationCodes, revokeInvitationCode } from '../../storage/invitation-codes.js';
import { readLanguage } from '../requests/request-language.js';
import { readUser } from '../sign-in/office-user.js';
import { readTexts } from '../requests/read-texts.js';
import { CODE_FORMATS, exportCodes, type CodeFormat } from './export-codes.js';

/** Maximum number of organizations in a request. */
const MAX_ORGANIZATIONS = 200;

/** Organizations to make codes for, each by its name as a pledge has it. */
const CodeRequest = v.object({
  organizations: v.pipe(
    v.array(
      v.pipe(
        PledgeRequest.entries.organization.entries.name,
        v.check((name) => organizationKey(name) !== '', 'Expected a name with letters or digits'),
      ),
    ),
    v.minLength(1),
    v.maxLength(MAX_ORGANIZATIONS),
  ),
});

interface Params {
  Params: { readonly id: string };
}

/** Media types of the formats. */
const MEDIA_TYPES: Readonly<Record<CodeFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Registers the invitation codes of initiatives: made, listed, exported and revoked. */
export function registerCodeRoutes(app: FastifyInstance, database: Database): void {
  const codes = `/initiatives/${ID_PARAMETER}/codes`;

  app.get<Params>(codes, async ({ params: { id } }) => ({ codes: await listInvitationCodes(database, id) }));

  for (const format of CODE_FORMATS) {
    app.get<Params>(`${codes}.${format}`, async (request, reply) => {
      const { id } = request.params;
      const content = await exportCodes(await listInvitationCodes(database, id), format, readLanguage(request));
      await recordAct(database, { who: readUser(request), act: 'export codes', initiative: id, number: null });
      return reply
        .type(MEDIA_TYPES[format])
        .header('content-disposition', `attachment; filename="${id}-codes.${format}"`)
        .send(typeof content === 'string' ? content : Buffer.from(content));
    });
  }

  void app.register(async (bodies) => {
    bodies.removeAllContentTypeParsers();
    registerJsonBody(bodies);
    bodies.post<Params>(codes, async (request, reply) => {
      const reading = read(CodeRequest, request.body);
      if (!reading.ok) {
        throw new HttpProblem(request.body === undefined ? 415 : 422, { errors: reading.faults.map(removeInput) });
      }
      reply.code(201);
      return createInvitationCodes(database, request.params.id, reading.value.organizations, readUser(request));
    });

    // The code is in the body, since paths are logged, and a mistyped one may still count.
    bodies.post<Params>(`${codes}/revocation`, async (request, reply) => {
      const { code } = readTexts(request.body, ['code']);
      if (await revokeInvitationCode(database, request.params.id, code, readUser(request))) {
        return reply.code(204).send();
      }
      throw new HttpProblem(404, { detail: 'There is no such code that could be revoked.' });
    });
  });
}
