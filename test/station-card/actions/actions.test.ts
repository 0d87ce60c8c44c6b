import { expect, fixture, html } from '@open-wc/testing';

import '../../../src/station-card/index.js';
import type { FuminStationCard } from '../../../src/station-card/index.js';
import { stationPermalink } from '../../../src/station-card/actions/station-permalink.js';
import { setData, shows, textOf, until } from '../../support.js';

const STATION = {
  id: 'tower',
  name: { 'zh-Hans': '大厦服务站', en: 'Tower station' },
  building: { en: 'The Tower' },
  address: { streetAddress: { en: '1 Example Road' }, floor: { en: 'Ground floor' } },
  location: { type: 'Point', coordinates: [121.4453, 31.2295] },
  telephone: '021-0000 0101',
  openingHours: [{ dayOfWeek: ['Monday', 'Tuesday', 'Wednesday'], opens: '09:00', closes: '17:30' }],
  url: 'https://example.com/tower',
  activities: [
    { id: 'books', name: 'Book club', start: '2099-12-03T12:10:00+08:00', end: '2099-12-03T13:10:00+08:00' },
    { id: 'month', name: 'Some time in spring', start: '2099-03' },
  ],
};

const card = (data: object = STATION): Promise<FuminStationCard> =>
  fixture<FuminStationCard>(html`<fumin-station-card lang="en" .data=${data}></fumin-station-card>`);

const button = (element: FuminStationCard, name: string): HTMLButtonElement => {
  const shown = [...element.shadowRoot!.querySelectorAll('button')].filter((one) => !one.hidden);
  const found = shown.find((one) => one.textContent.trim() === name);
  if (!found) throw new Error(`no button "${name}" in "${textOf(element)}"`);
  return found;
};

/** Records the texts copied and the files saved during an action. */
async function noted(act: () => Promise<void>): Promise<{ copied: string[]; saved: { name: string; text: string }[] }> {
  const copied: string[] = [];
  const saved: { name: string; text: string }[] = [];
  const blobs: Blob[] = [];
  const { createObjectURL } = URL;
  // A browser copies for a person alone, not for a program that presses a button.
  const execCommand = Object.getOwnPropertyDescriptor(Document.prototype, 'execCommand')!;
  const copy = (): boolean => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    if (inner instanceof HTMLTextAreaElement) copied.push(inner.value.slice(inner.selectionStart, inner.selectionEnd));
    return true;
  };
  Object.defineProperty(Document.prototype, 'execCommand', { ...execCommand, value: copy });
  const names: string[] = [];
  const onClick = (event: Event): void => {
    event.preventDefault();
    names.push((event.target as HTMLAnchorElement).download);
  };
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', onClick, { once: true });
    click.call(this);
  };
  try {
    await act();
  } finally {
    Object.defineProperty(Document.prototype, 'execCommand', execCommand);
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  for (const [index, blob] of blobs.entries()) saved.push({ name: names[index] ?? '', text: await blob.text() });
  return { copied, saved };
}

describe('the actions of <fumin-station-card>', () => {
  it('links to five map services, each in its own coordinates, on demand', async () => {
    const element = await card();
    const ways = button(element, 'Directions');
    expect(ways.getAttribute('aria-expanded')).to.equal('false');
    ways.click();
    await shows(element, 'Google Maps');
    expect(ways.getAttribute('aria-expanded')).to.equal('true');
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.elsewhere a')];
    expect(links.map(({ hostname }) => hostname)).to.deep.equal([
      'uri.amap.com',
      'api.map.baidu.com',
      'apis.map.qq.com',
      'maps.apple.com',
      'www.google.com',
    ]);
    // WGS-84 is some 500 metres off in GCJ-02, and BD-09 as much again.
    expect(links[0]!.href).to.match(/position=121\.44[89]\d+%2C31\.22[67]\d+/);
    expect(links[1]!.href).to.match(/location=31\.23[23]\d+%2C121\.45[56]\d+/);
    await expect(element).to.be.accessible();
    ways.click();
    await until(() => !textOf(element).includes('Google Maps'));
  });

  it('copies name, address, hours, telephone and URL where the browser cannot share', async () => {
    const element = await card();
    const copy = button(element, 'Copy details');
    copy.focus();
    const { copied } = await noted(async () => {
      copy.click();
      await shows(element, 'copied.');
    });
    expect(copied).to.deep.equal([
      'Tower station\n1 Example Road · The Tower · Ground floor\nMon–Wed 09:00–17:30\n021-0000 0101\nhttps://example.com/tower',
    ]);
    expect(element.shadowRoot!.querySelector('.action-status')!.getAttribute('role')).to.equal('status');
    expect(element.shadowRoot!.activeElement).to.equal(copy);
  });

  it('opens the system’s share sheet where there is one, and is silent when that is cancelled', async () => {
    const shared: (ShareData | undefined)[] = [];
    let answer: () => Promise<void> = () => Promise.resolve();
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data?: ShareData) => {
        shared.push(data);
        return answer();
      },
    });
    try {
      const element = await card();
      button(element, 'Share').click();
      await shows(element, 'Shared.');
      expect(shared[0]!.title).to.equal('Tower station');
      answer = () => Promise.reject(new DOMException('called off', 'AbortError'));
      button(element, 'Share').click();
      await until(() => shared.length === 2);
      await until(() => element.shadowRoot!.querySelector('.action-status')!.textContent === '', 'silence');
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('saves an activity as a calendar file, where its day is known', async () => {
    const element = await card();
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.activities button')];
    expect(buttons.filter((one) => !one.hidden).map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Add to calendar: Book club',
    ]);
    const { saved } = await noted(async () => {
      button(element, 'Add to calendar').click();
      await shows(element, 'Calendar file saved');
    });
    expect(saved[0]!.name).to.equal('Book-club.ics');
    expect(saved[0]!.text).to.include('SUMMARY:Book club\r\n').and.include('DTSTART:20991203T041000Z');
    expect(saved[0]!.text.replace(/\r\n /g, '')).to.include('LOCATION:Tower station\\, 1 Example Road\\, The Tower');
  });

  it('offers no actions where only the name is known', async () => {
    const element = await card({ id: 'a', name: 'A' });
    expect(element.shadowRoot!.querySelectorAll('button')).to.have.length(0);
  });

  it('resets its actions when another station is shown', async () => {
    const element = await card();
    button(element, 'Directions').click();
    await shows(element, 'Google Maps');
    setData(element, { ...STATION, id: 'other' });
    await element.updateComplete;
    expect(textOf(element)).to.not.include('Google Maps');
  });

  it('has slots for a page’s own action and closing line', async () => {
    const element = await fixture<FuminStationCard>(
      html`<fumin-station-card lang="en" .data=${STATION}>
        <a slot="action" href="#book">Book a seat</a>
        <p slot="footer">By the partner</p>
      </fumin-station-card>`,
    );
    expect(textOf(element)).to.match(/Book a seat.*By the partner$/);
    const footer = element.querySelector('[slot="footer"]')!.getBoundingClientRect();
    const action = element.querySelector('[slot="action"]')!.getBoundingClientRect();
    expect(footer.top).to.be.at.least(action.bottom);
  });

  it('prints its URL as text and as a QR code', async () => {
    const element = await card();
    await until(() => {
      dispatchEvent(new Event('beforeprint'));
      return element.shadowRoot!.querySelector('.paper svg') !== null;
    }, 'a code');
    expect(element.shadowRoot!.querySelector('.paper')!.textContent.trim()).to.equal('https://example.com/tower');
    expect(getComputedStyle(element.shadowRoot!.querySelector('.paper')!).display, 'on a screen').to.equal('none');
  });
});

describe('the permalink of a station', () => {
  const page = 'https://user:secret@example.org/intranet/page.html?token=secret#mine';

  it('is its own URL, made absolute', () => {
    expect(stationPermalink({ url: '../tower' }, 'https://example.com/stations/a.json', page)).to.equal(
      'https://example.com/tower',
    );
  });

  it('is else the page’s URL, without anything that may be secret', () => {
    for (const url of [null, undefined, 'javascript:alert(1)', 'mailto:a@example.com']) {
      expect(stationPermalink({ url }, 'https://example.com/', page)).to.equal(
        'https://example.org/intranet/page.html',
      );
    }
    expect(stationPermalink({}, 'https://example.com/', 'about:srcdoc')).to.equal(null);
  });

  it('keeps the route of a hash router, without anything that may be secret', () => {
    for (const [hash, kept] of [
      ['#/stations/tower', '#/stations/tower'],
      ['#!/stations?token=secret', '#!/stations'],
      ['#access_token=secret', ''],
      ['#/access_token=secret', '#/access_token'],
    ] as const) {
      const at = `https://example.org/app?token=secret${hash}`;
      expect(stationPermalink({}, 'https://example.com/', at)).to.equal(`https://example.org/app${kept}`);
    }
  });
});
