/** Process that exports the pledges which it is sent, and sends the file to the process that started it. */
import type { OfficePledge } from '../../storage/office-reads.js';
import { exportPledges } from './export-pledges.js';
import type { ExportMessage, ExportRequest } from './export-process.js';

const pledges: OfficePledge[] = [];

async function answer(request: ExportRequest): Promise<void> {
  if ('pledges' in request) {
    pledges.push(...request.pledges);
    return;
  }
  const { format, language, roleNames } = request;
  const message: ExportMessage = await exportPledges(pledges, format, {
    language,
    nameRole: (id) => roleNames.get(id) ?? id,
  }).then(
    (content) => ({ bytes: typeof content === 'string' ? Buffer.from(content) : content }),
    (error: unknown) => ({ error: (error as Error).message }),
  );
  process.send?.(message, () => process.disconnect());
}

// A signal to the service is sent to its processes too, and it finishes what it has begun.
process.on('SIGTERM', () => undefined).on('SIGINT', () => undefined);

process.on('message', (request: ExportRequest) => void answer(request));
