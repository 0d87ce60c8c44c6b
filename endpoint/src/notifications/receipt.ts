import { formatDate } from '../../../src/domain/dates.js';
import type { FindInitiative } from '../content/initiative-files.js';
import type { Database } from '../storage/database/database.js';
import { listRoles, toReceipt } from '../storage/receipts.js';
import { notificationMessages } from './messages/notification-messages.js';
import { toPlainText, withoutLinks } from './report/plain-text.js';
import { createRoleNamer, findKnownInitiative, languageOf, titleOf } from './report/report.js';

/** Receipt as a mail: what the receipt on the page says, but for its withdrawal token, of which only the hash is stored. */
export interface ReceiptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface ReceiptSources {
  readonly database: Database;
  readonly findInitiative: FindInitiative;
  readonly publicUrl: string | null;
}

/**
 * Makes the mail of a receipt. Its address is read now, so that nothing is sent to one that was deleted meanwhile.
 *
 * @returns `null` where the pledge was withdrawn, or has no address any more
 */
export async function makeReceiptMail(
  { database, findInitiative, publicUrl }: ReceiptSources,
  initiativeId: string,
  number: number,
): Promise<ReceiptMail | null> {
  const row = await database
    .selectFrom('pledges')
    .innerJoin('contacts', (join) =>
      join.onRef('contacts.initiative', '=', 'pledges.initiative').onRef('contacts.number', '=', 'pledges.number'),
    )
    .selectAll('pledges')
    .select('contacts.email')
    .where('pledges.initiative', '=', initiativeId)
    .where('pledges.number', '=', number)
    .where('pledges.state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (typeof row?.email !== 'string') return null;
  const receipt = toReceipt(row, await listRoles(database, initiativeId, number));
  const initiative = await findKnownInitiative(findInitiative, initiativeId);
  const language = languageOf(initiative?.title);
  const facts = {
    initiative: titleOf(initiative, initiativeId, language),
    number,
    organization: withoutLinks(toPlainText(receipt.organization.name)),
    roles: receipt.roles.map(createRoleNamer(initiative, language)),
    received: formatDate(receipt.received, language),
    checkCode: receipt.checkCode ?? '',
    page: publicUrl === null ? null : `${publicUrl}embed/pledge-form?initiative=${initiativeId}`,
  };
  const { subject, paragraphs } = notificationMessages(language).receipt;
  return { to: row.email, subject: subject(facts), text: paragraphs(facts).join('\n\n') };
}
