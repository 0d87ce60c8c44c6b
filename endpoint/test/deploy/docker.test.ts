import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

import { createServeOptions } from '../../src/cli/options/serve-options.js';
import { findFreePort } from '../free-port.js';
import { createDistrictFolder, createTemporaryFolder, sendRequest } from '../helpers.js';

/**
 * `deploy/docker/`, as far as it can be tried without Docker: what the image runs, and asks itself, is run as it is, with paths
 * of the test. What builds the image are the commands by which the tests of the package pack and install it.
 */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const ENDPOINT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const readDeploy = (name: string): Promise<string> => readFile(join(ROOT, 'deploy/docker', name), 'utf8');

/** Arguments of an instruction in its form of a list. */
const listOf = (dockerfile: string, instruction: RegExp): string[] =>
  JSON.parse(new RegExp(`${instruction.source}(\\[.*\\])$`, 'm').exec(dockerfile)?.[1] ?? '[]') as string[];

test('what the image runs serves, is healthy while it does, and ends at the signal of a container', async (t) => {
  const dockerfile = await readDeploy('Dockerfile');
  const folder = await createTemporaryFolder(t);
  const port = String(await findFreePort());
  const environment: Record<string, string> = {};
  for (const [, name = '', value = ''] of dockerfile.matchAll(/^ENV (\w+)=(.*)$/gm)) {
    environment[name] = value.replace('/data', folder);
  }
  assert.equal(environment.FUMIN_HOST, '0.0.0.0', 'a container is asked from outside');
  const env = { ...process.env, ...environment, FUMIN_HOST: '127.0.0.1', FUMIN_PORT: port };
  const district = await createDistrictFolder(t);
  const command = listOf(dockerfile, /^CMD /).map((argument) =>
    argument.replace('node_modules/fumin-endpoint', ENDPOINT).replace('/district', district),
  );
  assert.equal(command.shift(), 'node');
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  assert.equal((await sendRequest(`http://127.0.0.1:${port}`, '/district.json')).status, 200);

  const [, ...check] = listOf(dockerfile, /^HEALTHCHECK .*CMD /).map((text) => text.replace('8787', port));
  const isHealthy = async (): Promise<boolean> => {
    const [code] = (await once(spawn(process.execPath, check, { stdio: 'ignore' }), 'close')) as [number];
    return code === 0;
  };
  assert.equal(await isHealthy(), true);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'close'), [0, null]);
  assert.equal(await isHealthy(), false);
});

test('the composition names what there is: files, variables of the endpoint, ports of this machine alone', async () => {
  const { services } = parse(await readDeploy('compose.yaml'), { merge: true }) as {
    services: Record<string, Record<string, unknown>>;
  };
  const known = new Set(createServeOptions().map(({ envVar }) => envVar));
  const instances = Object.entries(services).filter(([name]) => name.startsWith('endpoint-'));
  assert.equal(instances.length, 2);
  for (const [, instance] of instances) {
    const { context, dockerfile } = instance.build as { context: string; dockerfile: string };
    assert.ok(existsSync(join(ROOT, 'deploy/docker', context, dockerfile)));
    for (const name of Object.keys(instance.environment as object)) assert.ok(known.has(name), name);
    for (const port of instance.ports as string[]) assert.match(port, /^127\.0\.0\.1:\d+:8787$/);
    assert.deepEqual([instance.read_only, instance.cap_drop], [true, ['ALL']]);
  }
});
