import {
  saveDraft,
  loadDraft,
  storageKey,
  newIdempotencyKey,
  type PledgeScope,
  settleDraft,
} from '../../client/outbox/draft-storage.js';
import type { Initiative, Receipt } from '../../contract/index.js';
import type { Saying } from '../context/form-context.js';
import { CONTACT, type Draft, EMPTY, type Field, isEmpty, readDraft, write } from './draft.js';
import { shelves } from './browser-storage.js';

/** What is wrong, by field. */
export type Faults = Partial<Record<Field, Saying | undefined>>;

/** What a failed press has to tell: at the fields, and of the whole. */
export interface Trouble {
  /** What it comes to, where there is nothing to mend. */
  readonly title: Saying;
  readonly faults: Faults;
  readonly whole: readonly Saying[];
}

export type Phase = Editing | Sending | Received;

export interface Editing {
  readonly status: 'editing';
  /** What the last press came to, where it failed and nothing was pressed since. */
  readonly trouble: Trouble | null;
  /** What was sent and is not settled, with when it is tried again: `null` where the reader decides. */
  readonly waiting: { readonly next: number | null } | null;
}

export interface Sending {
  readonly status: 'sending';
  /** Ends the solving of a challenge, while there is one. */
  readonly cancel: (() => void) | null;
  /** What stays in sight, and keeps the focus, while a try that the reader did not ask for is on its way. */
  readonly before: Editing | null;
}

export interface Received {
  readonly status: 'received';
  readonly receipt: Receipt;
  /** Whether the receipt is kept on this device: `false` where the browser refuses, `null` where the reader forgot it. */
  readonly kept: boolean | null;
  /** Whether what was received is what was sent before the reader's last changes. */
  readonly earlier: boolean;
  readonly withdrawal: 'offered' | 'asked' | 'sending' | 'done';
  /** Why the withdrawal failed. */
  readonly failure: Saying | null;
}

export const EDITING: Editing = { status: 'editing', trouble: null, waiting: null };

/** A form that shows a pledging. */
export interface Host {
  readonly changed: () => void;
  /** A receipt came. `first`: whether this is the first of those that hear of it. */
  readonly received: (receipt: Receipt, first: boolean) => void;
}

/**
 * One reader's pledge to one initiative, from the first letter typed to the receipt. It is kept on this device as it is
 * typed, with the key that it will be sent by; what acts on it (checks, sends, withdraws) is loaded on demand.
 */
export class Pledging {
  readonly place: PledgeScope;
  draft: Draft = EMPTY;
  faults: Faults = {};
  /** The fault last found on leaving a field, to be spoken. */
  spoken: Saying | null = null;
  phase: Phase = EDITING;
  /** Made with the first letter of a draft. */
  key: string | null = null;
  /** Whether the draft will outlive this page; what the browser refuses to keep is lost with it. */
  lasts = true;
  /** Whether the reader is asked if the draft may be discarded. */
  discarding = false;
  /** What tries again what was not received. */
  timer: ReturnType<typeof setTimeout> | undefined;
  readonly hosts = new Set<Host>();
  /** Since when the form is there, in milliseconds. */
  readonly since = Date.now();

  constructor(place: PledgeScope) {
    this.place = place;

    this.reread();
  }

  /** Takes over what is typed or chosen, and keeps it. */
  type(input: HTMLInputElement, initiative: Initiative): void {
    this.write(write(this.draft, input, initiative));
  }

  write(draft: Draft): void {
    this.draft = draft;
    this.key ??= newIdempotencyKey();
    this.lasts = saveDraft(shelves, this.place, { key: this.key, fields: { ...draft } }, CONTACT);
    this.changed();
  }

  /** Takes over what is kept: what this tab had before it was reloaded, or what another tab has typed since. */
  reread(): void {
    const kept = loadDraft(shelves, this.place);
    if (!kept) return;
    this.key = kept.key;
    this.draft = readDraft(kept.fields);
    this.changed();
  }

  /** Asks whether the draft may be discarded, or no longer. */
  ask(asked: boolean): void {
    this.discarding = asked;
    this.changed();
  }

  /** Empties the form: the draft was received, or the reader has discarded it. */
  clear(): void {
    if (this.key) settleDraft(shelves, this.place, this.key);
    clearTimeout(this.timer);
    shelves.session.remove(storageKey('sending', this.place));
    this.draft = EMPTY;
    this.key = null;
    this.faults = {};
    this.spoken = null;
    this.discarding = false;
    this.set(EDITING);
  }

  /** Whether something was sent that is not settled: in this tab, before it was reloaded. */
  get isOnItsWay(): boolean {
    return shelves.session.get(storageKey('sending', this.place)) !== null;
  }

  get hasReceipts(): boolean {
    return shelves.local.get(storageKey('receipts', this.place)) !== null;
  }

  get isEmpty(): boolean {
    return isEmpty(this.draft);
  }

  set(phase: Phase): void {
    this.phase = phase;
    this.changed();
  }

  changed(): void {
    for (const { changed } of this.hosts) changed();
  }
}

const all = new Map<string, Pledging>();
const nameIn = ({ endpoint, initiative }: PledgeScope): string => `${initiative} ${endpoint}`;

/** Two forms of a page for one initiative share what is typed, sent and received: they could but get in each other's way. */
export function join(place: PledgeScope, host: Host): Pledging {
  const name = nameIn(place);
  const pledging = all.get(name) ?? new Pledging(place);
  all.set(name, pledging);
  pledging.hosts.add(host);
  return pledging;
}

/** The last form to leave takes it along, unless something is being sent: it is all in storage. */
export function leave(pledging: Pledging, host: Host): void {
  pledging.hosts.delete(host);
  if (pledging.hosts.size > 0 || pledging.phase.status === 'sending') return;
  clearTimeout(pledging.timer);
  all.delete(nameIn(pledging.place));
}
