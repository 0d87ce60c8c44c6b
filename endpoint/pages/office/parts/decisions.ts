import type { OfficeAction } from '../../../src/storage/office-actions.js';
import type { RegisterEntry } from '../../../src/storage/register-reads.js';
import type { DecisionOutcome } from '../data/office-data.js';
import type { OfficeClient } from '../data/office-client.js';
import type { OfficeMessages } from '../messages/index.js';
import type { OfficeConfirm } from './confirm-dialog.js';

/** Maximum number of names that a question lists. */
const MAX_NAMES = 8;

/** Maximum number of pledges that one request decides on. */
const BATCH_SIZE = 500;

/** Asks whether to do an action, and says to what, and what goes. */
export function askDecision(
  dialog: OfficeConfirm,
  action: OfficeAction,
  pledges: readonly RegisterEntry[],
  messages: OfficeMessages,
): Promise<boolean> {
  const names = pledges.slice(0, MAX_NAMES).map(({ number, organization }) => `${number} · ${organization.name}`);
  const rest = pledges.length - names.length;
  return dialog.ask({
    heading: messages.confirm.headings[action](pledges.length),
    note: messages.confirm.notes[action],
    subjects: rest > 0 ? [...names, messages.confirm.more(rest)] : names,
    confirmLabel: messages.actions[action],
    cancelLabel: messages.cancel,
    isNegative: action === 'withdraw' || action === 'reject' || action === 'purge',
  });
}

/**
 * Sends a decision on pledges, however many.
 *
 * @throws an `OfficeFailure`; batches before it are done
 */
export async function decide(
  client: OfficeClient,
  initiative: string,
  action: OfficeAction,
  numbers: readonly number[],
): Promise<DecisionOutcome> {
  const outcomes: DecisionOutcome[] = [];
  for (let start = 0; start < numbers.length; start += BATCH_SIZE) {
    outcomes.push(
      await client.send<DecisionOutcome>('POST', `initiatives/${initiative}/decisions`, {
        action,
        numbers: numbers.slice(start, start + BATCH_SIZE),
      }),
    );
  }
  return {
    done: outcomes.flatMap(({ done }) => done),
    refused: outcomes.flatMap(({ refused }) => refused),
  };
}

/** Says what a decision came to: how many were done, and why the others were not. */
export function describeOutcome(
  action: OfficeAction,
  { done, refused }: DecisionOutcome,
  messages: OfficeMessages,
): string {
  const reasons = new Set(refused.map(({ reason }) => reason));
  const refusals = [...reasons].map((reason) => {
    const numbers = refused.filter((one) => one.reason === reason).map(({ number }) => String(number));
    return messages.refused(numbers.join(messages.listSeparator), messages.refusals[reason]);
  });
  return [...(done.length > 0 ? [messages.done[action](done.length)] : []), ...refusals].join(
    messages.sentenceSeparator,
  );
}
