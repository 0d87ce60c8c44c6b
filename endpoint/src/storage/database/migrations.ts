import { sql, type Kysely, type Migration, type MigrationProvider } from 'kysely';

import { isPostgres } from './dialect.js';

/**
 * Creates the tables of pledges. Their constraints keep two promises: one pledge per key, and one standing pledge per
 * organization, by its name and by its credit code. A withdrawn pledge does not stand in the way of a new one.
 */
const pledges: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('counters')
      .addColumn('initiative', 'text', (column) => column.primaryKey())
      .addColumn('last', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('pledges')
      .addColumn('initiative', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('key_hash', 'text', (column) => column.notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull())
      .addColumn('organization_name', 'text', (column) => column.notNull())
      .addColumn('organization_key', 'text', (column) => column.notNull())
      .addColumn('credit_code', 'text')
      .addColumn('message', 'text')
      .addColumn('publish', 'integer', (column) => column.notNull())
      .addColumn('consent_version', 'text')
      .addColumn('initiative_version', 'text')
      .addColumn('received', 'text', (column) => column.notNull())
      .addColumn('first_state', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('withdrawn', 'text')
      .addPrimaryKeyConstraint('pledges_number', ['initiative', 'number'])
      .addUniqueConstraint('pledges_key', ['initiative', 'key_hash'])
      .execute();
    for (const column of ['organization_key', 'credit_code']) {
      await db.schema
        .createIndex(`pledges_standing_${column}`)
        .unique()
        .on('pledges')
        .columns(['initiative', column])
        .where('state', '<>', 'withdrawn')
        .execute();
    }
    await db.schema
      .createTable('pledge_roles')
      .addColumn('initiative', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('pledge_roles_once', ['initiative', 'number', 'role'])
      .addForeignKeyConstraint('pledge_roles_of', ['initiative', 'number'], 'pledges', ['initiative', 'number'])
      .execute();
    await db.schema.createIndex('pledge_roles_taken').on('pledge_roles').columns(['initiative', 'role']).execute();
    await db.schema
      .createTable('contacts')
      .addColumn('initiative', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('telephone', 'text')
      .addColumn('email', 'text')
      .addPrimaryKeyConstraint('contacts_of_one', ['initiative', 'number'])
      .addForeignKeyConstraint('contacts_of', ['initiative', 'number'], 'pledges', ['initiative', 'number'])
      .execute();
  },
};

/** Adds the office's decisions, its audit log, the public revision and the used solutions of challenges. */
const office: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ['approved', 'hidden']) {
      await db.schema.alterTable('pledges').addColumn(column, 'text').execute();
    }
    await db.schema
      .alterTable('counters')
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('solutions')
      .addColumn('initiative', 'text', (column) => column.notNull())
      .addColumn('challenge_hash', 'text', (column) => column.notNull())
      .addColumn('expires', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('solutions_once', ['initiative', 'challenge_hash'])
      .execute();
    await db.schema.createIndex('solutions_old').on('solutions').column('expires').execute();
    await db.schema
      .createTable('acts')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('initiative', 'text')
      .addColumn('number', 'integer')
      .execute();
    await db.schema.createIndex('acts_by_time').on('acts').column('at').execute();
    await keepOutOfStatistics(db, [
      ['contacts', 'name'],
      ['contacts', 'telephone'],
      ['contacts', 'email'],
      ['pledges', 'message'],
      ['pledges', 'credit_code'],
    ]);
  },
};

/** Adds the accounts of the office's people, and their sessions, which end with the account. */
const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('accounts')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('name_key', 'text', (column) => column.notNull().unique())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .addColumn('created', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('sessions')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('account', 'text')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created', 'text', (column) => column.notNull())
      .addColumn('last_used', 'text', (column) => column.notNull())
      .addColumn('expires', 'text', (column) => column.notNull())
      .addForeignKeyConstraint('sessions_of', ['account'], 'accounts', ['name'], (key) => key.onDelete('cascade'))
      .execute();
    await db.schema.createIndex('sessions_of_account').on('sessions').column('account').execute();
    await db.schema.createIndex('sessions_old').on('sessions').column('expires').execute();
    await keepOutOfStatistics(db, [
      ['accounts', 'name'],
      ['accounts', 'name_key'],
      ['accounts', 'password_hash'],
      ['sessions', 'token_hash'],
      ['sessions', 'account'],
      ['sessions', 'name'],
    ]);
  },
};

/** Adds the queue of notifications. It has no personal data. */
const notifications: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('notification_messages')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('initiative', 'text', (column) => column.notNull())
      .addColumn('created', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('due', 'text', (column) => column.notNull())
      .addColumn('claimed_until', 'text')
      .addColumn('failed', 'text')
      .addColumn('error', 'text')
      .execute();
    await db.schema
      .createIndex('notification_messages_due')
      .on('notification_messages')
      .columns(['channel', 'due'])
      .where(sql<boolean>`failed is null`)
      .execute();
    await db.schema
      .createTable('notifications')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('initiative', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('role', 'text')
      .addColumn('created', 'text', (column) => column.notNull())
      .addColumn('message', 'text')
      .execute();
    await db.schema
      .createIndex('notifications_of_message')
      .on('notifications')
      .columns(['message', 'channel', 'initiative'])
      .execute();
  },
};

/** Adds the invitation codes of organizations. */
const invitationCodes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('invitation_codes')
      .addColumn('initiative', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('organization_name', 'text', (column) => column.notNull())
      .addColumn('organization_key', 'text', (column) => column.notNull())
      .addColumn('created', 'text', (column) => column.notNull())
      .addColumn('used_number', 'integer')
      .addColumn('used', 'text')
      .addColumn('revoked', 'text')
      .addPrimaryKeyConstraint('invitation_codes_once', ['initiative', 'code'])
      .execute();
    if (isPostgres(db)) await keepOutOfStatistics(db, [['invitation_codes', 'code']]);
  },
};

/**
 * Keeps personal data out of PostgreSQL's statistics. To plan queries it stores samples of a column's values, in a table
 * that no purge of ours reaches.
 */
async function keepOutOfStatistics(
  db: Kysely<unknown>,
  columns: readonly (readonly [table: string, column: string])[],
): Promise<void> {
  if (!isPostgres(db)) return;
  for (const [table, column] of columns) {
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} set statistics 0`.execute(db);
  }
}

/** Adds what a correction leaves: its time, the check code of before, and the old values among the acts. */
const corrections: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ['corrected', 'check_code']) {
      await db.schema.alterTable('pledges').addColumn(column, 'text').execute();
    }
    await db.schema.alterTable('acts').addColumn('detail', 'text').execute();
    await db.schema.createIndex('acts_of_pledge').on('acts').columns(['initiative', 'number', 'at']).execute();
    // What a pledge said by mistake may be a person's name.
    if (isPostgres(db)) await sql`alter table acts alter column detail set statistics 0`.execute(db);
  },
};

/** Adds the kind of the last failure of a notification. */
const notificationFailures: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('notification_messages').addColumn('failure', 'text').execute();
  },
};

/** Migrations from an empty database to this version, in order. A released one never changes. */
export const migrations: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '001-pledges': pledges,
      '002-office': office,
      '003-accounts': accounts,
      '004-corrections': corrections,
      '005-notifications': notifications,
      '006-invitation-codes': invitationCodes,
      '007-notification-failures': notificationFailures,
    }),
};
