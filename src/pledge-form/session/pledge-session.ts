import {
  saveDraft,
  loadDraft,
  storageKey,
  newIdempotencyKey,
  type PledgeScope,
  settleDraft,
} from '../../client/outbox/draft-storage.js';
import type { Initiative, Receipt } from '../../contract/index.js';
import type { Message } from '../context/form-context.js';
import { CONTACT_FIELDS, type Draft, EMPTY_DRAFT, type Field, isEmptyDraft, parseDraft, updateDraft } from './draft.js';
import { browserStorage } from './browser-storage.js';

/** What is wrong, by field. */
export type FieldErrors = Partial<Record<Field, Message | undefined>>;

/** What a failed press has to tell: at the fields, and of the whole. */
export interface SubmissionFailure {
  /** What it comes to, where there is nothing to mend. */
  readonly title: Message;
  readonly fieldErrors: FieldErrors;
  readonly generalErrors: readonly Message[];
}

export type SessionPhase = EditingPhase | SubmittingPhase | ReceivedPhase;

export interface EditingPhase {
  readonly status: 'editing';
  /** What the last press came to, where it failed and nothing was pressed since. */
  readonly failure: SubmissionFailure | null;
  /** What was sent and is not settled, with when it is tried again: `null` where the reader decides. */
  readonly waiting: { readonly next: number | null } | null;
}

export interface SubmittingPhase {
  readonly status: 'sending';
  /** Ends the solving of a challenge, while there is one. */
  readonly cancel: (() => void) | null;
  /** What stays in sight, and keeps the focus, while a try that the reader did not ask for is on its way. */
  readonly before: EditingPhase | null;
}

export interface ReceivedPhase {
  readonly status: 'received';
  readonly receipt: Receipt;
  /** Whether the receipt is kept on this device: `false` where the browser refuses, `null` where the reader forgot it. */
  readonly kept: boolean | null;
  /** Whether what was received is what was sent before the reader's last changes. */
  readonly earlier: boolean;
  readonly withdrawal: 'offered' | 'asked' | 'sending' | 'done';
  /** Why the withdrawal failed. */
  readonly failure: Message | null;
}

export const EDITING: EditingPhase = { status: 'editing', failure: null, waiting: null };

/** A form that shows a pledging. */
export interface Subscriber {
  readonly onChange: () => void;
  /** A receipt came. `first`: whether this is the first of those that hear of it. */
  readonly onReceipt: (receipt: Receipt, first: boolean) => void;
}

/**
 * One reader's pledge to one initiative, from the first letter typed to the receipt. It is kept on this device as it is
 * typed, with the key that it will be sent by; what acts on it (checks, sends, withdraws) is loaded on demand.
 */
export class PledgeSession {
  readonly scope: PledgeScope;
  draft: Draft = EMPTY_DRAFT;
  fieldErrors: FieldErrors = {};
  /** The fault last found on leaving a field, to be spoken. */
  announcement: Message | null = null;
  phase: SessionPhase = EDITING;
  /** Made with the first letter of a draft. */
  key: string | null = null;
  /** Whether the draft will outlive this page; what the browser refuses to keep is lost with it. */
  isStored = true;
  /** Whether the reader is asked if the draft may be discarded. */
  isDiscarding = false;
  /** What tries again what was not received. */
  timer: ReturnType<typeof setTimeout> | undefined;
  readonly subscribers = new Set<Subscriber>();
  /** Since when the form is there, in milliseconds. */
  readonly openedAt = Date.now();

  constructor(place: PledgeScope) {
    this.scope = place;

    this.reread();
  }

  /** Takes over what is typed or chosen, and keeps it. */
  type(input: HTMLInputElement, initiative: Initiative): void {
    this.write(updateDraft(this.draft, input, initiative));
  }

  write(draft: Draft): void {
    this.draft = draft;
    this.key ??= newIdempotencyKey();
    this.isStored = saveDraft(browserStorage, this.scope, { key: this.key, fields: { ...draft } }, CONTACT_FIELDS);
    this.changed();
  }

  /** Takes over what is kept: what this tab had before it was reloaded, or what another tab has typed since. */
  reread(): void {
    const kept = loadDraft(browserStorage, this.scope);
    if (!kept) return;
    this.key = kept.key;
    this.draft = parseDraft(kept.fields);
    this.changed();
  }

  /** Asks whether the draft may be discarded, or no longer. */
  ask(asked: boolean): void {
    this.isDiscarding = asked;
    this.changed();
  }

  /** Empties the form: the draft was received, or the reader has discarded it. */
  clear(): void {
    if (this.key) settleDraft(browserStorage, this.scope, this.key);
    clearTimeout(this.timer);
    browserStorage.session.remove(storageKey('sending', this.scope));
    this.draft = EMPTY_DRAFT;
    this.key = null;
    this.fieldErrors = {};
    this.announcement = null;
    this.isDiscarding = false;
    this.set(EDITING);
  }

  /** Whether something was sent that is not settled: in this tab, before it was reloaded. */
  get hasSubmission(): boolean {
    return browserStorage.session.get(storageKey('sending', this.scope)) !== null;
  }

  get hasReceipts(): boolean {
    return browserStorage.local.get(storageKey('receipts', this.scope)) !== null;
  }

  get isEmpty(): boolean {
    return isEmptyDraft(this.draft);
  }

  set(phase: SessionPhase): void {
    this.phase = phase;
    this.changed();
  }

  changed(): void {
    for (const { onChange } of this.subscribers) onChange();
  }
}

const sessions = new Map<string, PledgeSession>();
const sessionId = ({ endpoint, initiative }: PledgeScope): string => `${initiative} ${endpoint}`;

/** Two forms of a page for one initiative share what is typed, sent and received: they could but get in each other's way. */
export function joinSession(place: PledgeScope, host: Subscriber): PledgeSession {
  const name = sessionId(place);
  const pledging = sessions.get(name) ?? new PledgeSession(place);
  sessions.set(name, pledging);
  pledging.subscribers.add(host);
  return pledging;
}

/** The last form to leave takes it along, unless something is being sent: it is all in storage. */
export function leaveSession(pledging: PledgeSession, host: Subscriber): void {
  pledging.subscribers.delete(host);
  if (pledging.subscribers.size > 0 || pledging.phase.status === 'sending') return;
  clearTimeout(pledging.timer);
  sessions.delete(sessionId(pledging.scope));
}
