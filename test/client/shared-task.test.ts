import { expect } from '@open-wc/testing';

import { isAbort } from '../../src/client/abort.js';
import { sharedTask } from '../../src/client/shared-task.js';

/** Starts a task that the test settles. */
function start() {
  const ends: string[] = [];
  let resolve!: (value: number) => void;
  let reject!: (error: unknown) => void;
  let signal!: AbortSignal;
  const task = sharedTask<number>(
    (given) => {
      signal = given;
      return new Promise((onResolve, onReject) => ([resolve, reject] = [onResolve, onReject]));
    },
    () => ends.push('end'),
  );
  return { task, ends, resolve: (value: number) => resolve(value), reject: (e: unknown) => reject(e), signal };
}

const abortOf = async (promise: Promise<unknown>): Promise<boolean> => isAbort(await promise.catch((e: unknown) => e));

describe('a shared task', () => {
  it('gives every caller its result, and ends once', async () => {
    const { task, ends, resolve } = start();
    const joined = [task.join(), task.join(new AbortController().signal)];
    expect(ends).to.deep.equal([]);
    resolve(7);
    expect(await Promise.all(joined)).to.deep.equal([7, 7]);
    expect(ends).to.deep.equal(['end']);
    expect(await task.join()).to.equal(7);
  });

  it('gives every caller its failure', async () => {
    const { task, ends, reject, signal } = start();
    const joined = task.join();
    reject(new Error('broken'));
    expect(await joined.catch((error: unknown) => error)).to.have.property('message', 'broken');
    expect(ends).to.deep.equal(['end']);
    expect(signal.aborted).to.equal(false);
  });

  it('goes on for the callers that stay, and is aborted with the last one that leaves', async () => {
    const { task, ends, signal } = start();
    const [one, other] = [new AbortController(), new AbortController()];
    const [first, second] = [task.join(one.signal), task.join(other.signal)];
    one.abort();
    expect(await abortOf(first)).to.equal(true);
    expect([signal.aborted, ends.length]).to.deep.equal([false, 0]);
    other.abort();
    expect([signal.aborted, ends.length]).to.deep.equal([true, 1]);
    expect(await abortOf(second)).to.equal(true);
  });

  it('is left at once by a caller that has aborted before', async () => {
    const { task, ends, signal } = start();
    const staying = task.join();
    expect(await abortOf(task.join(AbortSignal.abort()))).to.equal(true);
    expect([signal.aborted, ends.length]).to.deep.equal([false, 0]);
    staying.catch(() => undefined);
    const alone = start();
    expect(await abortOf(alone.task.join(AbortSignal.abort()))).to.equal(true);
    expect([alone.signal.aborted, alone.ends.length]).to.deep.equal([true, 1]);
  });

  it('is not left by a caller that aborts after the result', async () => {
    const { task, ends, resolve, signal } = start();
    const controller = new AbortController();
    const joined = task.join(controller.signal);
    resolve(7);
    expect(await joined).to.equal(7);
    await Promise.resolve();
    controller.abort();
    expect([signal.aborted, ends.length]).to.deep.equal([false, 1]);
  });
});

describe('an error', () => {
  it('is that of an aborted request by its type and its name', () => {
    expect(isAbort(new DOMException('gone', 'AbortError'))).to.equal(true);
    expect(isAbort(new DOMException('gone', 'TimeoutError'))).to.equal(false);
    expect(isAbort(Object.assign(new Error('gone'), { name: 'AbortError' }))).to.equal(false);
    expect(isAbort(null)).to.equal(false);
  });
});
