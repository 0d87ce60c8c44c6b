import { interfaceLanguage, LANGUAGES, type Language } from '../../../../src/base/language.js';
import type { Initiative, Text } from '../../../../src/contract/index.js';
import { localizeText } from '../../../../src/domain/localize.js';
import { createRoleNamer, findKnownInitiative, type FindInitiative } from '../../content/initiative-files.js';
import type { Database } from '../../storage/database/database.js';
import type { NotificationMessageRow, NotificationRow } from '../../storage/database/schema.js';
import { listMessageEntries } from '../../storage/notifications/notification-queue.js';
import { findNotifiedPledges } from '../../storage/notified-pledges.js';
import { countRegisterStates } from '../../storage/register-reads.js';
import { toPlainText } from './plain-text.js';

/** Number of entries that a report names; it counts the others. */
const MAX_ENTRIES = 50;

export interface ReportedRole {
  readonly id: string;
  readonly name: string;
}

/** Something that happened, as a report tells it. */
export interface ReportEntry {
  readonly kind: 'pledged' | 'withdrawn' | 'role-full';
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly number: number;
  readonly organization: string;
  /** Roles of the pledge; of `role-full`, the one that became full. */
  readonly roles: readonly ReportedRole[];
  readonly awaitsDecision: boolean;
  /** Whether the pledge was withdrawn since. */
  readonly isWithdrawn: boolean;
}

/** Report to the office, sent as one message: all that is new about an initiative, without contact data. */
export interface Report {
  /** Id of the message, the same at each attempt. */
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly language: Language;
  readonly initiative: { readonly id: string; readonly title: string };
  /** The first of them. */
  readonly entries: readonly ReportEntry[];
  /** Number of all entries, by kind. */
  readonly counts: Readonly<Record<ReportEntry['kind'], number>>;
  /** Number of pledges of the initiative that wait for the office's decision now. */
  readonly awaiting: number;
  /** URL of the office's page; `null` where it is not known. */
  readonly office: string | null;
}

interface ReportSources {
  readonly database: Database;
  readonly findInitiative: FindInitiative;
  /** URL of the endpoint, as people reach it. */
  readonly publicUrl: string | null;
}

/** Makes the report that a message tells; `null` where it has nothing to tell. */
export async function makeReport(
  { database, findInitiative, publicUrl }: ReportSources,
  { id, created, initiative: initiativeId }: NotificationMessageRow,
): Promise<Report | null> {
  const rows = await listMessageEntries(database, id);
  if (rows.length === 0) return null;
  const named = rows.slice(0, MAX_ENTRIES);
  const initiative = (await findKnownInitiative(findInitiative, initiativeId))?.initiative;
  const numbers = [...new Set(named.map(({ number }) => number))];
  const pledges = await findNotifiedPledges(database, initiativeId, numbers);
  const language = languageOf(initiative?.title);
  const nameRole = createRoleNamer(initiative, language);
  return {
    id,
    created,
    language,
    initiative: { id: initiativeId, title: titleOf(initiative, initiativeId, language) },
    entries: named.flatMap(({ kind, created: at, number, role }) => {
      const pledge = pledges.get(number);
      if (!pledge || kind === 'receipt') return [];
      const roles = (role === null ? pledge.roles : [role]).map((one) => ({
        id: one,
        name: toPlainText(nameRole(one)),
      }));
      return [{ ...pledge, kind, at, organization: toPlainText(pledge.organization), roles }];
    }),
    counts: countKinds(rows),
    awaiting: (await countRegisterStates(database)).get(initiativeId)?.waiting ?? 0,
    office: publicUrl === null ? null : `${publicUrl}office/`,
  };
}

const countKinds = (rows: readonly NotificationRow[]): Report['counts'] => {
  const count = (kind: ReportEntry['kind']) => rows.filter((row) => row.kind === kind).length;
  return { pledged: count('pledged'), withdrawn: count('withdrawn'), 'role-full': count('role-full') };
};

export const titleOf = (initiative: Initiative | undefined, id: string, language: Language): string =>
  toPlainText(localizeText(initiative?.title, language) || id);

/** Selects the language of a text: the first of the interface's that it has; Chinese where it declares none. */
export function languageOf(text: Text | null | undefined): Language {
  if (text === null || text === undefined || typeof text === 'string') return 'zh-Hans';
  const languages = Object.keys(text)
    .filter((tag) => text[tag]?.trim())
    .map(interfaceLanguage);
  return LANGUAGES.find((language) => languages.includes(language)) ?? 'zh-Hans';
}
