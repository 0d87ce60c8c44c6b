import { STATUS_CODES } from 'node:http';

import { PROBLEM, type Fault } from '../../../src/contract/index.js';

/**
 * Every error response is a problem of RFC 9457 and is worded here. It repeats nothing of the request and no message of
 * a library, since either may contain a person's telephone number.
 */

/** Titles of the contract's own problem types. */
const TITLES: Readonly<Record<string, string>> = {
  [PROBLEM.alreadyPledged]: 'This organization has already pledged',
  [PROBLEM.keyInFlight]: 'The pledge with this key is being taken',
  [PROBLEM.keyReused]: 'This key came with another body before',
  [PROBLEM.invalidPledge]: 'The pledge does not fit',
  [PROBLEM.initiativeClosed]: 'The initiative takes no pledges now',
  [PROBLEM.proofNeeded]: 'This looks as if a program had sent it',
};

/** Details of a status without one of its own, such as those that Fastify or a plugin chose. */
const DETAILS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read. A body must be JSON.',
  404: 'There is nothing at this address.',
  405: 'This address does not take this method.',
  408: 'The request took too long to arrive.',
  413: 'The body is larger than 16 KiB.',
  414: 'The address is too long.',
  415: 'A body must be sent as application/json.',
  429: 'There were too many requests from this network address. Try again after the time in Retry-After.',
  431: 'The header is too large.',
  500: 'Something went wrong here. Sending the same again with the same key is safe.',
  503: 'The service is busy. Sending the same again with the same key is safe.',
};

interface HttpProblemOptions {
  readonly type?: string;
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Error response. Thrown while a request is handled, it becomes the reply. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;

  constructor(status: number, { type = 'about:blank', detail, errors, headers = {} }: HttpProblemOptions = {}) {
    const title = TITLES[type] ?? STATUS_CODES[status] ?? 'Problem';
    super(title);
    this.status = status;
    this.headers = headers;
    this.body = JSON.stringify({ type, title, status, detail: detail ?? DETAILS[status], errors });
  }
}
