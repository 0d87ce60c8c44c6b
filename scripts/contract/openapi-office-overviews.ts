/** Schemas of what the street office sees of its work as a whole: initiatives, their numbers, the folder, messages. */
import type { ReplacedDocument } from '../../endpoint/src/content/document-store.js';
import type { FolderFinding, FolderHealth } from '../../endpoint/src/office/folder-health-routes.js';
import type {
  InitiativeNumbers,
  InitiativeOverview,
} from '../../endpoint/src/office/initiatives/initiative-overview.js';
import type { NotificationFailure } from '../../endpoint/src/storage/database/schema.js';
import type { QueuedNotification } from '../../endpoint/src/storage/notifications/notification-reads.js';
import type { PledgingPhase } from '../../src/domain/initiative-rules.js';
import {
  count,
  flag,
  listOf,
  object,
  optional,
  optionalText,
  optionalTime,
  reference,
  text,
  time,
} from './json-schema.js';
import type { Schema } from './schemas.js';

const ID = reference('Id');
const COUNTS = reference('PledgeCounts');
const LIMIT: Schema = { type: ['integer', 'null'], description: 'Maximum number of organizations; null for any.' };

export const initiative = object<InitiativeOverview>('Initiative whose pledges are the office’s work.', {
  id: ID,
  title: reference('Text'),
  phase: {
    enum: [...Object.keys({ upcoming: 1, open: 1, closed: 1 } satisfies Record<PledgingPhase, 1>), null],
    description: 'Phase in which it takes pledges; null where none are taken here, or no longer.',
  },
  moderation: flag('Whether a pledge is listed only once the office approved it.'),
  codes: flag('Whether a pledge needs an invitation code.'),
  roles: listOf(
    object<InitiativeOverview['roles'][number]>('Role.', { id: ID, name: reference('Text'), limit: LIMIT }),
  ),
  counts: COUNTS,
});

export const numbers = object<InitiativeNumbers>('Numbers of an initiative’s pledges.', {
  days: listOf(
    object<InitiativeNumbers['days'][number]>('Day of the calendar in Shanghai.', {
      date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      count: count('Number of pledges that came on it and stand.'),
    }),
    'Every day from the first pledge to today, the last 90 of them.',
  ),
  roles: listOf(
    object<InitiativeNumbers['roles'][number]>('Role.', {
      id: ID,
      count: count('Number of pledges that stand.'),
      limit: LIMIT,
    }),
  ),
  states: COUNTS,
  lastExport: optional(
    object<NonNullable<InitiativeNumbers['lastExport']>>('Export.', {
      at: time('Time of it.'),
      who: text('Name of who exported, as in the list of acts.'),
    }),
    'Latest export of the pledges; null if there was none.',
  ),
  contacts: count('Number of pledges of which there is contact data.'),
});

export const health = object<FolderHealth>('Health of the content folder.', {
  faults: count('Number of faults.'),
  advice: count('Number of findings that are no faults.'),
  documents: count('Number of documents.'),
  findings: {
    maxItems: 200,
    ...listOf(
      object<FolderFinding>('Finding.', {
        file: text('Path in the folder.'),
        line: { type: ['integer', 'null'], minimum: 1 },
        column: { type: ['integer', 'null'], minimum: 1 },
        severity: { enum: ['fault', 'advice'] },
        message: text('Sentence on it, in the language of the request.'),
        broken: flag('Whether the whole document cannot be shown, rather than a part of it.'),
      }),
      'First findings.',
    ),
  },
  served: listOf(
    object<ReplacedDocument>('Document that cannot be shown as it is.', {
      file: text('Path in the folder.'),
      detail: text('What is wrong with it, in English.'),
      servedSince: optionalTime('Time since which the version before is served; null if none is.'),
    }),
  ),
});

const FAILURES: Readonly<Record<NotificationFailure, 1>> = {
  unreachable: 1,
  late: 1,
  certificate: 1,
  'sign-in': 1,
  address: 1,
  refused: 1,
  moved: 1,
  answer: 1,
  unmade: 1,
};

export const notification = object<QueuedNotification>('Message that was not sent, or what none tells yet.', {
  id: optionalText('Id that receivers know it by; null where no message tells it yet.'),
  state: { enum: ['waiting', 'failed'] },
  channel: text('Channel, such as `mail`.'),
  initiative: ID,
  number: {
    type: 'integer',
    minimum: 1,
    description: 'Number of the pledge that it tells of, or of the first of them.',
  },
  entries: count('Number of things that it tells.'),
  since: time('Time at which the first of them came.'),
  tries: count('Number of times that it was attempted.'),
  error: optionalText('Reason of the last failure, in English.'),
  failure: {
    enum: [...Object.keys(FAILURES), null],
    description: 'Kind of it; null also where a version that knew none entered the reason.',
  },
});
