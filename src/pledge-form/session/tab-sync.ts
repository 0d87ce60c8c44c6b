import { isSettled, loadDraft } from '../../client/outbox/draft-storage.js';
import { loadReceipts } from '../../client/outbox/receipt-storage.js';
import { browserStorage } from './browser-storage.js';
import { parseDraft } from './draft.js';
import type { PledgeSession } from './pledge-session.js';
import { discard, receive, receivedPhase, replaceDraft, replaceReceipts } from './transitions.js';

/** Takes over what another tab did: it typed, or received or discarded the draft, or changed the receipts. */
export function syncFromTab(session: PledgeSession): void {
  const { scope } = session;
  const { key, phase } = session.state;
  const receipts = loadReceipts(browserStorage, scope);
  session.adopt(replaceReceipts(receipts));
  if (phase.status !== 'editing') return;
  if (!key || !isSettled(browserStorage, scope, key)) syncDraft(session);
  else {
    const receipt = receipts.find((stored) => stored.key === key)?.receipt;
    session.adopt(receipt ? receive(receivedPhase(receipt, receipts)) : discard);
    if (receipt) session.announceReceipt(receipt, false);
  }
}

/** Takes over what another tab typed. */
export function syncDraft(session: PledgeSession): void {
  const stored = loadDraft(browserStorage, session.scope);
  if (stored) session.adopt(replaceDraft({ key: stored.key, draft: parseDraft(stored.fields) }));
}
