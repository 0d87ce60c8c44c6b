import type { FindInitiative } from '../content/initiative-files.js';
import { describeUnavailability, isDatabaseUnavailable } from '../storage/database/database-errors.js';
import type { Database } from '../storage/database/database.js';
import type { NotificationMessageRow } from '../storage/database/schema.js';
import {
  claimMessage,
  composeMessage,
  deleteMessage,
  hastenMessages,
  listMessageEntries,
  listWaitingEntries,
  RECEIPT_CHANNEL,
  releaseMessage,
  type NotificationTargets,
} from '../storage/notifications/notification-queue.js';
import { DeliveryError } from './delivery/delivery-error.js';
import { MAIL_CONNECTIONS } from './delivery/mailer.js';
import type { NotificationOptions, NotificationSenders } from './notification-options.js';
import { makeReceiptMail } from './receipt.js';
import { makeReport } from './report/report.js';
import { nextMessageTime, retryWait } from './schedule.js';

/** Time, in milliseconds, between two looks at the queue. */
const POLL_INTERVAL = 2_000;

/** Time, in milliseconds, for which a message is one instance's to send: more than a sending takes, and clocks differ. */
const LEASE = 180_000;

/** Time, in milliseconds, that stopping waits for what is being sent. */
const STOP_GRACE = 3_000;

/** Maximum time, in milliseconds, that a channel rests after it was found not to work. What comes meanwhile is one message. */
const MAX_REST = 600_000;

/** Outcome of an attempt: `skipped` where there was nothing to say any more. */
export type DeliveryOutcome = 'sent' | 'retried' | 'failed' | 'skipped';

export interface DeliveryCount {
  readonly channel: string;
  readonly outcome: DeliveryOutcome;
  readonly count: number;
}

/** Log of the service. */
interface Log {
  readonly info: (data: object, message: string) => void;
  readonly warn: (data: object, message: string) => void;
  readonly error: (data: object, message: string) => void;
}

interface NotifierDependencies {
  readonly database: Database;
  readonly findInitiative: FindInitiative;
  readonly senders: NotificationSenders;
  readonly options: Pick<NotificationOptions, 'cadence' | 'dailyAt' | 'window' | 'retryWaits' | 'publicUrl'>;
  readonly log: Log;
}

/** Sends what is in the queue, as long as the service runs. */
export interface Notifier {
  /** Targets of what is entered into the queue. */
  readonly targets: NotificationTargets;
  readonly start: () => void;
  /** Stops: what is being sent is finished within three seconds, or stays in the queue. */
  readonly stop: () => Promise<void>;
  /** Counts attempts since the start. */
  readonly countDeliveries: () => readonly DeliveryCount[];
}

/** Way to send a message of the queue; `null` where it has nothing to say any more. */
type SendMessage = (message: NotificationMessageRow, signal: AbortSignal) => Promise<string | null>;

interface Line {
  readonly name: string;
  readonly interval: number;
  /** Number of messages that are sent at once. */
  readonly width: number;
  /** Whether all of it goes to one receiver: once that has taken a message, it takes the others. */
  readonly isSteady: boolean;
  readonly send: SendMessage;
}

/** Creates what sends notifications: a loop that looks at the queue, and a line for each channel, none of which waits for another. */
export function createNotifier(dependencies: NotifierDependencies): Notifier {
  const { database, senders, options, log } = dependencies;
  const { cadence = 'at-once', dailyAt = '09:00', window } = options;
  const schedule = { cadence, dailyAt, window };
  const targets = { channels: senders.channels.map(({ name }) => name), mailsReceipts: senders.sendReceipt !== null };
  const lines = createLines(dependencies);
  const pollInterval = Math.min(POLL_INTERVAL, window ?? POLL_INTERVAL);
  const counts = new Map<string, DeliveryCount>();
  const busy = new Map<string, Promise<void>>();
  const restsUntil = new Map<string, number>();
  const stopping = new AbortController();
  const aborting = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const count = (channel: string, outcome: DeliveryOutcome): void => {
    const key = `${channel} ${outcome}`;
    counts.set(key, { channel, outcome, count: (counts.get(key)?.count ?? 0) + 1 });
  };

  const isResting = (channel: string): boolean => (restsUntil.get(channel) ?? 0) > Date.now();

  const composeDue = async (): Promise<void> => {
    const now = new Date();
    for (const { channel, initiative, oldest } of await listWaitingEntries(database, targets.channels)) {
      if (!isResting(channel) && nextMessageTime(new Date(oldest), schedule) <= now) {
        await composeMessage(database, channel, initiative, now);
      }
    }
  };

  /** Settles a message that was not sent. */
  const settleFailure = async ({ id, channel, tries }: NotificationMessageRow, error: DeliveryError): Promise<void> => {
    const now = Date.now();
    const wait = error.isFinal ? null : retryWait(tries, error.retryAfter, options.retryWaits);
    const data = { channel, message: id, tries };
    const reason = { error: error.message, failure: error.kind };
    if (wait === null) {
      await releaseMessage(database, id, { ...reason, failed: new Date(now).toISOString() });
      count(channel, 'failed');
      log.error(data, `notification given up: ${error.message}; "fumin-endpoint notifications retry" sends it again`);
      return;
    }
    await releaseMessage(database, id, { ...reason, due: new Date(now + wait).toISOString() });
    count(channel, 'retried');
    log.warn(data, `notification not sent, next attempt in ${Math.round(wait / 1_000)} s: ${error.message}`);
    if (!error.concernsChannel) return;
    restsUntil.set(channel, now + Math.max(Math.min(wait, MAX_REST), Math.min(wait, error.retryAfter ?? 0)));
  };

  const sendClaimed = async ({ name, isSteady, send }: Line, message: NotificationMessageRow): Promise<void> => {
    try {
      const answer = await send(message, aborting.signal);
      await deleteMessage(database, message.id);
      if (answer !== null && isSteady) await hastenMessages(database, name, new Date());
      count(name, answer === null ? 'skipped' : 'sent');
      log.info({ channel: name, message: message.id }, answer === null ? 'notification skipped' : 'notification sent');
    } catch (error) {
      if (aborting.signal.aborted) {
        await releaseMessage(database, message.id, { tries: message.tries - 1 });
      } else {
        await settleFailure(message, toDeliveryError(error));
      }
    }
  };

  const drain = async (line: Line): Promise<void> => {
    const sending = new Set<Promise<void>>();
    try {
      while (!stopping.signal.aborted && !isResting(line.name)) {
        // One after the other: of claims at once, one would get the message and the others none.
        const message = await claimMessage(database, line.name, new Date(), LEASE);
        if (!message) {
          if (sending.size === 0) return;
          await raceWithin(sending, pollInterval);
          continue;
        }
        const one = sendClaimed(line, message)
          .catch(report)
          .finally(() => sending.delete(one));
        sending.add(one);
        if (sending.size >= line.width) await Promise.race(sending);
        await sleep(line.interval, stopping.signal);
      }
    } finally {
      await Promise.all(sending);
    }
  };

  const report = (error: unknown): void => {
    const reason = isDatabaseUnavailable(error) ? describeUnavailability(error) : (error as Error).message;
    log.error({}, `notifications wait: ${reason}`);
  };

  const look = async (): Promise<void> => {
    await composeDue();
    for (const line of lines) {
      if (busy.has(line.name)) continue;
      const draining = drain(line)
        .catch(report)
        .finally(() => busy.delete(line.name));
      busy.set(line.name, draining);
    }
  };

  const schedulePoll = (): void => {
    timer = setTimeout(() => {
      looking = look().catch(report);
      void looking.finally(() => {
        if (!stopping.signal.aborted) schedulePoll();
      });
    }, pollInterval);
    timer.unref();
  };

  return {
    targets,
    start: schedulePoll,
    countDeliveries: () => [...counts.values()],
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      const grace = setTimeout(() => aborting.abort(), STOP_GRACE);
      await looking;
      await Promise.all(busy.values());
      clearTimeout(grace);
    },
  };
}

/** @throws a database's error: nothing can be settled then, and the claim on the message ends by itself */
function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (isDatabaseUnavailable(error)) throw error;
  return new DeliveryError('unmade', `it could not be made: ${(error as Error).message}`, { isFinal: false });
}

function createLines({ database, findInitiative, senders, options }: NotifierDependencies): readonly Line[] {
  const sources = { database, findInitiative, publicUrl: options.publicUrl ?? null };
  const lines = senders.channels.map(({ name, interval, send }): Line => ({
    name,
    interval,
    width: 1,
    isSteady: true,
    send: async (message, signal) => {
      const report = await makeReport(sources, message);
      return report === null ? null : send(report, signal);
    },
  }));
  const { sendReceipt } = senders;
  if (sendReceipt === null) return lines;
  const receipts: Line = {
    name: RECEIPT_CHANNEL,
    interval: 0,
    width: MAIL_CONNECTIONS,
    isSteady: false,
    send: async ({ id, initiative }, signal) => {
      const [entry] = await listMessageEntries(database, id);
      const mail = entry ? await makeReceiptMail(sources, initiative, entry.number) : null;
      return mail === null ? null : sendReceipt({ id, ...mail }, signal);
    },
  };
  return [...lines, receipts];
}

/** Waits until one of what is being done is, and no longer than a time in milliseconds. */
async function raceWithin(work: Iterable<Promise<void>>, time: number): Promise<void> {
  const isOver = new AbortController();
  await Promise.race([...work, sleep(time, isOver.signal)]);
  isOver.abort();
}

/** Waits, or until a signal. */
function sleep(time: number, signal: AbortSignal): Promise<void> {
  if (time === 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, time);
    signal.addEventListener('abort', finish);
  });
}
