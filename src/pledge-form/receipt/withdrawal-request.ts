import { DEFAULT_RETRY_POLICY } from '../../client/retry.js';
import { isRefusal, toProblem } from '../../client/outbox/problem-kind.js';
import type { Problem, Receipt } from '../../contract/index.js';
import { ANSWER_PROBLEM } from '../../contract/answer-problems.js';
import { readReceipt } from '../../contract/readers/receipt.generated.js';
import { message, type Message } from '../messages/deferred/message.js';
import type { SubmitTarget } from '../session/pledge-host.js';

/** Statuses of an endpoint, or of a proxy before it, that does not know a path or lets a method through. */
const NOT_OFFERED: readonly unknown[] = [404, 405, 501];

/**
 * Withdraws a pledge: by POST, which every proxy lets through, and by DELETE where the endpoint is of an earlier version. One
 * that answers no preflight for a path it does not know looks as if it were not reached, so that is followed by DELETE too.
 * Withdrawing twice has the same result as once.
 *
 * @param token as it is on the receipt, or as its holder typed it
 * @throws {ProblemError} a refusal, or the reason why there is no answer: then the pledge may still be withdrawn
 */
export async function requestWithdrawal(
  { client, url }: SubmitTarget,
  number: number,
  token: string,
): Promise<Receipt> {
  const headers = { Authorization: `Bearer ${token}` };
  const pledgeUrl = `${url}/${number}`;
  try {
    const retry = { ...DEFAULT_RETRY_POLICY, attempts: 2 };
    return await client.send(`${pledgeUrl}/withdrawal`, readReceipt, { method: 'POST', headers, retry });
  } catch (error) {
    const { type, status } = toProblem(error);
    if (type !== ANSWER_PROBLEM.network && !NOT_OFFERED.includes(status)) throw error;
    return client.send(pledgeUrl, readReceipt, { method: 'DELETE', headers });
  }
}

/** Says why a pledge is not withdrawn, and no more than is known. */
export const withdrawalErrorMessage = (error: unknown): Message => {
  const problem = toProblem(error);
  return message((messages) => {
    if (problem.status === 429) return messages.tooManyTries;
    if (NOT_OFFERED.includes(problem.status)) return messages.withdrawalNotOffered;
    if (isRefusal(problem)) return messages.cannotWithdraw;
    return isUnanswered(problem) ? messages.withdrawalUnknown : messages.withdrawalFailing;
  });
};

const isUnanswered = ({ type, status }: Problem): boolean =>
  type === ANSWER_PROBLEM.network || type === ANSWER_PROBLEM.timeout || status === 502 || status === 504;

/**
 * Reads a withdrawal code as it was typed. How an endpoint writes its codes is its own matter: only what no code can contain
 * is put right, spaces and the dashes and full-width characters of an input method.
 *
 * @returns `null` if it cannot be a code
 */
export function readTypedCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  return /^[\w.~+/-]+=*$/.test(code) ? code : null;
}
