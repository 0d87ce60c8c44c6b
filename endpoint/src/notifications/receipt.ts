import { formatDate } from '../../../src/domain/dates.js';
import { createRoleNamer, findKnownInitiative, type FindInitiative } from '../content/initiative-files.js';
import type { Database } from '../storage/database/database.js';
import { listRoles, toReceipt } from '../storage/receipts.js';
import { notificationMessages } from './messages/notification-messages.js';
import { toPlainText, withoutLinks } from './report/plain-text.js';
import { languageOf, titleOf } from './report/report.js';

/** Receipt as a mail: what the receipt on the page says, but for its withdrawal token, of which only the hash is stored. */
export interface ReceiptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Number of receipts that an address gets within a day: whoever pledges may give one that is not theirs. */
const MAX_DAILY_RECEIPTS = 20;

const DAY = 86_400_000;

interface ReceiptSources {
  readonly database: Database;
  readonly findInitiative: FindInitiative;
  readonly publicUrl: string | null;
}

/**
 * Makes the mail of a receipt. Its address is read now, so that nothing is sent to one that was deleted meanwhile.
 *
 * @returns `null` where the pledge was withdrawn, has no address any more, or its address has had enough receipts for a day
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
  if ((await countEarlierReceipts(database, row.email, row.received)) >= MAX_DAILY_RECEIPTS) return null;
  const receipt = toReceipt(row, await listRoles(database, initiativeId, number));
  const initiative = (await findKnownInitiative(findInitiative, initiativeId))?.initiative;
  const language = languageOf(initiative?.title);
  const facts = {
    initiative: titleOf(initiative, initiativeId, language),
    number,
    organization: withoutLinks(toPlainText(receipt.organization.name)),
    roles: receipt.roles.map(createRoleNamer(initiative, language)).map(toPlainText),
    received: formatDate(receipt.received, language),
    checkCode: receipt.checkCode ?? '',
    page: publicUrl === null ? null : `${publicUrl}embed/pledge-form?initiative=${initiativeId}`,
  };
  const { subject, paragraphs } = notificationMessages(language).receipt;
  return { to: row.email, subject: subject(facts), text: paragraphs(facts).join('\n\n') };
}

/** Counts the pledges with an address in the day before an instant, in every initiative. */
async function countEarlierReceipts(database: Database, email: string, received: string): Promise<number> {
  const { count } = await database
    .selectFrom('contacts')
    .innerJoin('pledges', (join) =>
      join.onRef('contacts.initiative', '=', 'pledges.initiative').onRef('contacts.number', '=', 'pledges.number'),
    )
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('contacts.email', '=', email)
    .where('pledges.received', '<', received)
    .where('pledges.received', '>', new Date(Date.parse(received) - DAY).toISOString())
    .executeTakeFirstOrThrow();
  return Number(count);
}
