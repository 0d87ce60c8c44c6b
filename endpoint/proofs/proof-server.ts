/**
 * The endpoint as a proof starts it: `service.mjs <folder> <database> <options as JSON>`. With `broken` it is one that
 * answers before it writes, as no endpoint may: a proof that it passes proves nothing.
 */
import { createEndpoint } from '../src/index.js';
import { breakPromises } from './early-acknowledgement.js';

const [, , folder = '', database = '', json = '{}'] = process.argv;
const { broken, log } = JSON.parse(json) as { broken?: boolean; log?: boolean };

const { app, handler, close } = await createEndpoint({
  folder,
  database,
  rateLimit: 'off',
  logger: log ? 'info' : false,
});
const base = broken ? await breakPromises(handler) : await app.listen({ host: '127.0.0.1', port: 0, backlog: 4096 });
process.on('SIGTERM', () => void close().then(() => process.exit(0)));
console.log(`listening on ${base}`);
