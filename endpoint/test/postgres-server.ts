/**
 * `tsx endpoint/test/postgres-server.ts <command> [arguments]` runs a command beside a PostgreSQL server of its own,
 * whose URL it has in `TEST_POSTGRES`, and ends as the command does. Nothing of the server stays.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Server {
  /** With user and password, to the database `postgres`. */
  readonly url: string;
  /** The data directory. */
  readonly data: string;
  /** The postmaster. */
  readonly pid: () => number;
  /** Kills every process of the server at once, as a fault would, and starts it again. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a server in a new temporary folder of a place. */
export async function startPostgres(settings: readonly string[] = [], place = tmpdir()): Promise<Server> {
  const binaries = findBinaries();
  const user = unprivileged();
  const folder = mkdtempSync(join(place, 'fumin-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);

  const initdb = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'fumin', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.stderr}`);

  const port = await freePort();
  let postmaster: ChildProcess;
  const start = async (): Promise<void> => {
    const options = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings];
    postmaster = spawn(join(binaries, 'postgres'), ['-D', data, ...options.flatMap((option) => ['-c', option])], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    postmaster.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-20_000)));
    for (let tries = 0; !said.includes('database system is ready to accept connections'); tries++) {
      if (postmaster.exitCode !== null || tries > 600) throw new Error(`postgres did not start: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (postmaster.exitCode !== null || postmaster.signalCode !== null) return;
    const exited = once(postmaster, 'exit');
    postmaster.kill(signal);
    await exited;
  };

  return {
    url: `postgres://fumin:${password}@127.0.0.1:${port}/postgres`,
    data,
    pid: () => postmaster.pid ?? 0,
    crash: async () => {
      const all = childrenOf(postmaster.pid ?? 0);
      const exited = once(postmaster, 'exit');
      for (const pid of [postmaster.pid ?? 0, ...all]) kill(pid);
      await exited;
      // A postmaster does not start while a process of the last one still holds its shared memory.
      while (all.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10));
      await start();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Where PostgreSQL is: in the path, or where Debian and others keep it beside the path. The newest of several. */
function findBinaries(): string {
  const versions = (root: string, within: string): string[] =>
    existsSync(root)
      ? readdirSync(root)
          .sort((one, other) => parseFloat(other) - parseFloat(one))
          .map((version) => join(root, version, within))
      : [];
  const places = [
    ...(process.env.POSTGRES_BIN ? [process.env.POSTGRES_BIN] : []),
    ...(process.env.PATH ?? '').split(':'),
    ...versions('/usr/lib/postgresql', 'bin'),
    '/opt/homebrew/opt/postgresql/bin',
  ];
  const found = places.find((place) => ['initdb', 'postgres'].every((name) => existsSync(join(place, name))));
  if (found) return found;
  throw new Error(
    'The tests on PostgreSQL need its server programs, initdb and postgres, and found none: install the package postgresql, or name their folder in POSTGRES_BIN.',
  );
}

/** Neither program runs as root: whom to run them as, where this process is. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (uid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid?.stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no other user to run it as');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const childrenOf = (pid: number): number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter(Boolean);

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Where a disk takes no time, if there is room: what most tests ask does not depend on it. */
function quickPlace(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1e9 ? memory : tmpdir();
}

async function main([command = '', ...args]: readonly string[]): Promise<void> {
  const server = await startPostgres([], quickPlace());
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, TEST_POSTGRES: server.url } });
  const [code] = (await once(child, 'close')) as [number | null];
  await server.stop();
  process.exitCode = code ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
