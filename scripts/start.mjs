/** `npm start`: builds, starts the endpoint with the article's district, and serves the partner page beside it. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

import { servePartnerPage } from './partner-page.mjs';
import { ROOT } from './root.mjs';
import { startEndpointProcess } from './server-process.mjs';

/** Finds the wanted port, or the next one that is free. */
async function freePort(wanted, user) {
  for (let port = wanted; port < wanted + 50; port += 1) {
    if (await isFree(port)) {
      if (port !== wanted) console.log(`Port ${wanted} is in use: the ${user} takes ${port}.`);
      return port;
    }
  }
  throw new Error(`No port is free between ${wanted} and ${wanted + 49} for the ${user}.`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });
}

console.log('Building …');
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(built.status ?? 1);

const pagePort = await freePort(8080, 'partner page');
const endpointPort = await freePort(8787, 'endpoint');
const endpoint = await startEndpointProcess({
  folder: 'examples/nanjing-west-road',
  args: [
    ...['--port', String(endpointPort), '--log-level', 'warn'],
    ...['--origins', `http://127.0.0.1:${pagePort},http://localhost:${pagePort}`],
  ],
  stderr: 'inherit',
}).catch((error) => {
  console.error(error.message);
  process.exit(1);
});

let page;
let isStopping = false;

async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  await page?.close();
  await endpoint.stop();
  process.exit(code);
}
// Ctrl-C reaches the endpoint too, as it is in the same group: it finishes what it accepted.
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
void endpoint.exited.then((code) => {
  if (!isStopping) console.error(`The endpoint has stopped (${code}).`);
  void stop(typeof code === 'number' ? code : 1);
});

try {
  page = await servePartnerPage({ port: pagePort, endpoint: `${endpoint.url}/` });
  console.log(`\n  Partner page   ${page.url}\n  Endpoint       ${endpoint.url}/\n\nCtrl-C stops both.`);
} catch (error) {
  console.error(error.message);
  void stop(1);
}
