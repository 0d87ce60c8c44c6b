import type { StoredReceipt } from '../../client/outbox/receipt-storage.js';
import type { Receipt } from '../../contract/index.js';
import type { Message } from '../messages/deferred/message.js';
import type { Draft, Field } from './draft.js';

/** State of a pledge, from the first letter typed to the receipt: everything that is drawn of it. */
export interface SessionState {
  readonly draft: Draft;
  /** Idempotency key of the draft, made with its first letter; `null` while there is no draft. */
  readonly key: string | null;
  /** Whether the draft will outlive this page; `false` where the browser refuses to store it. */
  readonly isStored: boolean;
  readonly phase: SessionPhase;
  readonly fieldErrors: FieldErrors;
  /** Message for screen readers: the error found last on leaving a field, say. */
  readonly announcement: Message | null;
  /** Whether the reader is being asked if the draft may be discarded. */
  readonly isDiscarding: boolean;
  /** Whether something was sent that is not settled: by this tab, before a reload too. */
  readonly isPending: boolean;
  /** Whether there are receipts on this device. */
  readonly hasReceipts: boolean;
}

/** Errors by field. */
export type FieldErrors = Partial<Record<Field, Message | undefined>>;

export type SessionPhase = EditingPhase | SubmittingPhase | ReceivedPhase;

export interface EditingPhase {
  readonly status: 'editing';
  /** Failure of the last press, until the reader presses again. */
  readonly failure: SubmissionFailure | null;
  /**
   * The submission that is sent again, with the time of the next attempt in milliseconds since the epoch: `null` where the
   * reader decides.
   */
  readonly pending: { readonly retryAt: number | null } | null;
}

/** Errors of a press that failed: of fields, and of the pledge as a whole. */
export interface SubmissionFailure {
  /** Title of the error summary, where there is no field to correct. */
  readonly title: Message;
  readonly fieldErrors: FieldErrors;
  readonly generalErrors: readonly Message[];
}

export interface SubmittingPhase {
  readonly status: 'submitting';
  /** Cancels the solving of a challenge, while one is being solved. */
  readonly cancelChallenge: (() => void) | null;
  /** Phase that stays in sight, and keeps the focus, while a pending submission is sent again. */
  readonly previous: EditingPhase | null;
}

export interface ReceivedPhase {
  readonly status: 'received';
  readonly receipt: Receipt;
  /** Receipts on this device, newest first. */
  readonly receipts: readonly StoredReceipt[];
  /** Whether the receipt is on this device: stored, refused by the browser, or deleted by the reader. */
  readonly retention: 'stored' | 'refused' | 'deleted';
  /** Whether what was received was sent before the reader's last changes. */
  readonly isEarlierVersion: boolean;
  /** Step of the withdrawal. */
  readonly withdrawal: 'offered' | 'asked' | 'sending' | 'done';
  /** Reason why the withdrawal failed. */
  readonly withdrawalError: Message | null;
}

export const EDITING: EditingPhase = { status: 'editing', failure: null, pending: null };
