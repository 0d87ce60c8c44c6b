import {
  loadDraft,
  newIdempotencyKey,
  type PledgeScope,
  saveDraft,
  settleDraft,
} from '../../client/outbox/draft-storage.js';
import { deleteSubmission, hasPendingSubmission, hasStoredReceipts } from '../../client/outbox/record-presence.js';
import type { Receipt } from '../../contract/index.js';
import { browserStorage } from './browser-storage.js';
import { CONTACT_FIELDS, type Draft, EMPTY_DRAFT, parseDraft } from './draft.js';
import { EDITING, type SessionState } from './session-state.js';

/** A form that shows a session. */
export interface Subscriber {
  readonly onChange: () => void;
  /** A receipt arrived. `isFirst`: whether this is the first subscriber of this page to hear of it. */
  readonly onReceipt: (receipt: Receipt, isFirst: boolean) => void;
  /** The pending submission is to be sent again now. */
  readonly onRetry: () => void;
}

/** A change of the state, made from the state as it is. The named ones are in `transitions.ts`. */
export type Transition = (state: SessionState) => Partial<SessionState>;

/**
 * One reader's pledge to one initiative, from the first letter typed to the receipt. A session is the only writer of its state;
 * code that validates, sends and withdraws is loaded on demand, and has it changed by transitions. Storage follows the state,
 * and so does the timer of the next attempt.
 */
export class PledgeSession {
  readonly scope: PledgeScope;
  /** Time at which the form was opened, in milliseconds since the epoch. */
  readonly openedAt: number = Date.now();
  #state: SessionState;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscribers = new Set<Subscriber>();

  constructor(scope: PledgeScope) {
    const stored = loadDraft(browserStorage, scope);
    this.scope = scope;
    this.#state = {
      draft: stored ? parseDraft(stored.fields) : EMPTY_DRAFT,
      key: stored?.key ?? null,
      isStored: true,
      phase: EDITING,
      fieldErrors: {},
      announcement: null,
      isDiscarding: false,
      isPending: hasPendingSubmission(browserStorage, scope),
      hasReceipts: hasStoredReceipts(browserStorage, scope),
    };
  }

  get state(): SessionState {
    return this.#state;
  }

  get isShown(): boolean {
    return this.#subscribers.size > 0;
  }

  isShownBy(subscriber: Subscriber): boolean {
    return this.#subscribers.has(subscriber);
  }

  subscribe(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
    this.#scheduleRetry();
  }

  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    this.#scheduleRetry();
  }

  /** Changes the state, and stores the draft where it changed. */
  dispatch(transition: Transition): void {
    const change = transition(this.#state);
    this.#set({ ...change, ...(change.draft && this.#store(change.draft)) });
  }

  /** Changes the state by what is in storage already: the outbox or another tab stored it. */
  adopt(transition: Transition): void {
    this.#set(transition(this.#state));
  }

  /** Tells every form of a receipt. `isOwn`: whether this page got it, and not another tab. */
  announceReceipt(receipt: Receipt, isOwn: boolean): void {
    [...this.#subscribers].forEach(({ onReceipt }, index) => onReceipt(receipt, isOwn && index === 0));
  }

  /** Stores a draft, with a key that is made with its first letter. An empty form has neither. */
  #store(draft: Draft): Partial<SessionState> {
    const { scope } = this;
    let { key } = this.#state;
    if (draft === EMPTY_DRAFT) {
      if (key) settleDraft(browserStorage, scope, key);
      return { key: null };
    }
    key ??= newIdempotencyKey();
    return { key, isStored: saveDraft(browserStorage, scope, { key, fields: { ...draft } }, CONTACT_FIELDS) };
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    if (change.isPending === false) deleteSubmission(browserStorage, this.scope);
    this.#scheduleRetry();
    for (const { onChange } of this.#subscribers) onChange();
  }

  /** Sets the timer of the next attempt. While no form shows the session nothing is sent again: it is all in storage. */
  #scheduleRetry(): void {
    clearTimeout(this.#retryTimer);
    const { phase } = this.#state;
    const [first] = this.#subscribers;
    const retryAt = phase.status === 'editing' && phase.pending?.retryAt;
    if (first && retryAt) this.#retryTimer = setTimeout(first.onRetry, retryAt - Date.now());
  }
}

const sessions = new Map<string, PledgeSession>();
const sessionId = ({ endpoint, initiative }: PledgeScope): string => `${initiative} ${endpoint}`;

/** Joins the session of a scope: two forms of a page for one initiative share a draft, its submission and its receipt. */
export function joinSession(scope: PledgeScope, subscriber: Subscriber): PledgeSession {
  const id = sessionId(scope);
  const session = sessions.get(id) ?? new PledgeSession(scope);
  sessions.set(id, session);
  session.subscribe(subscriber);
  return session;
}

/** Leaves a session. The last form to leave ends it, unless a submission is under way: it is all in storage. */
export function leaveSession(session: PledgeSession, subscriber: Subscriber): void {
  session.unsubscribe(subscriber);
  if (!session.isShown && session.state.phase.status !== 'submitting') sessions.delete(sessionId(session.scope));
}
