/**
 * `tsx endpoint/test/postgres-server.ts <command> [arguments]` runs a command with a PostgreSQL server of its own, whose
 * URL is in `TEST_POSTGRES`, and exits with the command's code. Nothing of the server remains.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findFreePort } from './free-port.js';

export interface PostgresServer {
  /** URL of the database `postgres`, with user and password. */
  readonly url: string;
  /** Path of the data directory. */
  readonly data: string;
  /** Process id of the postmaster. */
  readonly pid: () => number;
  /** Kills every process of the server at once, as a crash would, and starts it again. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a server in a new temporary folder within a folder. */
export async function startPostgres(settings: readonly string[] = [], parent = tmpdir()): Promise<PostgresServer> {
  const binaries = findBinaries();
  const user = findUnprivilegedUser();
  const folder = mkdtempSync(join(parent, 'fumin-postgres-'));
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

  const port = await findFreePort();
  let postmaster: ChildProcess;
  const start = async (): Promise<void> => {
    const options = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings];
    postmaster = spawn(join(binaries, 'postgres'), ['-D', data, ...options.flatMap((option) => ['-c', option])], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    postmaster.stderr?.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-20_000)));
    for (let tries = 0; !output.includes('database system is ready to accept connections'); tries++) {
      if (postmaster.exitCode !== null || tries > 600) throw new Error(`postgres did not start: ${output}`);
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
      const children = listChildren(postmaster.pid ?? 0);
      const exited = once(postmaster, 'exit');
      for (const pid of [postmaster.pid ?? 0, ...children]) kill(pid);
      await exited;
      // A postmaster does not start while a process of the previous one still holds its shared memory.
      while (children.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10));
      await start();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Finds the folder of PostgreSQL's programs: in `PATH`, or where Debian and others install them outside it. Prefers the newest. */
function findBinaries(): string {
  const versions = (root: string, within: string): string[] =>
    existsSync(root)
      ? readdirSync(root)
          .sort((a, b) => parseFloat(b) - parseFloat(a))
          .map((version) => join(root, version, within))
      : [];
  const folders = [
    ...(process.env.POSTGRES_BIN ? [process.env.POSTGRES_BIN] : []),
    ...(process.env.PATH ?? '').split(':'),
    ...versions('/usr/lib/postgresql', 'bin'),
    '/opt/homebrew/opt/postgresql/bin',
  ];
  const folder = folders.find((path) => ['initdb', 'postgres'].every((name) => existsSync(join(path, name))));
  if (folder) return folder;
  throw new Error(
    'The tests on PostgreSQL need its server programs, initdb and postgres, and found none: install the package postgresql, or name their folder in POSTGRES_BIN.',
  );
}

/** Finds a user to run PostgreSQL as if this process runs as root, which PostgreSQL refuses. */
function findUnprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (uid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid?.stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no other user to run it as');
}

const listChildren = (pid: number): number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter(Boolean);

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has exited by itself.
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

/** Finds a folder in memory, if there is room. Few tests depend on a disk. */
function findFastFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1e9 ? memory : tmpdir();
}

async function main([command = '', ...args]: readonly string[]): Promise<void> {
  const server = await startPostgres([], findFastFolder());
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
