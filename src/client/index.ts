/** Client for an endpoint. Uses neither Lit nor the DOM: it runs wherever `fetch` does. */
export {
  type Answer,
  type Client,
  type ClientOptions,
  createClient,
  type GetOptions,
  type Reader,
  type SendOptions,
} from './client.js';
export { isAbort } from './abort.js';
export { isOutage, isPassing } from './outage.js';
export { ProblemError } from './problem.js';
export { type RetryPolicy } from './retry.js';
