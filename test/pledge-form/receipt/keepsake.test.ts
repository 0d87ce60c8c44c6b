import { expect } from '@open-wc/testing';

import type { Receipt } from '../../../src/contract/index.js';
import { addMessages } from '../../../src/base/message-sets.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { createTextMeasure, drawKeepsake } from '../../../src/pledge-form/receipt/keepsake/keepsake-canvas.js';
import { keepsakeFacts, layOutKeepsake, PAPER } from '../../../src/pledge-form/receipt/keepsake/keepsake-layout.js';
import { fitText } from '../../../src/pledge-form/receipt/keepsake/text-wrap.js';
import { quiet, textOf, until } from '../../support.js';
import {
  button,
  fillIn,
  has,
  initiativeWith,
  labelled,
  openForm,
  pledgeServer,
  press,
  query,
  showsReceipt,
} from '../server.js';

const RECEIPT: Receipt = {
  number: 24,
  initiative: 'green',
  organization: { name: 'Example Textiles' },
  roles: ['sorting', 'host'],
  received: '2026-11-22T23:30:00+08:00',
  state: 'received',
  withdrawalToken: '9D3V-K0WQ-7XME-T2HC',
  checkCode: '7K3Q-M0XZ-4P9D',
};
const LONG_NAME =
  '上海某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某有限公司';
const ENGLISH = { language: 'en', lang: 'en' } as const;
const CHINESE = { language: 'zh-Hans', lang: 'zh-Hans' } as const;

describe('a keepsake', () => {
  before(() => addMessages('en', { deferredForm: deferred }));

  it('says who took on what when, and what the office verifies, without contact data and withdrawal code', () => {
    const facts = keepsakeFacts(RECEIPT, initiativeWith(), ENGLISH);
    const said = JSON.stringify(facts);
    for (const text of [
      'Example Textiles',
      'Green Towers',
      'Sorter, Host',
      '24',
      '7K3Q-M0XZ-4P9D',
      'certifies nothing',
    ])
      expect(said).to.include(text);
    expect(facts.facts[1]![1], 'a day, without its time').to.match(/^(November 22|22 November),? 2026$/);
    for (const secret of [RECEIPT.withdrawalToken!, '9D3V', 'c@example.com', '021'])
      expect(said).to.not.include(secret);
  });

  it('says that it is on the public list only where the receipt does', () => {
    const noteOf = (state: Receipt['state']) => keepsakeFacts({ ...RECEIPT, state }, initiativeWith(), ENGLISH).note;
    expect(noteOf('received')).to.include(deferred.keepsakeReceived).and.not.include('public');
    expect(noteOf('published')).to.include('public list');
    const { note } = keepsakeFacts({ ...RECEIPT, checkCode: null }, initiativeWith(), ENGLISH);
    expect(note, 'without a check code there is nothing to verify').to.equal(deferred.keepsakeReceived);
  });

  it('keeps all in its frame, with a name of 60 characters and twelve roles, in Chinese and in English', () => {
    const measure = createTextMeasure();
    const names = ['示范引领员', 'Neighbourhood maintenance coordinator'];
    const roles = Array.from({ length: 12 }, (_, index) => ({
      id: `role-${index}`,
      name: { 'zh-Hans': `${names[0]}${index + 1}`, en: `${names[1]} ${index + 1}` },
    }));
    const title = {
      'zh-Hans': '扩大党建朋友圈共建福民共同家园'.repeat(4),
      en: 'Widening the circle of friends '.repeat(4),
    };
    for (const [context, name] of [
      [CHINESE, LONG_NAME],
      [ENGLISH, 'Shanghai Exhibition and Property Management Services Company Limited (Group) Co.'],
    ] as const) {
      const receipt = { ...RECEIPT, organization: { name }, roles: roles.map(({ id }) => id) };
      const facts = keepsakeFacts(receipt, initiativeWith({ roles, title }), context);
      const { texts } = layOutKeepsake(facts, measure);
      const lines = texts.map(({ text }) => text);
      expect(lines.join('').replace(/\s/g, ''), 'nothing is cut off')
        .to.include(name.replace(/\s/g, ''))
        .and.not.include('…');
      let previous = 0;
      for (const { text, x, y, fontSize, isBold } of texts) {
        const half = measure(text, fontSize, isBold) / 2;
        expect(x - half, text).to.be.at.least(18);
        expect(x + half, text).to.be.at.most(PAPER.width - 18);
        expect(y, text).to.be.within(40, PAPER.height - 20);
        if (x === PAPER.width / 2 && y < 220)
          expect(y - fontSize * 0.8, `${text} overlaps the line above`).to.be.above(previous);
        previous = x === PAPER.width / 2 ? y : previous;
      }
      const body = texts.filter(({ y, x }) => x === PAPER.width / 2 && y < 230);
      expect(Math.max(...body.map(({ y }) => y)), 'the rule above the facts').to.be.below(224);
    }
  });

  it('breaks Chinese between characters, English between words, and no line before a comma', () => {
    const measure = (text: string, fontSize: number) => text.length * fontSize;
    const fit = (text: string, maxWidth: number, maxLines = 9) =>
      fitText(text, measure, { maxWidth, maxLines, fontSizes: [1] }).lines;
    expect(fit('一二三四五六', 3)).to.deep.equal(['一二三', '四五六']);
    expect(fit('一二三，四五六', 3)).to.deep.equal(['一二', '三，四', '五六']);
    expect(fit('one two three', 7)).to.deep.equal(['one two', 'three']);
    expect(fit('a'.repeat(10), 4).join('')).to.equal('a'.repeat(10));
    expect(fit('one two three four', 5, 2)[1]).to.match(/…$/);
  });

  it('is drawn as a PNG without an image of a page that its policy may forbid', async () => {
    const layout = layOutKeepsake(keepsakeFacts(RECEIPT, initiativeWith(), CHINESE), createTextMeasure());
    const image = await drawKeepsake(layout);
    expect(image!.type).to.equal('image/png');
    const { width, height } = await createImageBitmap(image!);
    expect([width, height]).to.deep.equal([PAPER.width * 6, PAPER.height * 6]);
  });
});

describe('a receipt’s keepsake', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  async function pledged() {
    const element = await openForm(pledgeServer());
    await fillIn(element);
    press(element);
    await showsReceipt(element);
    await until(() => has(element, 'svg.keepsake'));
    return element;
  }

  it('is in sight, named in full for who does not see it', async () => {
    const element = await pledged();
    const label = query(element, 'svg.keepsake')!.getAttribute('aria-label')!;
    expect(label).to.include('Example Textiles').and.include('Green Towers').and.include('Sorter');
    const code = labelled(element, 'Withdrawal code').value;
    const text = query(element, 'svg.keepsake')!.textContent;
    for (const secret of [code, 'c@example.com', 'C. Example']) expect(text + label).to.not.include(secret);
    await expect(element).to.be.accessible();
  });

  it('is saved as an image where nothing can be shared', async () => {
    const element = await pledged();
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(`${this.download} ${this.href.slice(0, 5)}`);
    };
    button(element, deferred.saveImage)!.click();
    await until(() => saved.length > 0);
    HTMLAnchorElement.prototype.click = click;
    expect(saved).to.deep.equal(['pledge-24.png blob:']);
  });

  it('is shared where the browser shares images, and saved where that fails', async () => {
    const shared: File[] = [];
    let isFailing = false;
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files }: { files: File[] }) => {
        shared.push(...files);
        if (isFailing) throw new DOMException('not now', 'NotAllowedError');
      },
    });
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      const element = await pledged();
      button(element, deferred.shareImage)!.click();
      await until(() => shared.length === 1);
      expect([shared[0]!.name, shared[0]!.type, saved.length]).to.deep.equal(['pledge-24.png', 'image/png', 0]);
      isFailing = true;
      button(element, deferred.shareImage)!.click();
      await until(() => saved.length === 1);
    } finally {
      HTMLAnchorElement.prototype.click = click;
      Reflect.deleteProperty(navigator, 'canShare');
      Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('is printed on a page of its own', async () => {
    const element = await pledged();
    let printed = '';
    const append = element.shadowRoot!.append.bind(element.shadowRoot);
    element.shadowRoot!.append = (...nodes) => {
      append(...nodes);
      const frame = nodes[0] as HTMLIFrameElement;
      frame.contentWindow!.print = () => {
        printed = frame.contentDocument!.body.textContent;
        frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      };
    };
    button(element, deferred.printKeepsake)!.click();
    await until(() => printed !== '');
    expect(printed).to.include('Example Textiles').and.not.include(labelled(element, 'Withdrawal code').value);
    expect(has(element, 'iframe')).to.equal(false);
    expect(textOf(element)).to.include(deferred.received);
  });
});
