import type { ReactiveController } from 'lit';

import { FuminPledgeEvent } from '../../base/events.js';
import { afterRemoval } from '../../base/dom/removal.js';
import { storageKey } from '../../client/outbox/draft-storage.js';
import type { Receipt } from '../../contract/index.js';
import type { PledgeHost } from './pledge-host.js';
import { joinSession, leaveSession, type PledgeSession, type Subscriber } from './pledge-session.js';
import type { resumeSubmission } from './submission.js';
import type { syncFromTab } from './tab-sync.js';

/** The code that sends, and that takes over what other tabs do. */
export interface SubmissionModule {
  readonly resumeSubmission: typeof resumeSubmission;
  readonly syncFromTab: typeof syncFromTab;
}

/**
 * Ties an element to the session of its initiative: joins it before the element is drawn, tells it when another tab changed
 * storage, and resumes a pending submission when the page is opened again or the network is back.
 */
export class SessionController implements ReactiveController {
  readonly pledge: PledgeHost;
  readonly loadSubmission: () => Promise<SubmissionModule | null>;
  /** Session of the initiative that is shown; `null` until there is one. */
  session: PledgeSession | null = null;
  /** Session whose pending submission was resumed, if it had one. */
  #resumed: PledgeSession | null = null;
  readonly #subscriber: Subscriber;

  /** @param loadSubmission resolves with `null` where loading fails */
  constructor(pledge: PledgeHost, loadSubmission: () => Promise<SubmissionModule | null>) {
    this.pledge = pledge;
    this.loadSubmission = loadSubmission;
    this.#subscriber = {
      onChange: () => pledge.element.requestUpdate(),
      onReceipt: (receipt, isFirst) => void this.#onReceipt(receipt, isFirst),
      onRetry: () => void this.resume(true),
    };
    pledge.element.addController(this);
  }

  hostConnected(): void {
    this.pledge.element.requestUpdate();
    addEventListener('storage', this.#onStorage);
    addEventListener('online', this.#onOnline);
  }

  hostUpdate(): void {
    const { element } = this.pledge;
    const initiative = this.pledge.initiative()?.id;
    // An element that was removed may still be drawn once: it must not join, since it would never leave.
    if (initiative === undefined || !element.isConnected) return;
    const endpoint = element.client?.endpoint ?? '';
    const { session } = this;
    const isSame = session?.scope.endpoint === endpoint && session.scope.initiative === initiative;
    if (isSame && session.isShownBy(this.#subscriber)) return;
    this.#leave();
    this.session = joinSession({ endpoint, initiative }, this.#subscriber);
  }

  hostUpdated(): void {
    const { session } = this;
    if (!session || this.#resumed === session || !this.pledge.findTarget()) return;
    this.#resumed = session;
    void this.resume(false);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#onStorage);
    removeEventListener('online', this.#onOnline);
    afterRemoval(this.pledge.element, () => this.#leave());
  }

  /**
   * Sends the pending submission, where there is one.
   *
   * @param isNow whether to send at once, whatever it waits for
   */
  async resume(isNow: boolean): Promise<void> {
    const { session } = this;
    if (!session?.state.isPending) return;
    const submission = await this.loadSubmission();
    if (session === this.session) await submission?.resumeSubmission(session, this.pledge.findTarget, isNow);
  }

  /** Tells the page of a receipt, without the code to withdraw by. */
  async #onReceipt(receipt: Receipt, isFirst: boolean): Promise<void> {
    const { element, reloadCounts } = this.pledge;
    const publicReceipt = { ...receipt };
    delete publicReceipt.withdrawalToken;
    await element.updateComplete;
    if (isFirst) element.dispatchEvent(new FuminPledgeEvent({ receipt: publicReceipt }));
    await reloadCounts();
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    const { session } = this;
    if (!session) return;
    const { scope } = session;
    // The key is `null` where all of the page's storage was cleared.
    if (key !== null && key !== storageKey('draft', scope) && key !== storageKey('receipts', scope)) return;
    void this.loadSubmission().then((submission) => submission?.syncFromTab(session));
  };

  readonly #onOnline = (): void => void this.resume(false);

  #leave(): void {
    if (this.session) leaveSession(this.session, this.#subscriber);
    this.#resumed = null;
  }
}
