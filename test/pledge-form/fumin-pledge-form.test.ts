import { expect, fixture, html } from '@open-wc/testing';

import type { FuminPledgeForm } from '../../src/pledge-form/index.js';
import { quiet, shows, textOf, until } from '../support.js';
import { button, form, GREEN, has, labelled, openForm, pledgeServer, query, refuse, WALL } from './server.js';

const roleBoxes = (element: FuminPledgeForm): HTMLInputElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=roles]'),
];

describe('<fumin-pledge-form>', () => {
  let console: ReturnType<typeof quiet>;
  beforeEach(() => (console = quiet()));
  afterEach(() => console.restore());

  it('shows what the initiative asks for, who called it, and when', async () => {
    const element = await openForm(pledgeServer());
    expect(query(element, 'h2')!.textContent).to.equal('Green Towers');
    const text = textOf(element);
    expect(text).to.include('Makes towers greener.').and.include('Second paragraph.').and.include('15 October 2026');
    expect(text).to.include('A report · 2020');
    expect(text, 'a body named in the post is not named twice').to.not.include('Property alliance');
    expect(text).to.match(/B\. Example Secretary · Example Textiles/);
  });

  it('unfolds a long text after its beginning', async () => {
    const text = ['One.', 'Two.', 'Three.', 'Four.'];
    const element = await openForm(pledgeServer({ 'initiatives/green.json': { ...GREEN, text } }));
    const details = query(element, 'details')!;
    expect([...details.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal(['Three.', 'Four.']);
    expect(details.querySelector('summary')!.textContent).to.equal('Read the whole text');
  });

  it('prints the whole of a long text on the event of printing, and folds it again', async () => {
    const text = ['One.', 'Two.', 'Three.', 'Four.'];
    const element = await openForm(pledgeServer({ 'initiatives/green.json': { ...GREEN, text } }));
    const details = query(element, 'details') as HTMLDetailsElement;
    const last = details.querySelector('p:last-of-type')!;
    const isSeen = (): boolean => last.getBoundingClientRect().height > 0 && last.checkVisibility();
    expect(isSeen()).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    expect(isSeen()).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect([isSeen(), details.open]).to.deep.equal([false, false]);
  });

  it('offers the roles with their commitments, the number taken on, and which are full', async () => {
    const element = await openForm(pledgeServer());
    const [energy, sorting, host, tram] = roleBoxes(element).map((box) => box.labels![0]!.textContent.trim());
    expect(energy).to.match(/Energy keeper\s+Use less\s+taken on by 14/);
    expect(sorting).to.match(/not taken on yet\s+Be the first/);
    expect(host).to.match(/taken on by 2 · limited to 3 · 1 place free/);
    expect(tram).to.match(/Full/);
    for (const text of [energy, host, tram]) expect(text).to.not.match(/first/);
    expect(roleBoxes(element).map(({ disabled }) => disabled)).to.deep.equal([false, false, false, true]);
    expect(roleBoxes(element).map((box) => box.form!.id)).to.include('form');
    expect(textOf(element)).to.include('Choose 1 to 2 roles.');
  });

  it('offers a single choice where the initiative asks for one role', async () => {
    const element = await openForm(pledgeServer({ 'initiatives/green.json': { ...GREEN, choose: { max: 1 } } }));
    expect(roleBoxes(element).map(({ type }) => type)).to.deep.equal(['radio', 'radio', 'radio', 'radio']);
    roleBoxes(element)[0]!.click();
    roleBoxes(element)[1]!.click();
    await element.updateComplete;
    expect(roleBoxes(element).map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
    await expect(element).to.be.accessible();
  });

  it('counts the organizations that responded, towards the target where there is one', async () => {
    const element = await openForm(pledgeServer());
    const bar = query(element, 'progress') as HTMLProgressElement;
    expect([bar.value, bar.max]).to.deep.equal([23, 50]);
    expect(textOf(element)).to.include('23 organizations have responded').and.include('Target: 50');
    const without = await openForm(
      pledgeServer({
        'initiatives/green.json': { ...GREEN, target: null, pledges: { url: 'green/pledges', count: 0 } },
      }),
    );
    expect(has(without, 'progress')).to.equal(false);
    expect(textOf(without)).to.include('Be the first to respond');
  });

  it('has labelled native fields that a browser can fill in', async () => {
    const element = await openForm(pledgeServer());
    const fields = ['Organization', 'credit code', 'Contact person', 'Telephone', 'E-mail'].map((label) => {
      const { type, autocomplete, inputMode, maxLength, required } = labelled(element, label);
      return [type, autocomplete, inputMode, maxLength, required];
    });
    expect(fields).to.deep.equal([
      ['text', 'organization', '', 200, true],
      ['text', 'off', '', 40, false],
      ['text', 'name', '', 100, true],
      ['tel', 'tel', '', 40, false],
      ['text', 'email', 'email', 254, false],
    ]);
    expect(labelled(element, 'Message').maxLength).to.equal(1000);
    expect(labelled(element, 'Organization').form!.noValidate).to.equal(true);
  });

  it('asks for an invitation code first, where the initiative needs one, and not else', async () => {
    const codes = { ...GREEN, pledges: { ...GREEN.pledges, codes: true } };
    const element = await openForm(pledgeServer({ 'initiatives/green.json': codes }));
    const field = labelled(element, 'Invitation code');
    expect([field.type, field.autocomplete, field.maxLength, field.required]).to.deep.equal(['text', 'off', 40, true]);
    const inputs = [...element.shadowRoot!.querySelectorAll('input[type="text"]')];
    expect(inputs[0]).to.equal(field);
    const without = await openForm(pledgeServer());
    expect(without.shadowRoot!.querySelector('[name="code"]')).to.equal(null);
  });

  it('ticks nothing beforehand, and shows the privacy notice before it asks for contact data', async () => {
    const element = await openForm(pledgeServer());
    expect(labelled(element, 'Publish').checked).to.equal(false);
    expect(labelled(element, 'I have read').checked).to.equal(false);
    const notice = query(element, '.notice')!;
    expect(notice.textContent)
      .to.include('The subdistrict office')
      .and.include('To write to you.')
      .and.include('Six months.');
    expect(notice.querySelector('a')!.href).to.equal('https://office.example/privacy');
    const place = notice.compareDocumentPosition(labelled(element, 'Organization'));
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('says in a sentence where contact data go where there is no notice', async () => {
    const element = await openForm(pledgeServer({ 'initiatives/green.json': { ...GREEN, privacy: null } }));
    expect(textOf(element)).to.include('Contact data go to the operator of this data service only');
  });

  it('says how many characters are left only when a message is nearly full', async () => {
    const element = await openForm(pledgeServer());
    const message = labelled(element, 'Message');
    message.value = 'a'.repeat(799);
    message.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    expect(textOf(element)).to.not.include('left');
    message.value = 'a'.repeat(999);
    message.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    expect(textOf(element)).to.include('1 character left');
  });

  it('shows the first initiative of the district where none is given', async () => {
    const element = await openForm(pledgeServer(), { initiative: null });
    expect(query(element, 'h2')!.textContent).to.equal('Green Towers');
    const none = await form(pledgeServer({ 'district.json': { id: 's', name: 'S', circles: [] } }), {
      initiative: null,
    });
    await shows(none, 'There is no initiative to respond to at present.');
  });

  it('says why the district did not load, and tries again when asked', async () => {
    const at = pledgeServer({ 'district.json': 404 });
    const element = await form(at, { initiative: null });
    await shows(element, 'This could not be found.');
    at.replies['district.json'] = { id: 's', name: 'S', circles: [], initiatives: [{ id: 'green', title: 'G' }] };
    button(element, 'Try again')!.click();
    await shows(element, 'Green Towers');
  });

  it('shows the same whether its id is set before or after it is upgraded', async () => {
    const at = pledgeServer({ 'initiatives/other.json': { id: 'other', title: 'Other', roles: [] } });
    const element = await openForm(at);
    element.setAttribute('initiative', 'other');
    await shows(element, 'Other');
    expect(textOf(element)).to.not.include('Green Towers');
  });

  describe('read-only', () => {
    const read = async (change: object): Promise<FuminPledgeForm> => {
      const element = await form(pledgeServer({ 'initiatives/green.json': { ...GREEN, ...change } }));
      await shows(element, 'Green Towers');
      return element;
    };

    it('says when it opens', async () => {
      const element = await read({ opens: '2999-01-01' });
      expect(textOf(element)).to.include('Pledging opens on 1 January 2999.').and.include('from 1 January 2999');
      expect(has(element, 'form')).to.equal(false);
      expect(has(element, 'input')).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('says since when it is closed, and still shows roles, counts and the wall', async () => {
      const element = await read({ opens: '2019-12', closes: '2020-06-29' });
      await shows(element, 'Third Company');
      expect(textOf(element)).to.include('Pledging closed on 29 June 2020.').and.include('Use less');
      expect(textOf(element)).to.include('December 2019 to 29 June 2020').and.include('23 organizations');
      expect(has(element, 'input')).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('says that pledges are not taken where there is no URL to send one to', async () => {
      expect(textOf(await read({ pledges: null }))).to.include('Pledges are not taken here.');
    });

    it('never offers to send anything to another origin than its endpoint’s', async () => {
      expect(textOf(await read({ pledges: { url: 'https://elsewhere.example/x' } }))).to.include('are not taken here.');
    });
  });

  it('takes data by property and loads nothing from the network', async () => {
    const at = pledgeServer();
    const element = await openForm(at, { initiative: null, data: GREEN });
    expect(at.asked).to.deep.equal([]);
    expect(has(element, '.wall')).to.equal(false);
    const alone = await fixture<FuminPledgeForm>(
      html`<fumin-pledge-form lang="en" .data=${GREEN}></fumin-pledge-form>`,
    );
    await shows(alone, 'Pledges are not taken here.');
    alone.data = null;
    await shows(alone, 'There is no initiative');
  });

  it('uses the language around it and follows a change of it, keeping what was typed', async () => {
    const element = await openForm(pledgeServer());
    labelled(element, 'Organization').value = '示例';
    labelled(element, 'Organization').dispatchEvent(new InputEvent('input', { bubbles: true }));
    query(element, '[type=submit]')!.click();
    await shows(element, 'Enter the name of the contact person.');
    element.parentElement!.lang = 'zh-CN';
    await shows(element, '请填写联系人姓名。');
    expect(textOf(element)).to.include('绿色楼宇倡议').and.include('待认领');
    expect(labelled(element, '单位名称').value).to.equal('示例');
  });

  it('shows text as text, and links only safe URLs', async () => {
    const hostile = '<img src=x onerror="window.hurt = 1">';
    const privacy = { version: hostile, notice: 'javascript:alert(1)', controller: hostile };
    const pledges = [{ number: 1, organization: { name: hostile }, message: hostile }];
    const element = await openForm(
      pledgeServer({
        'initiatives/green.json': { ...GREEN, title: hostile, text: [hostile], privacy },
        'initiatives/green/pledges.json': { pledges },
      }),
    );
    await until(() => has(element, 'blockquote'));
    expect(textOf(element).split(hostile).length).to.be.greaterThan(5);
    expect(has(element, 'img')).to.equal(false);
    expect(has(element, 'a')).to.equal(false);
    expect(window).to.not.have.property('hurt');
  });

  it('keeps long names in its box at 320 px', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
    const at = pledgeServer({
      'initiatives/green.json': { ...GREEN, title: long, roles: [{ id: 'energy', name: long, commitment: long }] },
      'initiatives/green/pledges.json': {
        ...WALL,
        pledges: [{ number: 1, organization: { name: long }, message: long }],
      },
    });
    const element = await openForm(at);
    element.style.width = '320px';
    await until(() => has(element, '.who'));
    const frame = query(element, '.frame')!;
    expect(frame.scrollWidth).to.be.at.most(320);
  });

  it('is accessible before it is filled in, in narrow and wide boxes', async () => {
    const element = await openForm(pledgeServer());
    await shows(element, 'Third Company');
    for (const width of ['320px', '1100px']) {
      element.style.width = width;
      await expect(element).to.be.accessible();
    }
  });

  it('says that the initiative is an earlier copy, and can still be filled in', async () => {
    const at = pledgeServer();
    const element = await openForm(at);
    at.replies['initiatives/green.json'] = 500;
    const random = Math.random;
    Math.random = () => 0;
    await element.reload();
    Math.random = random;
    await shows(element, 'This cannot be updated just now.');
    expect(has(element, 'form')).to.equal(true);
  });

  describe('the wall', () => {
    it('lists the organizations that responded, newest first, with roles, message and day', async () => {
      const element = await openForm(pledgeServer());
      await shows(element, 'Third Company');
      const [first, second] = [...element.shadowRoot!.querySelectorAll('.wall li')].map((item) =>
        item.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(first).to.equal('Third Company Every floor. ●Energy keeper ▲Host 20 November 2026');
      expect(second, 'a role that is not known is left out').to.equal('Second Company');
    });

    it('loads more when asked, lists each pledge once, and moves the focus there', async () => {
      const next = { pledges: [WALL.pledges[1], { number: 21, organization: { name: 'First Company' } }], next: null };
      const element = await openForm(pledgeServer({ 'initiatives/green/pledges-2.json': next }));
      await shows(element, 'Load more');
      button(element, 'Load more')!.click();
      await shows(element, 'First Company');
      expect(element.shadowRoot!.querySelectorAll('.wall li').length).to.equal(3);
      expect(element.shadowRoot!.activeElement!.textContent).to.include('First Company');
      expect(button(element, 'Load more')).to.equal(undefined);
    });

    it('keeps its pledges when more cannot be loaded, and offers that again', async () => {
      const at = pledgeServer({ 'initiatives/green/pledges-2.json': 404 });
      const element = await openForm(at);
      await shows(element, 'Load more');
      button(element, 'Load more')!.click();
      await shows(element, 'This could not be found.');
      expect(textOf(element)).to.include('Third Company');
      at.replies['initiatives/green/pledges-2.json'] = { pledges: [{ number: 1, organization: { name: 'Zeroth' } }] };
      button(element, 'Load more')!.click();
      await shows(element, 'Zeroth');
    });

    it('says that nobody is on it', async () => {
      const element = await openForm(pledgeServer({ 'initiatives/green/pledges.json': { pledges: [], next: null } }));
      await shows(element, 'No organization is on the public list yet.');
      await expect(element).to.be.accessible();
    });

    it('can fail on its own, and be loaded again', async () => {
      const at = pledgeServer({ 'initiatives/green/pledges.json': refuse(404) });
      const element = await openForm(at);
      await shows(element, 'This could not be found.');
      at.replies['initiatives/green/pledges.json'] = WALL;
      button(element, 'Try again')!.click();
      await shows(element, 'Third Company');
      expect(element.shadowRoot!.activeElement!.id).to.equal('wall');
    });

    it('is left out when the page says so, and not loaded', async () => {
      const at = pledgeServer();
      const element = await openForm(at, { wall: 'hidden' });
      expect(has(element, '.wall')).to.equal(false);
      expect(at.asked).to.deep.equal(['initiatives/green.json']);
      element.removeAttribute('wall');
      element.wall = null;
      await shows(element, 'Third Company');
    });
  });
});
