/** `npm start`: builds, starts the endpoint with the article's district, and serves the partner page beside it. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { servePartnerPage } from './partner-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The port, or the next one that is free. */
async function freePort(wanted, what) {
  for (let port = wanted; port < wanted + 50; port += 1) {
    if (await isFree(port)) {
      if (port !== wanted) console.log(`Port ${wanted} is in use: the ${what} takes ${port}.`);
      return port;
    }
  }
  throw new Error(`No port is free between ${wanted} and ${wanted + 49} for the ${what}.`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });
}

console.log('Building …');
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(built.status ?? 1);

const pagePort = await freePort(8080, 'partner page');
const endpointPort = await freePort(8787, 'endpoint');
const endpoint = spawn(
  process.execPath,
  [
    'endpoint/bin/fumin-endpoint.js',
    'serve',
    'examples/nanjing-west-road',
    ...['--port', String(endpointPort), '--log-level', 'warn'],
    ...['--origins', `http://127.0.0.1:${pagePort},http://localhost:${pagePort}`],
  ],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);

let page;
let stopping = false;

async function stop(code) {
  if (stopping) return;
  stopping = true;
  await page?.close();
  if (endpoint.exitCode === null && endpoint.signalCode === null) {
    endpoint.once('exit', () => process.exit(code));
    endpoint.kill('SIGTERM');
  } else {
    process.exit(code);
  }
}
// Ctrl-C reaches the endpoint too, as it is in the same group: it finishes what it accepted.
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
endpoint.on('exit', (code) => {
  if (!stopping) console.error(`The endpoint has stopped (${code ?? 'killed'}).`);
  void stop(code ?? 1);
});

createInterface({ input: endpoint.stdout }).on('line', (line) => {
  const url = /listening on (http:\S+)/.exec(line)?.[1];
  if (!url || page) return;
  servePartnerPage({ port: pagePort, endpoint: `${url}/` }).then(
    (served) => {
      page = served;
      console.log(`\n  Partner page   ${served.url}\n  Endpoint       ${url}/district.json\n\nCtrl-C stops both.`);
    },
    (error) => {
      console.error(error.message);
      void stop(1);
    },
  );
});
