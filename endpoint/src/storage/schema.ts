import type { Kysely, Migration, MigrationProvider } from 'kysely';

import type { PledgeState } from '../../../src/contract/index.js';

/** One pledge, with no contact data: that has a table of its own, so that no public read can pick it up by accident. */
export interface PledgeRow {
  initiative: string;
  /** Counts up within an initiative; never given twice. */
  number: number;
  /** SHA-256 of the idempotency key. The key itself is not kept. */
  key_hash: string;
  /** HMAC of the body under the key, so that what was sent cannot be guessed from it. */
  body_hash: string;
  /** SHA-256 of the withdrawal token. The token itself is not kept. */
  token_hash: string;
  organization_name: string;
  organization_key: string;
  credit_code: string | null;
  message: string | null;
  /** 1 where the organization asked to be listed. */
  publish: number;
  consent_version: string | null;
  initiative_version: string | null;
  /** RFC 3339, UTC. */
  received: string;
  /** The state that the receipt named; it never changes. */
  first_state: PledgeState;
  state: PledgeState;
  withdrawn: string | null;
}

export interface PledgeRoleRow {
  initiative: string;
  number: number;
  role: string;
  /** Which of the roles it was in the receipt, from 0. */
  place: number;
}

/** Whom to write to about a pledge. Gone when the pledge is withdrawn. */
export interface ContactRow {
  initiative: string;
  number: number;
  name: string;
  telephone: string | null;
  email: string | null;
}

/** The last number given in each initiative. Writing it first makes pledges of one initiative take turns. */
export interface CounterRow {
  initiative: string;
  last: number;
}

export interface Tables {
  pledges: PledgeRow;
  pledge_roles: PledgeRoleRow;
  contacts: ContactRow;
  counters: CounterRow;
}

/**
 * The promises that the database itself keeps: one pledge a key, and one standing pledge an organization, by its name
 * and by its credit code. A withdrawn pledge does not stand in the way of a new one.
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

/** Every step from an empty database to this one, in order. One that was released is never changed. */
export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve({ '001-pledges': pledges }),
};
