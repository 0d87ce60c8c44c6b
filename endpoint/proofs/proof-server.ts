/**
 * Program that the proofs start: `service.mjs <folder> <database> <options as JSON>`. With `broken` the endpoint answers
 * before it writes, as none may: a proof that it passes proves nothing.
 */
import { createEndpoint, type EndpointOptions } from '../src/index.js';
import { serveEarlyAcknowledgements } from './early-acknowledgement.js';

const [, , folder = '', database = '', json = '{}'] = process.argv;
const {
  broken,
  log,
  port = 0,
  endpoint,
} = JSON.parse(json) as {
  broken?: boolean;
  log?: boolean;
  port?: number;
  endpoint?: Partial<EndpointOptions>;
};

const { app, handler, close } = await createEndpoint({
  folder,
  database,
  origins: '*',
  rateLimit: 'off',
  logger: log ? 'info' : false,
  ...endpoint,
});
const base = broken
  ? await serveEarlyAcknowledgements(handler)
  : await app.listen({ host: '127.0.0.1', port, backlog: 4096 });
process.on('SIGTERM', () => void close().then(() => process.exit(0)));
console.log(`listening on ${base}`);
