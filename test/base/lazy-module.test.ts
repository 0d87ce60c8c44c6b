import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement, type TemplateResult } from 'lit';

import { LazyModule } from '../../src/base/lazy-module.js';

class Host extends LitElement {
  ask: () => Promise<{ word: string; styles?: ReturnType<typeof css> }> = async () => ({ word: 'here' });
  asked = 0;
  readonly lazy = new LazyModule(this, () => {
    this.asked += 1;
    return this.ask();
  });
  static override styles = css`
    p {
      margin: 0;
    }
  `;
  override render(): TemplateResult {
    return html`<p>${this.lazy.get()?.word ?? 'not yet'}</p>`;
  }
}
customElements.define('on-demand-host', Host);

const settled = async (host: Host): Promise<string> => {
  await host.lazy.load();
  await host.updateComplete;
  return host.shadowRoot!.textContent.trim();
};

describe('a part that is loaded on demand', () => {
  it('is not asked for before it is needed, and then is shown', async () => {
    const host = new Host();
    expect(host.asked).to.equal(0);
    document.body.append(host);
    await host.updateComplete;
    expect(host.asked).to.equal(1);
    expect(await settled(host)).to.equal('here');
    host.remove();
  });

  it('is asked for once by many who wait for it', async () => {
    const host = await fixture<Host>(html`<on-demand-host></on-demand-host>`);
    const [one, other] = await Promise.all([host.lazy.load(), host.lazy.load()]);
    expect(one === other).to.equal(true);
    expect(host.asked).to.equal(1);
  });

  it('that fails is done without, is not asked for again unasked, and comes when it is', async () => {
    const host = new Host();
    host.ask = () => Promise.reject(new Error('offline'));
    document.body.append(host);
    expect(await settled(host)).to.equal('not yet');
    host.requestUpdate();
    await host.updateComplete;
    expect(host.lazy.failed).to.equal(true);
    const before = host.asked;
    host.requestUpdate();
    await host.updateComplete;
    expect(host.asked).to.equal(before);
    host.ask = async () => ({ word: 'here' });
    expect(await settled(host)).to.equal('here');
    expect(host.lazy.failed).to.equal(false);
    host.remove();
  });

  it('brings its styles, beside those that are there', async () => {
    const host = new Host();
    const styles = css`
      p {
        color: rgb(1, 2, 3);
      }
    `;
    host.ask = async () => ({ word: 'here', styles });
    document.body.append(host);
    await settled(host);
    const { color, marginTop } = getComputedStyle(host.shadowRoot!.querySelector('p')!);
    expect([color, marginTop]).to.deep.equal(['rgb(1, 2, 3)', '0px']);
    host.remove();
  });
});
