import { type Client, ProblemError } from '../../../src/client/index.js';
import { loadDraft, newIdempotencyKey, saveDraft } from '../../../src/client/outbox/draft-storage.js';
import type { Submission } from '../../../src/client/outbox/outbox.js';
import { type PledgeRequest, PROBLEM } from '../../../src/contract/index.js';
import { type browser, SCOPE } from './storage.js';

type Answer = number | string | { readonly retryAfter: number };

interface Posted {
  readonly key: string;
  readonly body: PledgeRequest;
}

const problem = (answer: Answer): ProblemError => {
  if (typeof answer === 'string') return new ProblemError({ type: answer, status: 422, detail: 'Said so.' });
  if (typeof answer === 'number') return new ProblemError({ type: 'about:blank', status: answer, detail: 'Said so.' });
  const error = new ProblemError({ type: 'about:blank', status: 503 });
  return Object.assign(error, answer);
};

/** Starts an endpoint that receives a pledge by its key, after its `fates`: a problem, or received with the response `lost`. */
export function endpoint(...fates: (Answer | null)[]) {
  const posted: Posted[] = [];
  const received = new Map<string, PledgeRequest>();
  const client = {
    endpoint: SCOPE.endpoint,
    get: () => Promise.reject(new Error('not asked')),
    send: async (_path: string, reader: (body: unknown) => { ok: boolean; value?: unknown }, options: object) => {
      const { body, headers } = options as { body: PledgeRequest; headers: Record<string, string> };
      const key = headers['Idempotency-Key'] ?? '';
      posted.push({ key, body });
      const fate = fates.shift() ?? null;
      if (fate !== null && fate !== 'lost') throw problem(fate);
      const pledge = JSON.stringify({ ...body, proof: null });
      const before = received.get(key);
      if (before && JSON.stringify({ ...before, proof: null }) !== pledge) throw problem(PROBLEM.keyReused);
      received.set(key, body);
      if (fate === 'lost') throw new ProblemError({ type: PROBLEM.network });
      return reader({
        number: [...received.keys()].indexOf(key) + 1,
        initiative: 'green',
        organization: { name: body.organization.name },
        roles: body.roles,
        received: '2026-11-22T10:00:00+08:00',
        state: 'received',
        withdrawalToken: 'token',
      }).value;
    },
  } as unknown as Client;
  return { client, posted, received, keys: () => new Set(posted.map(({ key }) => key)) };
}

export const pledge = (name = 'Example'): PledgeRequest => ({
  organization: { name, creditCode: null },
  contact: { name: 'C.', telephone: null, email: 'c@example.com' },
  roles: ['sorting'],
  message: null,
  publish: true,
  consent: { version: null },
});

export function submissionFrom(
  tab: ReturnType<ReturnType<typeof browser>['tab']>,
  client: Client,
  more: Partial<Submission> = {},
): Submission {
  const storage = tab.page();
  const key = loadDraft(storage, SCOPE)?.key ?? newIdempotencyKey();
  if (!loadDraft(storage, SCOPE)) saveDraft(storage, SCOPE, { key, fields: { organization: 'Example' } }, []);
  const proof = { website: '', elapsed: 5000 };
  return {
    client,
    url: 'p',
    scope: SCOPE,
    storage,
    request: pledge(),
    key,
    proof,
    solveChallenge: null,
    ...more,
  };
}
