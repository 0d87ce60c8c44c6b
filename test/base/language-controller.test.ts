import { expect, fixture, html } from '@open-wc/testing';

import type { MessageSets, MessageSource } from '../../src/base/message-sets.js';
import { FuminStationCard } from '../../src/station-card/index.js';
import { endpoint, provided, shows, textOf, until } from '../support.js';

const STATION = {
  id: 'one',
  name: { en: 'Example station', 'zh-Hans': '示例服务站' },
  address: { streetAddress: '8 Example Road' },
};

/** Languages whose messages a test holds back, and lets arrive or fail. */
class HeldMessages {
  readonly asked: string[] = [];
  readonly source: MessageSource;
  #settle: ((isThere: boolean) => void)[] = [];

  constructor() {
    // A name of its own, so that no test finds what another has loaded.
    const set = `card-${crypto.randomUUID()}`;
    const hold =
      (language: 'en' | 'zh-Hant', load: () => Promise<{ readonly messages: MessageSets }>) =>
      async (): Promise<{ readonly messages: MessageSets }> => {
        this.asked.push(language);
        const isThere = await new Promise<boolean>((resolve) => this.#settle.push(resolve));
        if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
        return { messages: { ...(await load()).messages, [set]: {} } };
      };
    this.source = {
      set,
      import: {
        en: hold('en', () => import('../../src/station-card/messages/en.lazy.js')),
        'zh-Hant': hold('zh-Hant', () => import('../../src/station-card/messages/zh-Hant.lazy.js')),
      },
    };
  }

  arrive(): void {
    this.#settle.splice(0).forEach((settle) => settle(true));
  }

  fail(): void {
    this.#settle.splice(0).forEach((settle) => settle(false));
  }
}

let held: HeldMessages;

class CardWithHeldMessages extends FuminStationCard {
  protected override get messageSource(): MessageSource {
    return held.source;
  }
}
customElements.define('card-with-held-messages', CardWithHeldMessages);

/** Adds a card to a page, and collects every text that a reader gets to see in it. */
async function add(lang: string): Promise<{ card: FuminStationCard; seen: string[]; asked: string[] }> {
  const server = endpoint({ 'stations/one.json': STATION });
  const provider = await provided(server, html`<p lang=${lang}></p>`);
  const card = new CardWithHeldMessages();
  card.station = 'one';
  const seen: string[] = [];
  provider.querySelector('p')?.append(card);
  const see = (): unknown => seen.push(textOf(card));
  new MutationObserver(see).observe(card.renderRoot, { childList: true, characterData: true, subtree: true });
  return { card, seen, asked: server.asked };
}

describe('a widget in a language that is not in its code', () => {
  beforeEach(() => (held = new HeldMessages()));

  it('shows no word of another language first, and asks for its words and its data at once', async () => {
    const { card, seen, asked } = await add('en');
    await until(() => asked.length > 0 && held.asked.length > 0);
    expect(textOf(card)).to.equal('');
    expect(card.renderRoot.querySelector('.skeleton')).to.exist;
    expect(card.renderRoot.querySelector('.frame')?.getAttribute('aria-busy')).to.equal('true');
    held.arrive();
    await shows(card, 'Example station');
    expect(textOf(card))
      .to.contain('Address')
      .and.not.match(/\p{Script=Han}/u);
    expect(seen.join(' ')).not.to.match(/\p{Script=Han}/u);
    expect(held.asked).to.deep.equal(['en']);
  });

  it('says that it has loaded only once its words are there', async () => {
    const { card } = await add('en');
    let shown = '';
    card.addEventListener('fumin-load', () => (shown = textOf(card)), { once: true });
    await until(() => held.asked.length > 0);
    held.arrive();
    await until(() => shown !== '');
    expect(shown).to.contain('Address');
  });

  it('keeps the language that it has while another one loads', async () => {
    const { card } = await add('zh-Hans');
    await shows(card, '地址');
    card.parentElement?.setAttribute('lang', 'zh-Hant');
    await until(() => held.asked.length > 0);
    expect(textOf(card)).to.contain('复制信息');
    held.arrive();
    await shows(card, '複製');
  });

  it('speaks the default language where the messages do not come, and tries again when told to', async () => {
    const { card } = await add('en');
    await until(() => held.asked.length > 0);
    held.fail();
    await shows(card, '地址');
    expect(textOf(card)).to.contain('Example station');
    const retry = [...card.renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent === '重试');
    retry?.click();
    await until(() => held.asked.length === 2);
    held.arrive();
    await shows(card, 'Address');
    expect(textOf(card)).not.to.contain('重试');
  });

  it('waits for nothing where the page has put its language in ahead', async () => {
    await import('../../src/messages/zh-Hant.js');
    const card = await fixture<FuminStationCard>(
      html`<fumin-station-card lang="zh-Hant" .data=${{ ...STATION, email: 'a@example.com' }}></fumin-station-card>`,
    );
    expect(textOf(card)).to.contain('複製').and.contain('電子郵件');
  });
});
