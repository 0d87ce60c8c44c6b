import type { FastifyInstance } from 'fastify';

import { createRoleNamer, findKnownInitiative, type FindInitiative } from '../../content/initiative-files.js';
import { ID_PARAMETER, JSON_TYPE } from '../../http/route-paths.js';
import { recordAct } from '../../storage/audit-log.js';
import type { Database } from '../../storage/database/database.js';
import { listAllOfficePledges } from '../../storage/office-reads.js';
import { EXPORT_FORMATS, type ExportFormat } from './export-pledges.js';
import { exportForService } from './export-process.js';
import { readUser } from '../sign-in/office-user.js';
import { readLanguage } from '../requests/request-language.js';

/** Media types of the formats. */
const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: JSON_TYPE,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Registers the exports of all pledges of an initiative, contact data too, in each format. */
export function registerExportRoutes(app: FastifyInstance, database: Database, findInitiative: FindInitiative): void {
  for (const format of EXPORT_FORMATS) {
    app.get<{ Params: { readonly id: string } }>(
      `/initiatives/${ID_PARAMETER}/export.${format}`,
      async (request, reply) => {
        const { id } = request.params;
        const language = readLanguage(request);
        const nameRole = createRoleNamer((await findKnownInitiative(findInitiative, id))?.initiative, language);
        const content = await exportForService(await listAllOfficePledges(database, id), format, {
          language,
          nameRole,
        });
        // Recorded once there is something to send, and not sent unless it is recorded.
        await recordAct(database, { who: readUser(request), act: `export ${format}`, initiative: id, number: null });
        return reply
          .type(MEDIA_TYPES[format])
          .header('content-disposition', `attachment; filename="${id}.${format}"`)
          .send(content);
      },
    );
  }
}
