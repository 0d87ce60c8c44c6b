import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement, type TemplateResult } from 'lit';

import { LazyModule } from '../../../src/base/lazy/lazy-module.js';

class Host extends LitElement {
  importModule: () => Promise<{ text: string; styles?: ReturnType<typeof css> }> = async () => ({ text: 'loaded' });
  importCount = 0;
  readonly lazy = new LazyModule(this, () => {
    this.importCount += 1;
    return this.importModule();
  });
  static override styles = css`
    p {
      margin: 0;
    }
  `;
  override render(): TemplateResult {
    return html`<p>${this.lazy.get()?.text ?? 'not loaded'}</p>`;
  }
}
customElements.define('lazy-module-host', Host);

const textAfterLoad = async (host: Host): Promise<string> => {
  await host.lazy.load();
  await host.updateComplete;
  return host.shadowRoot!.textContent.trim();
};

describe('a lazy module', () => {
  it('loads when it is first needed, and is then shown', async () => {
    const host = new Host();
    expect(host.importCount).to.equal(0);
    document.body.append(host);
    await host.updateComplete;
    expect(host.importCount).to.equal(1);
    expect(await textAfterLoad(host)).to.equal('loaded');
    host.remove();
  });

  it('loads once for concurrent callers', async () => {
    const host = await fixture<Host>(html`<lazy-module-host></lazy-module-host>`);
    const [first, second] = await Promise.all([host.lazy.load(), host.lazy.load()]);
    expect(first === second).to.equal(true);
    expect(host.importCount).to.equal(1);
  });

  it('that failed is not loaded again until it is asked to', async () => {
    const host = new Host();
    host.importModule = () => Promise.reject(new Error('offline'));
    document.body.append(host);
    expect(await textAfterLoad(host)).to.equal('not loaded');
    host.requestUpdate();
    await host.updateComplete;
    expect(host.lazy.failed).to.equal(true);
    const before = host.importCount;
    host.requestUpdate();
    await host.updateComplete;
    expect(host.importCount).to.equal(before);
    host.importModule = async () => ({ text: 'loaded' });
    expect(await textAfterLoad(host)).to.equal('loaded');
    expect(host.lazy.failed).to.equal(false);
    host.remove();
  });

  it('adds its styles to those of its host', async () => {
    const host = new Host();
    const styles = css`
      p {
        color: rgb(1, 2, 3);
      }
    `;
    host.importModule = async () => ({ text: 'loaded', styles });
    document.body.append(host);
    await textAfterLoad(host);
    const { color, marginTop } = getComputedStyle(host.shadowRoot!.querySelector('p')!);
    expect([color, marginTop]).to.deep.equal(['rgb(1, 2, 3)', '0px']);
    host.remove();
  });
});
