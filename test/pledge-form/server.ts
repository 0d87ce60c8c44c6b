import { html } from '@open-wc/testing';

import { Initiative, PROBLEM, type PledgeRequest, read } from '../../src/contract/index.js';
import type { FuminPledgeForm } from '../../src/pledge-form/index.js';
import '../../src/pledge-form/index.js';
import { type Endpoint, endpoint, provided, until } from '../support.js';
import { toJson } from '../../src/domain/to-json.js';

export const GREEN = {
  id: 'green',
  title: { 'zh-Hans': '绿色楼宇倡议', en: 'Green Towers' },
  description: { en: 'Makes towers greener.' },
  calledBy: [
    { name: 'A. Example', title: { en: 'Chair of the Property Alliance' }, organization: { en: 'Property alliance' } },
    { name: 'B. Example', title: { en: 'Secretary' }, organization: { en: 'Example Textiles' } },
  ],
  called: '2026-10-15',
  text: [{ en: 'First paragraph.' }, { en: 'Second paragraph.' }],
  roles: [
    { id: 'energy', name: { en: 'Energy keeper' }, commitment: { en: 'Use less' } },
    { id: 'sorting', name: { en: 'Sorter' }, commitment: { en: 'Sort' } },
    { id: 'host', name: { en: 'Host' }, limit: 3 },
    { id: 'tram', name: { en: 'Tram' }, limit: 1 },
  ],
  choose: { min: 1, max: 2 },
  version: '7',
  target: 50,
  pledges: {
    count: 23,
    byRole: { energy: 14, sorting: 0, host: 2, tram: 1 },
    url: 'green/pledges',
    wall: 'green/pledges.json',
  } as Record<string, unknown> | null,
  privacy: {
    notice: 'https://office.example/privacy',
    version: '2026-11',
    controller: { en: 'The subdistrict office' },
    purpose: { en: 'To write to you.' },
    retention: { en: 'Six months.' },
  } as Record<string, unknown> | null,
  source: { title: { en: 'A report' }, date: '2020', url: null },
};

export const WALL = {
  count: 23,
  pledges: [
    {
      number: 23,
      organization: { name: 'Third Company' },
      roles: ['energy', 'host'],
      message: 'Every floor.',
      received: '2026-11-20T23:30:00+08:00',
    },
    { number: 22, organization: { name: 'Second Company' }, roles: ['gone'] },
  ],
  next: 'pledges-2.json',
};

/** Reads the initiative, with some of its members changed. */
export function initiativeWith(change: object = {}): Initiative {
  const reading = read(Initiative, { ...GREEN, ...change });
  if (!reading.ok) throw new Error('not an initiative');
  return reading.value;
}

/** Fate of a write: answered by the endpoint (`null`), not reached, received with the response lost, or this response. */
export type Fate = null | 'unreached' | 'lost' | (() => Response | Promise<Response>);

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: PledgeRequest;
}

export interface PledgeServer extends Endpoint {
  /** Every write, in order. */
  readonly sent: Sent[];
  /** Fates of the next writes, in order; those after them are answered. */
  readonly fates: Fate[];
  /** Number of pledges received, however often each was sent. */
  readonly receivedCount: () => number;
}

/** Withdrawal code as the endpoint compares it, however it was typed. */
const foldCode = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '');

const answer = (status: number, body: object): Response =>
  new Response(toJson(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

export const refuse =
  (status: number, problem: object = {}): (() => Response) =>
  () =>
    answer(status, problem);

/**
 * Starts an endpoint in memory that receives pledges as the contract says: by key, once for each organization.
 *
 * @param hasPostWithdrawal whether a pledge can be withdrawn by POST too; not at an endpoint of an earlier version
 */
export function pledgeServer(more: Endpoint['replies'] = {}, hasPostWithdrawal = true): PledgeServer {
  const at = endpoint({
    'initiatives/green.json': GREEN,
    'initiatives/green/pledges.json': WALL,
    'district.json': { id: 'street', name: 'Street', circles: [], initiatives: [{ id: 'green', title: 'Green' }] },
    ...more,
  });
  const sent: Sent[] = [];
  const fates: Fate[] = [];
  const keys = new Map<string, { body: string; receipt: Record<string, unknown> }>();
  const receive = ({ headers, body }: Sent): Response => {
    const key = headers.get('Idempotency-Key') ?? '';
    const text = JSON.stringify({ ...body, proof: undefined });
    const before = keys.get(key);
    if (before && before.body !== text) return answer(422, { type: PROBLEM.keyReused });
    if (before) return answer(201, before.receipt);
    if ([...keys.values()].some(({ body: other }) => other.includes(JSON.stringify(body.organization.name)))) {
      return answer(409, { type: PROBLEM.alreadyPledged });
    }
    const receipt = {
      number: 24 + keys.size,
      initiative: 'green',
      organization: { name: body.organization.name },
      roles: body.roles,
      initiativeVersion: '7',
      received: '2026-11-22T10:00:00+08:00',
      state: body.publish ? 'published' : 'received',
      withdrawalToken: `token-${key.replaceAll('"', '')}`,
    };
    keys.set(key, { body: text, receipt });
    return answer(201, receipt);
  };
  const withdraw = ({ path, headers }: Sent): Response => {
    const received = [...keys.values()].find(({ receipt }) =>
      path.replace(/\/withdrawal$/, '').endsWith(`/${String(receipt.number)}`),
    );
    const code = (headers.get('Authorization') ?? '').replace(/^Bearer /, '');
    if (!received || foldCode(code) !== foldCode(String(received.receipt.withdrawalToken)))
      return answer(403, { detail: 'This token does not withdraw this pledge.' });
    return answer(200, { ...received.receipt, state: 'withdrawn', withdrawalToken: null });
  };
  return {
    ...at,
    sent,
    fates,
    receivedCount: () => keys.size,
    fetch: async (input, init) => {
      const method = init?.method ?? 'GET';
      if (method === 'GET') return at.fetch(input, init);
      const body = init?.body ? (JSON.parse(init.body as string) as PledgeRequest) : ({} as PledgeRequest);
      const write = { method, path: (input as string).slice(at.url.length), headers: new Headers(init?.headers), body };
      sent.push(write);
      const fate = fates.shift() ?? null;
      if (fate === 'unreached') throw new TypeError('Failed to fetch');
      if (typeof fate === 'function') return fate();
      const isWithdrawal = method === 'DELETE' || write.path.endsWith('/withdrawal');
      if (isWithdrawal && method === 'POST' && !hasPostWithdrawal) return answer(404, {});
      const done = isWithdrawal ? withdraw(write) : receive(write);
      if (fate === 'lost') throw new TypeError('Failed to fetch');
      return done;
    },
  };
}

/** What a test sets of a form; its data need not be of the contract. */
type FormAttributes = Partial<Omit<FuminPledgeForm, 'data'>> & { data?: unknown };

/** Renders a form under a provider, in English. */
export async function form(at: Endpoint, attributes: FormAttributes = {}): Promise<FuminPledgeForm> {
  const { initiative = 'green', wall = null, data } = attributes;
  const provider = await provided(
    at,
    html`<div lang="en">
      <fumin-pledge-form .initiative=${initiative} .wall=${wall} .data=${data}></fumin-pledge-form>
    </div>`,
  );
  const element = provider.querySelector('fumin-pledge-form')!;
  return element;
}

/** Renders a form, and waits for its fields. */
export async function openForm(at: Endpoint, attributes?: FormAttributes): Promise<FuminPledgeForm> {
  const element = await form(at, attributes);
  await until(() => element.shadowRoot!.querySelector('form') !== null, 'the form');
  return element;
}

export const query = (element: FuminPledgeForm, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

/** Whether the widget contains an element. A boolean, since a failing test would print the whole element. */
export const has = (element: FuminPledgeForm, selector: string): boolean => query(element, selector) !== null;

/** Finds the field with a label. */
export function labelled(element: FuminPledgeForm, label: string): HTMLInputElement {
  const found = [...element.shadowRoot!.querySelectorAll('label')].find((each) => each.textContent.includes(label));
  if (!found?.control) throw new Error(`No field is labelled "${label}"`);
  return found.control as HTMLInputElement;
}

/** Types into a field and stays in it. */
export async function type(element: FuminPledgeForm, label: string, text: string): Promise<void> {
  const field = labelled(element, label);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Waits for the code that validates, which takes a promise even where it has loaded. */
export async function settled(element: FuminPledgeForm): Promise<void> {
  await import('../../src/pledge-form/form/submission.lazy.js');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await element.updateComplete;
}

/** Types into a field and leaves it. */
export async function fill(element: FuminPledgeForm, label: string, text: string): Promise<void> {
  await type(element, label, text);
  labelled(element, label).dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

export async function tick(element: FuminPledgeForm, label: string): Promise<void> {
  labelled(element, label).click();
  await settled(element);
}

/** Fills in all that is required. */
export async function fillIn(element: FuminPledgeForm, organization = 'Example Textiles'): Promise<void> {
  await tick(element, 'Sorter');
  await fill(element, 'Organization', organization);
  await fill(element, 'Contact person', 'C. Example');
  await fill(element, 'E-mail', 'c@example.com');
  await tick(element, 'I have read');
}

export const press = (element: FuminPledgeForm): void => query(element, '[type=submit]')!.click();

export const button = (element: FuminPledgeForm, text: string): HTMLButtonElement | undefined =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.trim() === text);

/** Reads the error that a field is described by; `null` where it is valid. */
export function errorOf(element: FuminPledgeForm, label: string): string | null {
  const field = labelled(element, label);
  if (field.getAttribute('aria-invalid') !== 'true') return null;
  return (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => element.shadowRoot!.getElementById(id))
    .map((described) => (described?.className === 'error' ? described.textContent : ''))
    .join('');
}

/** Fates of all attempts that are made unasked: none is reached. */
export const UNREACHED = ['unreached', 'unreached', 'unreached', 'unreached', 'unreached'] as const;

export const idempotencyKeys = (server: PledgeServer): Set<string | null> =>
  new Set(server.sent.map(({ headers }) => headers.get('Idempotency-Key')));

export const showsReceipt = (element: FuminPledgeForm): Promise<void> =>
  until(() => has(element, '.receipt dl'), 'the receipt');

/** Reloads the page: the element is gone with it, and another one comes with the next. */
export async function reload(element: FuminPledgeForm, at: Endpoint): Promise<FuminPledgeForm> {
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  return openForm(at);
}
