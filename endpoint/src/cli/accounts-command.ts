import { Argument, type Command } from 'commander';

import { hashPassword } from '../office/sign-in/password-hash.js';
import { findPasswordFault } from '../office/sign-in/password-rules.js';
import { parseAccountName, userNameKey } from '../office/sign-in/user-name.js';
import { addAccount, changePassword, findAccount, listAccounts, removeAccount } from '../storage/accounts/accounts.js';
import type { Database } from '../storage/database/database.js';
import { createDatabaseOption, createUserOption } from './options/common-options.js';
import { readNewPassword } from './read-password.js';
import { withDatabase } from './with-database.js';

interface AccountOptions {
  readonly database: string;
  /** Name of the user who does it, for the list of acts. */
  readonly by: string;
}

/** Defines the command for the accounts of the office's people, which works whether the service runs or not. */
export function defineAccountsCommand(accounts: Command): void {
  const addCommand = (
    name: string,
    description: string,
    work: (database: Database, account: string, by: string) => Promise<void>,
  ): Command =>
    accounts
      .command(name)
      .description(description)
      .addArgument(new Argument('<name>', 'the name of the person, as it stands in the list of acts'))
      .addOption(createDatabaseOption())
      .addOption(createUserOption())
      .action((account: string, { database: url, by }: AccountOptions) =>
        withDatabase(url, (database) => work(database, account, by)),
      );

  addCommand('add', 'add an account; its password is read from the terminal, or a line of standard input', add);
  accounts
    .command('list')
    .description('the accounts: name, since when, in how many browsers it is signed in')
    .addOption(createDatabaseOption())
    .action(async ({ database: url }: AccountOptions) =>
      withDatabase(url, async (database) => {
        for (const { name, created, sessionCount } of await listAccounts(database)) {
          console.log([name, created, sessionCount].join('\t'));
        }
      }),
    );
  addCommand('password', 'give an account another password, and sign it out everywhere', givePassword);
  addCommand('remove', 'remove an account, and sign it out everywhere', remove);
}

async function add(database: Database, text: string, by: string): Promise<void> {
  const name = parseAccountName(text);
  if (name === null) {
    throw new Error('expected a name of at most 60 letters, digits, spaces and . - _ @ · ( ) and not "api"');
  }
  const key = userNameKey(name);
  const existing = await findAccount(database, key);
  if (existing) throw alreadyThere(existing.name);
  const passwordHash = await hashPassword(await readAcceptedPassword(name));
  if (!(await addAccount(database, { name, key, passwordHash }, by))) throw alreadyThere(name);
  console.log(`added ${name}`);
}

async function givePassword(database: Database, text: string, by: string): Promise<void> {
  const name = await requireAccount(database, text);
  const passwordHash = await hashPassword(await readAcceptedPassword(name));
  if (!(await changePassword(database, { name, passwordHash }, by))) throw notThere();
  console.log(`changed the password of ${name}, and signed it out everywhere`);
}

async function remove(database: Database, text: string, by: string): Promise<void> {
  const name = await requireAccount(database, text);
  if (!(await removeAccount(database, name, by))) throw notThere();
  console.log(`removed ${name}, and signed it out everywhere`);
}

/** Finds the name of an account as it is stored, from any spelling of it. */
async function requireAccount(database: Database, text: string): Promise<string> {
  const account = await findAccount(database, userNameKey(text));
  if (account === null) throw notThere();
  return account.name;
}

async function readAcceptedPassword(name: string): Promise<string> {
  const password = await readNewPassword();
  const fault = await findPasswordFault(password, name);
  if (fault !== null) throw new Error(`this password is not taken: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`);
  return password;
}

const alreadyThere = (name: string): Error => new Error(`there is an account ${name} already`);

const notThere = (): Error => new Error('there is no account of this name');
