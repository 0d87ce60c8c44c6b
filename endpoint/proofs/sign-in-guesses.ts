/**
 * Guesses at the passwords of the office's accounts, all at once and from one address, the right one among the last: how
 * many are tried at all, does the owner get in from another address meanwhile, and are readers served?
 *
 *     npm run proof:guesses -w fumin-endpoint -- --guesses 5000
 */
import { hashPassword } from '../src/office/sign-in/password-hash.js';
import { userNameKey } from '../src/office/sign-in/user-name.js';
import { addAccount } from '../src/storage/accounts/accounts.js';
import { openDatabase } from '../src/storage/database/database.js';
import { isProgram, readNumbers } from '../../scripts/command-line.mjs';
import { sendRequest } from '../test/helpers.js';
import { inParallel, report, startService, withDatabase, writeDistrict } from './harness.js';

export interface SignInGuesses {
  readonly guesses: number;
  /** Number of guesses that were compared with a password, and were wrong. */
  readonly tried: number;
  /** The same of the name with most of them. */
  readonly mostTriedOfOne: number;
  /** Number of guesses that signed in: none, since the right one came when the address was shut out. */
  readonly isGuessed: number;
  /** Number of guesses that were not tried, since others were being compared (503). */
  readonly busy: number;
  /** Number of answers that are none of these, nor 429. */
  readonly faults: number;
  /** Status for the owner, who signs in from another address after all guesses. */
  readonly owner: number;
  readonly ordinary: number;
  readonly ordinaryFailed: number;
}

const NAMES = ['王小明', 'Li Wei', 'Zhang', 'nobody'];
const PASSWORD = 'tulip-lamp-93-river';

export const runSignInGuesses = ({ guesses }: { guesses: number }): Promise<SignInGuesses> =>
  withDatabase('file', async (database, temporaryFolder) => {
    const folder = await writeDistrict(temporaryFolder);
    const opened = await openDatabase(database);
    const passwordHash = await hashPassword(PASSWORD);
    for (const name of NAMES.slice(0, 3)) {
      await addAccount(opened, { name, key: userNameKey(name), passwordHash }, 'proof');
    }
    await opened.destroy();
    const service = await startService(folder, database, { endpoint: { rateLimit: 300 } });
    const { base } = service;
    const signIn = (name: string, password: string, localAddress: string) =>
      sendRequest(base, '/admin/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password }),
        localAddress,
      });

    let isOver = false;
    const ordinary = { sent: 0, failed: 0 };
    const readers = (async () => {
      while (!isOver) {
        const answer = await sendRequest(base, '/initiatives/call.json').catch(() => null);
        ordinary.sent++;
        if (answer?.status !== 200) ordinary.failed++;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    const tried = new Map<string, number>();
    let [isGuessed, busy, faults] = [0, 0, 0];
    await inParallel(Array.from({ length: guesses }), 32, async (_, index) => {
      const name = NAMES[index % NAMES.length] ?? '';
      const isRight = index > guesses / 2 && index % 10 === 0;
      const { status } = await signIn(name, isRight ? PASSWORD : `guess-${index}`, '127.0.0.2');
      if (status === 401) tried.set(name, (tried.get(name) ?? 0) + 1);
      else if (status === 201) isGuessed++;
      else if (status === 503) busy++;
      else if (status !== 429) faults++;
    });
    const owner = (await signIn(NAMES[0] ?? '', PASSWORD, '127.0.0.3')).status;
    isOver = true;
    await readers;
    await service.kill('SIGTERM');
    const counts = [...tried.values()];
    return {
      guesses,
      tried: counts.reduce((sum, count) => sum + count, 0),
      mostTriedOfOne: Math.max(0, ...counts),
      isGuessed,
      busy,
      faults,
      owner,
      ordinary: ordinary.sent,
      ordinaryFailed: ordinary.failed,
    };
  });

/** Whether nobody got in, few guesses were tried at all, and neither the owner nor readers were kept out. */
export const isShutOut = ({
  tried,
  mostTriedOfOne,
  isGuessed,
  faults,
  owner,
  ordinaryFailed,
}: SignInGuesses): boolean =>
  tried <= 100 && mostTriedOfOne <= 10 && owner === 201 && isGuessed + faults + ordinaryFailed === 0;

if (isProgram(import.meta.url)) {
  const figures = await runSignInGuesses(readNumbers({ guesses: 5_000 }));
  report('guesses at the passwords of an office, from one address', { ...figures }, isShutOut(figures));
}
