import { ANSWER_PROBLEM } from './answer-problems.js';
import { PLEDGE_PROBLEM } from './pledge-problems.js';

/** Problem types of this contract; every other problem is `about:blank`, which means no more than its HTTP status. */
export const PROBLEM = { ...PLEDGE_PROBLEM, ...ANSWER_PROBLEM } as const;
