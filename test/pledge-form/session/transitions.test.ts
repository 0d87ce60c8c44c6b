import { expect } from '@open-wc/testing';

import { isSettled, loadDraft, newIdempotencyKey } from '../../../src/client/outbox/draft-storage.js';
import { browserStorage } from '../../../src/pledge-form/session/browser-storage.js';
import { EMPTY_DRAFT } from '../../../src/pledge-form/session/draft.js';
import { joinSession, leaveSession, type Subscriber } from '../../../src/pledge-form/session/pledge-session.js';
import { discard, fail, replaceDraft, startSubmission } from '../../../src/pledge-form/session/transitions.js';

const failure = { title: () => 'Failed', fieldErrors: {}, generalErrors: [] };
const typed = { ...EMPTY_DRAFT, organization: 'A', email: 'a@example.com' };

function join(subscriber: Partial<Subscriber> = {}) {
  const scope = { endpoint: `https://${newIdempotencyKey()}.example/`, initiative: 'green' };
  const whole = { onChange: () => undefined, onReceipt: () => undefined, onRetry: () => undefined, ...subscriber };
  const session = joinSession(scope, whole);
  return { scope, session, leave: () => leaveSession(session, whole) };
}

describe('a session', () => {
  it('makes a key with the first letter of a draft, stores both, and keeps the key as the draft changes', () => {
    const { scope, session } = join();
    expect(session.state.key).to.equal(null);
    session.dispatch(() => ({ draft: typed }));
    const { key } = session.state;
    expect(loadDraft(browserStorage, scope)).to.deep.include({ key });
    session.dispatch(() => ({ draft: { ...typed, organization: 'AB' } }));
    expect(session.state.key).to.equal(key);
    expect(loadDraft(browserStorage, scope)?.fields.organization).to.equal('AB');
  });

  it('settles a draft that is discarded, and gives the next one another key', () => {
    const { scope, session } = join();
    session.dispatch(() => ({ draft: typed }));
    const { key } = session.state;
    session.dispatch(startSubmission(false));
    session.dispatch(discard);
    expect([session.state.key, session.state.isPending, session.state.draft]).to.deep.equal([null, false, EMPTY_DRAFT]);
    expect(isSettled(browserStorage, scope, key!)).to.equal(true);
    session.dispatch(() => ({ draft: typed }));
    expect(session.state.key).to.not.equal(key);
  });

  it('does not store again what another tab stored', () => {
    const { scope, session } = join();
    session.adopt(replaceDraft({ draft: typed, key: newIdempotencyKey() }));
    expect(session.state.draft).to.equal(typed);
    expect(loadDraft(browserStorage, scope)).to.equal(null);
  });

  it('asks a form that shows it to retry at the time of the next attempt, and none once it is left', async () => {
    let retries = 0;
    const onRetry = (): void => void (retries += 1);
    const [{ session }, left] = [join({ onRetry }), join({ onRetry })];
    for (const each of [session, left.session]) each.dispatch(fail(failure, { retryAt: Date.now() + 20 }));
    left.leave();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(retries).to.equal(1);
    session.dispatch(fail(failure, { retryAt: Date.now() + 20 }));
    session.dispatch(fail(failure));
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(retries).to.equal(1);
  });
});
