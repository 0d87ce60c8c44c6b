import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';

import { quiet } from '../support.js';
import { GREEN, openForm, pledgeServer, query } from './server.js';

describe('a printed pledge form', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('has the whole of a long text by its styles alone', async () => {
    const text = ['One.', 'Two.', 'Three.', 'Four.'];
    const element = await openForm(pledgeServer({ 'initiatives/green.json': { ...GREEN, text } }));
    const details = query(element, 'details') as HTMLDetailsElement;
    const last = details.querySelector('p:last-of-type')!;
    const isSeen = (): boolean => last.getBoundingClientRect().height > 0 && last.checkVisibility();
    expect(isSeen()).to.equal(false);
    await emulateMedia({ media: 'print' });
    expect([isSeen(), details.open]).to.deep.equal([true, false]);
    await emulateMedia({ media: 'screen' });
    expect(isSeen()).to.equal(false);
  });
});
