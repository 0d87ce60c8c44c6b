import type { NotificationFailure } from '../../storage/database/schema.js';

interface DeliveryFailure {
  /** Whether another attempt would fail as well: it is given up at once. */
  readonly isFinal: boolean;
  /** Whether the channel as a whole does not work, so that its other messages wait too. */
  readonly concernsChannel?: boolean;
  /** Time, in milliseconds, that the receiver asks to wait. */
  readonly retryAfter?: number | null;
}

/** Failure to deliver a message. What it says goes to the log, so it repeats no address, URL or secret. */
export class DeliveryError extends Error {
  readonly kind: NotificationFailure;
  readonly isFinal: boolean;
  readonly concernsChannel: boolean;
  readonly retryAfter: number | null;

  constructor(
    kind: NotificationFailure,
    message: string,
    { isFinal, concernsChannel = false, retryAfter = null }: DeliveryFailure,
  ) {
    super(message);
    this.kind = kind;
    this.isFinal = isFinal;
    this.concernsChannel = concernsChannel;
    this.retryAfter = retryAfter;
  }
}
