import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { createDistrictFolder, createPledge, createTemporaryFolder, postPledge, sendRequest } from '../helpers.js';
import { findFreePort } from '../free-port.js';

/** The units of `deploy/systemd/`: read by systemd, and their commands run as they are, with paths of the test. */

const run = promisify(execFile);
const UNITS = fileURLToPath(new URL('../../../deploy/systemd/', import.meta.url));
const ENDPOINT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const readUnit = (name: string): Promise<string> => readFile(join(UNITS, name), 'utf8');

/** Replaces the paths of a machine that runs the service by those of the test. */
const localize = (text: string, paths: { readonly district?: string; readonly state?: string } = {}): string =>
  text
    .replaceAll('/usr/bin/node', process.execPath)
    .replaceAll('/opt/fumin/node_modules/fumin-endpoint', ENDPOINT)
    .replaceAll('/srv/fumin/district', paths.district ?? '/srv/fumin/district')
    .replaceAll('/var/lib/fumin', paths.state ?? '/var/lib/fumin');

/** Values of a setting, in their order. */
const valuesOf = (unit: string, setting: string): string[] =>
  [...unit.matchAll(new RegExp(`^${setting}=(.*)$`, 'gm'))].map(([, value]) => value ?? '');

function environmentOf(unit: string): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const line of valuesOf(unit, 'Environment')) {
    const [name = '', value = ''] = line.split(/=(.*)/s);
    environment[name] = value;
  }
  return environment;
}

/** Splits a command as systemd does: by spaces outside of quotes, with `%%` and `$$` for one of each. */
const argumentsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) =>
    (single ?? double ?? plain ?? '').replaceAll('%%', '%').replaceAll('$$', '$'),
  );

async function prepare(t: TestContext): Promise<{ readonly district: string; readonly state: string }> {
  return { district: await createDistrictFolder(t), state: await createTemporaryFolder(t) };
}

test('systemd takes the units, and finds the service well shut in', async (t) => {
  const folder = await createTemporaryFolder(t);
  const names = await readdir(UNITS);
  for (const name of names) await writeFile(join(folder, name), localize(await readUnit(name)));
  const { stdout, stderr } = await run('systemd-analyze', ['verify', ...names.map((name) => join(folder, name))]);
  assert.equal(`${stdout}${stderr}`, '');
  // In tenths; a service without any of it has 96.
  await run('systemd-analyze', [
    'security',
    '--offline=true',
    '--threshold=20',
    join(folder, 'fumin-endpoint.service'),
  ]);
});

test('the command of the service serves, outlives a reload, and is backed up by that of the timer', async (t) => {
  const paths = await prepare(t);
  const unit = localize(await readUnit('fumin-endpoint.service'), paths);
  const [program = '', ...args] = argumentsOf(valuesOf(unit, 'ExecStart')[0] ?? '');
  const port = String(await findFreePort());
  const environment = { ...environmentOf(unit), FUMIN_PORT: port };
  const child = spawn(program, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const base = `http://127.0.0.1:${port}`;
  await new Promise((resolve) => child.stdout.once('data', resolve));
  assert.equal((await postPledge(base, 'open-call', createPledge())).status, 201);
  assert.equal(argumentsOf(valuesOf(unit, 'ExecReload')[0] ?? '')[1], '-HUP');
  child.kill('SIGHUP');
  assert.equal((await sendRequest(base, '/health/ready')).status, 200);

  const backup = localize(await readUnit('fumin-backup.service'), paths);
  const old = join(paths.state, 'backups', 'old.db');
  await mkdir(join(paths.state, 'backups'));
  await writeFile(old, '');
  await utimes(old, new Date(), new Date(Date.now() - 40 * 86_400_000));
  const commands = ['ExecStartPre', 'ExecStart', 'ExecStartPost'].flatMap((setting) => valuesOf(backup, setting));
  for (const command of commands) {
    const [file = '', ...rest] = argumentsOf(command);
    await run(file, rest, { env: { ...process.env, ...environmentOf(backup) } });
  }
  const backups = await readdir(join(paths.state, 'backups'));
  assert.equal(backups.length, 1, backups.join(' '));
  assert.match(backups[0] ?? '', /^\d{4}-\d\d-\d\d-\d{6}\.db$/);
  assert.ok((await stat(join(paths.state, 'backups', backups[0] ?? ''))).size > 0);
});
