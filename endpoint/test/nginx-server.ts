import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findFreePort } from './free-port.js';

const DEPLOY = fileURLToPath(new URL('../../deploy/nginx/', import.meta.url));
const PUBLISHING = fileURLToPath(new URL('../../docs/publishing.md', import.meta.url));

/** Media types by extension, as Debian's nginx has them. */
const MIME_TYPES = '/etc/nginx/mime.types';

export interface NginxServer {
  /** Base URL of the server, without a slash at its end. */
  readonly base: string;
  /** Path of the folder of the cache. */
  readonly cache: string;
  /** Path of the log: status of the cache, address of the instance that was asked or "-", status, bytes, path. */
  readonly log: string;
  readonly stop: () => Promise<void>;
}

interface NginxOptions {
  /** Base URLs of the instances. */
  readonly instances: readonly string[];
  /** Path of a folder for configuration, cache and logs. */
  readonly folder: string;
  /** Whether the endpoint stands below `/street/` of a host that has other things. */
  readonly isBelowPath?: boolean;
}

/**
 * Starts nginx with the configuration of `deploy/nginx/`, of which only the instances, the address and the folder of the
 * cache are replaced.
 *
 * @throws if there is no nginx, or it does not take the configuration
 */
export async function startNginx({ instances, folder, isBelowPath = false }: NginxOptions): Promise<NginxServer> {
  const port = await findFreePort();
  const [cache, log] = [join(folder, 'cache'), join(folder, 'access.log')];
  for (const name of ['snippets', 'cache']) await mkdir(join(folder, name), { recursive: true });
  for (const name of ['fumin-proxy.conf', 'fumin-below-path.conf']) {
    await copyFile(join(DEPLOY, name), join(folder, 'snippets', name));
  }
  const site = replaceAll(await readFile(join(DEPLOY, 'fumin.conf'), 'utf8'), [
    [/^( *server) 127\.0\.0\.1:8787 (.*)\n *server 127\.0\.0\.1:8788 .*$/m, listInstances(instances)],
    [/\/var\/cache\/nginx\/fumin/, cache],
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    ...(isBelowPath ? ([[/^server \{[^]*/m, belowPathServer(port)]] as const) : []),
  ]);
  await writeFile(join(folder, 'fumin.conf'), site);
  await writeFile(join(folder, 'nginx.conf'), mainConfiguration(folder, log));
  return { ...(await run(folder, port)), cache, log };
}

/**
 * Starts nginx with the configuration of `docs/publishing.md` for a published folder, of which only the address, the folder
 * and what needs a further module are replaced.
 *
 * @param site path of the published folder
 * @param folder path of a folder for configuration and logs
 */
export async function startNginxOfFiles(site: string, folder: string): Promise<Pick<NginxServer, 'base' | 'stop'>> {
  const port = await findFreePort();
  const [, block = ''] = /^```nginx\n([^]*?)^```$/m.exec(await readFile(PUBLISHING, 'utf8')) ?? [];
  const server = replaceAll(block, [
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    [/root \/srv\/site;/, `root ${site};`],
    [/ *brotli_static on;\n/, ''],
  ]);
  await writeFile(join(folder, 'fumin.conf'), `include ${MIME_TYPES};\n${server}`);
  await writeFile(join(folder, 'nginx.conf'), mainConfiguration(folder, join(folder, 'access.log')));
  return run(folder, port);
}

/** Runs nginx with the `nginx.conf` of a folder. */
async function run(folder: string, port: number): Promise<Pick<NginxServer, 'base' | 'stop'>> {
  const child = spawn(findNginx(), ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await isListening(base)); tries++) {
    if (child.exitCode !== null || tries > 200) throw new Error(`nginx did not start: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  return { base, stop };
}

/** Finds the program: in `NGINX_BIN`, in `PATH`, or where Debian and others install it outside of it. */
function findNginx(): string {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  const candidates = [process.env.NGINX_BIN ?? '', ...folders.map((folder) => join(folder, 'nginx'))];
  const program = candidates.find((path) => path !== '' && existsSync(path));
  if (program && spawnSync(program, ['-v']).status === 0) return program;
  throw new Error('This needs nginx, and found none: install the package nginx, or name the program in NGINX_BIN.');
}

/** Replaces each pattern once. @throws if the configuration has none of it */
const replaceAll = (text: string, replacements: readonly (readonly [RegExp, string])[]): string =>
  replacements.reduce((result, [pattern, replacement]) => {
    if (!pattern.test(result)) throw new Error(`the configuration has no ${pattern}`);
    return result.replace(pattern, replacement);
  }, text);

const listInstances = (instances: readonly string[]): string =>
  instances.map((instance) => `$1 ${new URL(instance).host} $2`).join('\n');

const belowPathServer = (port: number): string => `server {
  listen 127.0.0.1:${port};
  include snippets/fumin-below-path.conf;
  location / { return 200 "the portal"; }
}`;

/** Composes the main configuration, which a machine has already: everything in one folder, requests to the instances logged. */
const mainConfiguration = (folder: string, log: string): string => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
worker_processes 2;
events { worker_connections 2048; }
http {
  log_format fumin '$upstream_cache_status $upstream_addr $status $body_bytes_sent $request_uri';
  access_log ${log} fumin;
  log_subrequest on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  keepalive_requests 100000;
  include fumin.conf;
}
`;

const isListening = (base: string): Promise<boolean> =>
  new Promise((resolve) => {
    const outgoing = request(`${base}/nothing-there`, { method: 'OPTIONS', agent: false }, (response) => {
      response.resume();
      resolve(true);
    });
    outgoing.on('error', () => resolve(false));
    outgoing.end();
  });
