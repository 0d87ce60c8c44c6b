import type { Client } from '../client/index.js';
import { readReceipt } from '../contract/door.js';
import type { Initiative, PledgeRequest, Receipt } from '../contract/index.js';
import { PROBLEM } from '../contract/problem-types.js';
import type { Saying } from './context.js';
import { check, type Draft, chosen, EMPTY, type Faults, type Field, requestOf, write } from './draft.js';
import { rulesOf } from './rules.js';
import { isRefusal, problemOf, type Trouble, troubleOf } from './problems.js';

export type Phase = Editing | { readonly status: 'sending' } | Received;

export interface Editing {
  readonly status: 'editing';
  /** What the last press came to, where it failed and nothing was pressed since. */
  readonly trouble: Trouble | null;
}

export interface Received {
  readonly status: 'received';
  readonly receipt: Receipt;
  /** Whether what was received is what was sent before the reader's last changes. */
  readonly earlier: boolean;
  readonly withdrawal: 'offered' | 'asked' | 'sending' | 'done';
  /** Why the withdrawal failed. */
  readonly failure: Saying | null;
}

const EDITING: Editing = { status: 'editing', trouble: null };

/** How long to wait for a pledge that the endpoint is still taking, in milliseconds. */
const IN_FLIGHT = [500, 1_500];

/**
 * One reader's pledge to one initiative, from the first letter typed to the receipt and its withdrawal. However often it
 * is sent, it carries one key until it is received, or refused and then changed, so that it can count once at the most.
 */
export class Pledging {
  draft: Draft = EMPTY;
  faults: Faults = {};
  /** The fault last found on leaving a field, to be spoken. */
  spoken: Saying | null = null;
  phase: Phase = EDITING;

  #key: string | null = null;
  /** What was refused, as it was sent. */
  #refused = '';
  /** What was sent with this key and may have been received, in the order of sending. */
  #unsettled: PledgeRequest[] = [];

  /**
   * @param id the initiative's
   * @param changed called when there is something new to draw
   */
  constructor(
    readonly id: string,
    readonly changed: () => void,
  ) {}

  /** Takes over what is typed or chosen. A fault goes as soon as it is mended, and none comes while typing. */
  type(input: HTMLInputElement, initiative: Initiative): void {
    this.draft = write(this.draft, input, initiative);
    this.#recheck(input.name as Field, initiative, false);
  }

  /** Checks a field that is left. Of what is ticked it says only that it is too much: more may be on its way. */
  leave({ name, type }: HTMLInputElement, initiative: Initiative): void {
    const ticked = type === 'checkbox' || type === 'radio';
    if (ticked && (name !== 'roles' || chosen(this.draft, initiative).length <= rulesOf(initiative).max)) return;
    this.#recheck(name as Field, initiative, true);
  }

  /** Checks everything. Whether it can be sent. */
  review(initiative: Initiative): boolean {
    const faults = check(this.draft, initiative);
    if (Object.keys(faults).length === 0) return true;
    this.#fail({ title: (words) => words.notReceived, faults, whole: [] });
    return false;
  }

  /** Sends the draft, unless it is being sent. Resolves to the receipt, or to `null` where there is none now. */
  async send(client: Client, url: string, initiative: Initiative): Promise<Receipt | null> {
    if (this.phase.status !== 'editing') return null;
    const request = requestOf(this.draft, initiative);
    if (this.#refused && this.#refused !== JSON.stringify(request)) this.#forget();
    this.faults = {};
    this.spoken = null;
    this.#set({ status: 'sending' });
    try {
      const { receipt, earlier } = await this.#deliver(client, url, request);
      this.draft = EMPTY;
      this.#forget();
      this.#set({ status: 'received', receipt, earlier, withdrawal: 'offered', failure: null });
      return receipt;
    } catch (error) {
      const problem = problemOf(error);
      if (isRefusal(problem)) this.#refused = JSON.stringify(request);
      this.#fail(troubleOf(problem));
      return null;
    }
  }

  /** Asks whether to withdraw, or no longer. */
  ask(asked: boolean): void {
    this.#withdrawing({ withdrawal: asked ? 'asked' : 'offered', failure: null });
  }

  /** Withdraws what was received. Resolves to whether it is withdrawn now. */
  async withdraw(client: Client, url: string): Promise<boolean> {
    if (this.phase.status !== 'received' || this.phase.withdrawal !== 'asked') return false;
    const { number, withdrawalToken } = this.phase.receipt;
    this.#withdrawing({ withdrawal: 'sending', failure: null });
    try {
      const headers = { Authorization: `Bearer ${withdrawalToken ?? ''}` };
      const receipt = await client.send(`${url}/${number}`, readReceipt, { method: 'DELETE', headers });
      this.#withdrawing({ receipt, withdrawal: 'done' });
      return true;
    } catch (error) {
      const refused = isRefusal(problemOf(error));
      const failure: Saying = (words) => (refused ? words.cannotWithdraw : words.notWithdrawn);
      this.#withdrawing({ withdrawal: 'asked', failure });
      return false;
    }
  }

  /** Begins another pledge. */
  restart(): void {
    this.#set(EDITING);
  }

  /**
   * A key that came with another body before was received with that body, by an answer that got lost: that body is sent
   * once more, so that the reader has a receipt of what there is.
   */
  async #deliver(client: Client, url: string, request: PledgeRequest): Promise<{ receipt: Receipt; earlier: boolean }> {
    const body = JSON.stringify(request);
    const before = this.#unsettled.filter((one) => JSON.stringify(one) !== body);
    this.#unsettled = [...before, request];
    let reason: unknown;
    for (const one of [request, ...before]) {
      try {
        return { receipt: await this.#post(client, url, one), earlier: one !== request };
      } catch (error) {
        if (problemOf(error).type !== PROBLEM.keyReused) throw error;
        reason = error;
      }
    }
    this.#forget();
    throw reason;
  }

  async #post(client: Client, url: string, body: PledgeRequest): Promise<Receipt> {
    this.#key ??= newKey();
    for (let attempt = 0; ; attempt += 1) {
      try {
        const headers = { 'Idempotency-Key': `"${this.#key}"` };
        return await client.send(url, readReceipt, { method: 'POST', body, headers });
      } catch (error) {
        const wait = IN_FLIGHT[attempt];
        if (problemOf(error).type !== PROBLEM.keyInFlight || wait === undefined) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  #recheck(field: Field, initiative: Initiative, left: boolean): void {
    const now = check(this.draft, initiative);
    const faults = { ...this.faults };
    // The two ways to reach a person are judged together.
    for (const one of field === 'email' || field === 'telephone' ? (['telephone', 'email'] as const) : [field]) {
      if (left || !now[one]) faults[one] = now[one];
    }
    if (left) this.spoken = faults[field] ?? null;
    this.faults = faults;
    this.changed();
  }

  #fail(trouble: Trouble): void {
    this.faults = trouble.faults;
    this.spoken = null;
    this.#set({ status: 'editing', trouble });
  }

  #forget(): void {
    this.#key = null;
    this.#refused = '';
    this.#unsettled = [];
  }

  #withdrawing(change: Partial<Received>): void {
    if (this.phase.status === 'received') this.#set({ ...this.phase, ...change });
  }

  #set(phase: Phase): void {
    this.phase = phase;
    this.changed();
  }
}

/** 128 random bits in hexadecimal. `crypto.randomUUID` needs a secure context, which an intranet on plain http is not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
