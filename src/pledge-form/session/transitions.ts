import type { StoredReceipt } from '../../client/outbox/receipt-storage.js';
import type { Receipt } from '../../contract/index.js';
import type { Message } from '../messages/deferred/message.js';
import { EMPTY_DRAFT } from './draft.js';
import type { Transition } from './pledge-session.js';
import {
  EDITING,
  type EditingPhase,
  type FieldErrors,
  type ReceivedPhase,
  type SessionState,
  type SubmissionFailure,
} from './session-state.js';

/*
 * Every change of a session but typing: loaded on demand, with the code that validates, sends, shows receipts and withdraws.
 */

/** An empty form: its draft was received or discarded. */
const NO_DRAFT = {
  draft: EMPTY_DRAFT,
  key: null,
  fieldErrors: {},
  announcement: null,
  isDiscarding: false,
  isPending: false,
} as const;

export const showFieldErrors =
  (fieldErrors: FieldErrors, announcement?: Message | null): Transition =>
  (state) => ({ fieldErrors, announcement: announcement === undefined ? state.announcement : announcement });

/** Asks whether the draft may be discarded, or withdraws the question. */
export const askDiscard =
  (isDiscarding: boolean): Transition =>
  () => ({ isDiscarding });

/** Empties the form: the draft is discarded, and the submission that is not settled with it. */
export const discard: Transition = () => ({ ...NO_DRAFT, phase: EDITING });

/**
 * Starts an attempt.
 *
 * @param isRetry whether the pending submission is sent again, with the failure of the last attempt in sight
 */
export const startSubmission =
  (isRetry: boolean): Transition =>
  ({ phase }) => ({
    fieldErrors: {},
    announcement: null,
    isDiscarding: false,
    isPending: true,
    phase: {
      status: 'submitting',
      cancelChallenge: null,
      previous: isRetry && phase.status === 'editing' ? phase : null,
    },
  });

/** Shows that a challenge is being solved, with the way to cancel that; `null` once it is over. */
export const showChallenge =
  (cancelChallenge: (() => void) | null): Transition =>
  ({ phase }) =>
    phase.status === 'submitting' ? { phase: { ...phase, cancelChallenge } } : {};

/**
 * Shows the failure of an attempt, or of validation before any.
 *
 * @param pending the submission that is sent again; `null` where none is
 * @param outbox the key of the pledge and whether it stays in the outbox, after an attempt
 */
export const fail =
  (
    failure: SubmissionFailure,
    pending: EditingPhase['pending'] = null,
    outbox: Partial<Pick<SessionState, 'key' | 'isPending'>> = {},
  ): Transition =>
  () => ({
    ...outbox,
    fieldErrors: failure.fieldErrors,
    announcement: null,
    phase: { status: 'editing', failure, pending },
  });

/** Goes back to editing after a failure: nothing is sent again until the reader presses. */
export const returnToEditing =
  (announcement: Message): Transition =>
  () => ({ announcement, phase: EDITING });

/** Ends an attempt that found nothing to send. */
export const endSubmission: Transition = () => ({ isPending: false, phase: EDITING });

/** Takes over a draft that another tab changed. */
export const replaceDraft =
  (change: Pick<SessionState, 'draft' | 'key'>): Transition =>
  () =>
    change;

/** Empties the form, and shows the receipt of the draft that was in it. */
export const receive =
  (phase: ReceivedPhase): Transition =>
  () => ({ ...NO_DRAFT, phase, hasReceipts: phase.receipts.length > 0 });

/** Shows a receipt on this device, or with `null` goes back to the form. The draft stays. */
export const showReceipt =
  (receipt: Receipt | null, receipts: readonly StoredReceipt[] = []): Transition =>
  ({ phase }) => {
    if (phase.status === 'submitting') return {};
    return { phase: receipt ? receivedPhase(receipt, receipts) : EDITING };
  };

/** Takes over the receipts on this device after one was stored or deleted. */
export const replaceReceipts =
  (receipts: readonly StoredReceipt[]): Transition =>
  ({ phase }) => ({
    hasReceipts: receipts.length > 0,
    ...(phase.status === 'received' && { phase: { ...phase, receipts } }),
  });

/** Changes the phase that shows a receipt: by a step of its withdrawal, say. */
export const changeReceived =
  (phase: ReceivedPhase, change: Partial<ReceivedPhase>): Transition =>
  () => ({ phase: { ...phase, withdrawalError: null, ...change } });

/** Phase that shows a receipt on this device. */
export const receivedPhase = (receipt: Receipt, receipts: readonly StoredReceipt[]): ReceivedPhase => ({
  status: 'received',
  receipt,
  receipts,
  retention: 'stored',
  isEarlierVersion: false,
  withdrawal: 'offered',
  withdrawalError: null,
});
