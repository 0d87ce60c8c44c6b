/**
 * Kills the service, or the PostgreSQL server under it, while the office decides on many pledges and corrects them, and
 * organizations pledge with invitation codes. Afterwards nothing may be half done: each pledge is as its acts say, contact
 * data included, its check code is still that of its receipt, and no code has taken two pledges, however often it was used.
 *
 *     npm run proof:office -w fumin-endpoint -- --kills 50 --clients 8
 *     … -- --postgres --kills 10      the database server is killed
 */
import { openDatabase, type Database } from '../src/storage/database/database.js';
import { checkCodeOf } from '../src/storage/check-code.js';
import { createInvitationCodes } from '../src/storage/invitation-codes.js';
import { hasFlag, isProgram, readNumbers } from '../../scripts/command-line.mjs';
import { writeContent } from '../test/folders.js';
import { createKey } from '../test/helpers.js';
import {
  askOffice,
  inParallel,
  OFFICE_TOKEN,
  proofPledge,
  report,
  sendPledge,
  startService,
  withDatabase,
  writeDistrict,
} from './harness.js';

export interface OfficeKills {
  /** Number of decisions and corrections that were answered, and of pledges with a code. */
  readonly answered: number;
  /** Number of pledges that are not as their acts say. */
  readonly halfDone: number;
  /** Number of pledges that an answer said was decided on, and that is not. */
  readonly lost: number;
  /** Number of pledges whose check code is no longer that of the receipt. */
  readonly changed: number;
  /** Number of codes of which there are two pledges, or none though one was acknowledged, or that do not know of theirs. */
  readonly codesAmiss: number;
}

interface Options {
  readonly kind: 'file' | 'postgres';
  readonly kills: number;
  readonly clients: number;
  /** Number of pledges that the office works on. */
  readonly pledges?: number;
}

/** Actions on pledges: each pledge gets one of them, by its number. */
const ACTIONS = ['withdraw', 'purge', 'hide'] as const;
const actionFor = (number: number): (typeof ACTIONS)[number] => ACTIONS[number % ACTIONS.length] ?? 'hide';

export const runOfficeKills = ({ kind, kills, clients, pledges = 60 }: Options): Promise<OfficeKills> =>
  withDatabase(kind, async (database, temporaryFolder, server) => {
    const folder = await writeDistrict(temporaryFolder);
    await writeContent(folder, 'initiatives/coded.json', {
      id: 'coded',
      title: 'Coded',
      roles: [{ id: 'guide', name: 'Guide' }],
      pledges: { url: 'coded/pledges', codes: true },
    });
    const start = () => startService(folder, database, { endpoint: { adminToken: OFFICE_TOKEN } });
    let service = await start();
    const checkCodes = new Map<number, string>();
    await inParallel(Array.from({ length: pledges }), 8, async (_, index) => {
      const answer = await sendPledge(service.base, proofPledge(`Organization ${index}`));
      if (answer?.status === 201) checkCodes.set(answer.json.number, String(answer.json.checkCode));
    });
    const numbers = [...checkCodes.keys()];
    const codes = await createCodes(database, kills * clients * 2);
    const acknowledged = { decided: new Set<number>(), codes: new Set<string>(), answered: 0 };
    let nextCode = 0;

    for (let round = 0; round < kills; round++) {
      let isRunning = true;
      const answeredBefore = acknowledged.answered;
      const decideOnMany = async (): Promise<void> => {
        const action = ACTIONS[Math.floor(Math.random() * ACTIONS.length)] ?? 'hide';
        const chosen = numbers.filter((number) => actionFor(number) === action && Math.random() < 0.3);
        if (chosen.length === 0) return;
        const body = { action, numbers: chosen };
        const answer = await askOffice<{ done: { number: number }[] }>(
          service.base,
          'POST',
          'initiatives/call/decisions',
          body,
        );
        if (answer?.status !== 200) return;
        acknowledged.answered++;
        for (const { number } of answer.json.done) acknowledged.decided.add(number);
      };
      const correct = async (): Promise<void> => {
        const number = numbers[Math.floor(Math.random() * numbers.length)] ?? 1;
        const path = `initiatives/call/register/${number}/correction`;
        const name = `Corrected ${number} ${Math.random().toString(36).slice(2)}`;
        const answer = await askOffice(service.base, 'POST', path, { organization: { name } });
        if (answer?.status === 200) acknowledged.answered++;
      };
      const useCode = async (): Promise<void> => {
        const own = codes[nextCode++];
        if (!own) return;
        const body = proofPledge(own.organization, { code: own.code });
        // Twice at once, and once more when its pledge is withdrawn: then the name is free, and the code is not.
        const answers = await Promise.all(
          [1, 2].map(() => sendPledge(service.base, body, createKey(), 'coded').catch(() => null)),
        );
        const taken = answers.find((answer) => answer?.status === 201);
        if (!taken) return;
        acknowledged.answered++;
        acknowledged.codes.add(own.code);
        await askOffice(service.base, 'POST', `initiatives/coded/pledges/${taken.json.number}/withdraw`);
        await sendPledge(service.base, body, createKey(), 'coded');
      };
      const loops = Array.from({ length: clients }, async (_, index) => {
        const work = [decideOnMany, correct, useCode][index % 3] ?? decideOnMany;
        while (isRunning) {
          await work();
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      });
      while (acknowledged.answered === answeredBefore) await new Promise((resolve) => setTimeout(resolve, 2));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      await (server ? server.crash() : service.kill());
      isRunning = false;
      await Promise.all(loops);
      if (!server) service = await start();
    }

    await service.kill('SIGTERM');
    const opened = await openDatabase(database);
    try {
      const pledgeFaults = await findPledgeFaults(opened, checkCodes, acknowledged.decided);
      const codesAmiss = await countCodesAmiss(opened, acknowledged.codes);
      return { answered: acknowledged.answered, ...pledgeFaults, codesAmiss };
    } finally {
      await opened.destroy();
    }
  });

async function createCodes(url: string, count: number) {
  const database = await openDatabase(url);
  const names = Array.from({ length: count }, (_, index) => `Invited ${index}`);
  const { codes } = await createInvitationCodes(database, 'coded', names, 'proof');
  await database.destroy();
  return codes;
}

/** Compares each pledge with its acts, which are written in the same transaction, and with its receipt. */
async function findPledgeFaults(
  database: Database,
  checkCodes: ReadonlyMap<number, string>,
  decided: ReadonlySet<number>,
): Promise<Pick<OfficeKills, 'halfDone' | 'lost' | 'changed'>> {
  const rows = await database.selectFrom('pledges').selectAll().where('initiative', '=', 'call').execute();
  const acts = await database.selectFrom('acts').selectAll().where('initiative', '=', 'call').execute();
  const contacts = await database.selectFrom('contacts').select('number').where('initiative', '=', 'call').execute();
  const roles = await database.selectFrom('pledge_roles').selectAll().where('initiative', '=', 'call').execute();
  const withContact = new Set(contacts.map(({ number }) => number));
  const faults = { halfDone: 0, lost: checkCodes.size - rows.length, changed: 0 };
  for (const row of rows) {
    const listActs = (act: string) => acts.filter((one) => one.number === row.number && one.act === act);
    const corrections = listActs('correct');
    // Each correction keeps the name that it took the place of: none twice, and none that stands still.
    const names = [...corrections.map(({ detail }) => detail), `name: ${row.organization_name}`];
    const isAsSaid =
      (row.state === 'withdrawn') === (listActs('withdraw').length === 1) &&
      listActs('withdraw').length <= 1 &&
      (row.hidden !== null) === listActs('hide').length > 0 &&
      withContact.has(row.number) === (listActs('withdraw').length + listActs('purge').length === 0) &&
      (row.corrected !== null) === corrections.length > 0 &&
      new Set(names).size === names.length;
    if (!isAsSaid) faults.halfDone++;
    if (decided.has(row.number) && listActs(actionFor(row.number)).length === 0) faults.lost++;
    const own = roles.filter(({ number }) => number === row.number).sort((one, other) => one.place - other.place);
    const code = checkCodeOf(
      row,
      own.map(({ role }) => role),
    );
    if (code !== checkCodes.get(row.number)) faults.changed++;
  }
  return faults;
}

/** Counts the codes that are not used by exactly the pledge that came with them. */
async function countCodesAmiss(database: Database, acknowledged: ReadonlySet<string>): Promise<number> {
  const codes = await database.selectFrom('invitation_codes').selectAll().execute();
  const rows = await database
    .selectFrom('pledges')
    .select(['number', 'organization_name'])
    .where('initiative', '=', 'coded')
    .execute();
  const known = new Set([...acknowledged].map((code) => code.replaceAll('-', '')));
  return codes.filter(({ code, organization_name: name, used_number: used }) => {
    const pledged = rows.filter((row) => row.organization_name === name).map(({ number }) => number);
    const isUsed = pledged.length === 1 && pledged[0] === used;
    return !(isUsed || (pledged.length === 0 && used === null && !known.has(code)));
  }).length;
}

if (isProgram(import.meta.url)) {
  const kind = hasFlag('postgres') ? 'postgres' : 'file';
  const { kills, clients } = readNumbers({ kills: kind === 'postgres' ? 10 : 50, clients: 9 });
  const figures = await runOfficeKills({ kind, kills, clients });
  const { answered, ...faults } = figures;
  const holds = answered > 0 && Object.values(faults).every((count) => count === 0);
  const killed = kind === 'postgres' ? 'the PostgreSQL server' : 'the service';
  report(`${kills} kills of ${killed} under an office of ${clients} clients`, { ...figures }, holds);
}
