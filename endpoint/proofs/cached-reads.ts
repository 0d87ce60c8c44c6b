/**
 * Pages with all four widgets through nginx as a caching proxy, with the configuration of `deploy/nginx/`: how many of their
 * requests reach the service, when a change in the folder reaches a reader, and how soon after a purge.
 *
 *     npm run proof:cached-reads -w fumin-endpoint -- --pages 10000 --clients 32
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { isProgram, readNumbers } from '../../scripts/command-line.mjs';
import type { Manifest } from '../../src/snippets/script-snippet.js';
import { writeContent } from '../test/folders.js';
import { sendRequest } from '../test/helpers.js';
import { startNginx, type NginxServer } from '../test/nginx-server.js';
import { report, startService, withDatabase } from './harness.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/nanjing-west-road/', import.meta.url));

export interface CachedReads {
  readonly pages: number;
  readonly requests: number;
  /** Number of answers other than 200 and 304. */
  readonly failed: number;
  /** Number of requests that nginx sent to the service. */
  readonly asked: number;
  /** Share of requests that the service was not asked for, in percent. */
  readonly hitRatio: number;
  readonly seconds: number;
  readonly requestsPerSecond: number;
  /** Requests, and bytes with their headers, of a page that a browser opens for the first time. */
  readonly firstRequests: number;
  readonly firstBytes: number;
  /** The same of a page that it has opened before. */
  readonly repeatRequests: number;
  readonly repeatBytes: number;
  /** Time, in milliseconds, after which a change in the folder was seen by a reader, among others who ask. */
  readonly changeMs: number;
  /** The same after the files of the cache were deleted. */
  readonly purgeMs: number;
  /** Requests a second that one instance answers without nginx. */
  readonly bareRequestsPerSecond: number;
}

interface CachedReadsOptions {
  readonly pages: number;
  readonly clients: number;
}

export const runCachedReads = ({ pages, clients }: CachedReadsOptions): Promise<CachedReads> =>
  withDatabase('file', async (database, temporaryFolder) => {
    const folder = join(temporaryFolder, 'district');
    await cp(EXAMPLE, folder, { recursive: true });
    const services = [await startService(folder, database), await startService(folder, database)];
    const bases = services.map(({ base }) => base);
    const nginx = await startNginx({ instances: bases, folder: join(temporaryFolder, 'nginx') });
    const paths = await listPaths(bases[0] ?? '');

    const opened = openPages(nginx.base, paths, pages, clients);
    // In the midst of it.
    await wait(1_000);
    const changeMs = await timeChange(nginx, folder, 'A first change', () => undefined);
    const purgeMs = await timeChange(nginx, folder, 'A second change', () => purge(nginx.cache));
    const found = await opened;
    await wait(200);
    const log = (await readFile(nginx.log, 'utf8')).split('\n');
    const asked = log.filter((line) => /^\S+ [\d.]+:\d+ /.test(line) && !line.endsWith(PROBE)).length;
    await nginx.stop();

    const bare = await openPages(bases[0] ?? '', paths, Math.ceil(pages / 10), clients);
    for (const { kill } of services) await kill('SIGTERM');
    return {
      pages,
      requests: found.requests,
      failed: found.failed + bare.failed,
      asked,
      hitRatio: Math.round(10_000 * (1 - asked / found.requests)) / 100,
      seconds: Math.round(found.seconds),
      requestsPerSecond: Math.round(found.requests / found.seconds),
      firstRequests: paths.files.length + paths.documents.length,
      firstBytes: found.firstBytes,
      repeatRequests: paths.documents.length,
      repeatBytes: found.repeatBytes,
      changeMs,
      purgeMs,
      bareRequestsPerSecond: Math.round(bare.requests / bare.seconds),
    };
  });

interface PagePaths {
  /** Files of the widgets, which a browser keeps for a year. */
  readonly files: readonly string[];
  /** Documents, which it asks for each time. */
  readonly documents: readonly string[];
}

/** Lists what a page with the lines of the builder page asks for: a card, a map, a timeline and a form. */
async function listPaths(base: string): Promise<PagePaths> {
  const { json: list } = await sendRequest<{ versions: { version: string; manifest: string }[] }>(base, '/fumin/');
  const [newest] = list.versions;
  if (!newest) throw new Error('the service has no files of the widgets: run npm run build');
  const { json: manifest } = await sendRequest<Manifest>(base, `/fumin/${newest.manifest}`);
  const files = new Set(['fumin.css', 'fumin.js', ...Object.values(manifest.elements).flatMap((entry) => entry.files)]);
  return {
    files: [...files].map((file) => `/fumin/${newest.version}/${file}`),
    documents: [
      '/district.json',
      '/stations.json',
      '/stations/kerry-centre.json',
      '/councils/district.json',
      '/initiatives/economic-community.json',
      '/initiatives/economic-community/pledges.json',
    ],
  };
}

interface OpenedPages {
  readonly seconds: number;
  readonly requests: number;
  readonly failed: number;
  readonly firstBytes: number;
  readonly repeatBytes: number;
}

/** Opens pages, every other one by a browser that has opened it before: it asks for documents alone, with their ETags. */
async function openPages(
  base: string,
  { files, documents }: PagePaths,
  pages: number,
  clients: number,
): Promise<OpenedPages> {
  const began = performance.now();
  let [next, requests, failed] = [0, 0, 0];
  const bytes = { first: 0, repeat: 0 };
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 6, localAddress: `127.0.1.${client + 1}` });
      const etags = new Map<string, string>();
      while (next < pages) {
        const isRepeat = next++ % 2 === 1 && etags.size > 0;
        const answers = await Promise.all(
          [...(isRepeat ? [] : files), ...documents].map((path) =>
            ask(agent, base, path, isRepeat ? etags.get(path) : undefined),
          ),
        );
        for (const { path, status, etag } of answers) {
          requests++;
          if (status !== 200 && status !== 304) failed++;
          if (etag !== undefined) etags.set(path, etag);
        }
        bytes[isRepeat ? 'repeat' : 'first'] = answers.reduce((sum, answer) => sum + answer.bytes, 0);
      }
      agent.destroy();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return { seconds, requests, failed, firstBytes: bytes.first, repeatBytes: bytes.repeat };
}

interface Answer {
  readonly path: string;
  readonly status: number;
  readonly etag: string | undefined;
  readonly bytes: number;
}

/** Asks as a browser does; the status is 0 where the connection broke. */
const ask = (agent: Agent, base: string, path: string, etag: string | undefined): Promise<Answer> =>
  new Promise((resolve) => {
    const headers = { 'accept-encoding': 'gzip', ...(etag !== undefined && { 'if-none-match': etag }) };
    const outgoing = request(base + path, { agent, headers }, (response) => {
      const head = response.rawHeaders.reduce((sum, text) => sum + text.length + 2, 17);
      let body = 0;
      response.on('data', (chunk: Buffer) => (body += chunk.length));
      response.on('end', () => {
        resolve({ path, status: response.statusCode ?? 0, etag: response.headers.etag, bytes: head + body });
      });
    });
    outgoing.on('error', () => resolve({ path, status: 0, etag: undefined, bytes: 0 }));
    outgoing.end();
  });

/** Path of the document that is changed. */
const PROBE = '/stations/probe.json';

/** Changes a document, and measures the time until a reader has the change, who asks at short intervals. */
async function timeChange({ base }: NginxServer, folder: string, name: string, act: () => void): Promise<number> {
  const isShown = async (text: string) => (await sendRequest(base, PROBE)).text.includes(text);
  await writeContent(folder, PROBE.slice(1), { id: 'probe', name: 'Before' });
  while (!(await isShown('Before'))) await wait(50);
  await writeContent(folder, PROBE.slice(1), { id: 'probe', name });
  const began = performance.now();
  act();
  while (!(await isShown(name))) await wait(10);
  return Math.round(performance.now() - began);
}

/** Deletes the files of the cache, as `find … -type f -delete` does: at once, however busy the clients keep this process. */
function purge(cache: string): void {
  for (const path of readdirSync(cache, { recursive: true, encoding: 'utf8' })) {
    const file = join(cache, path);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) rmSync(file, { force: true });
  }
}

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

if (isProgram(import.meta.url)) {
  const found = await runCachedReads(readNumbers({ pages: 10_000, clients: 32 }));
  report('pages with all widgets through nginx', { ...found }, found.failed === 0 && found.hitRatio > 99);
}
