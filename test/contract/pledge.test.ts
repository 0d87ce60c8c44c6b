import { expect } from '@open-wc/testing';

import { PledgeRequest, read, Receipt } from '../../src/contract/index.js';

const pledge = {
  organization: { name: '中信泰富广场', creditCode: null },
  contact: { name: '张三', telephone: null, email: 'zhangsan@example.org' },
  roles: ['guide', 'service'],
  message: null,
  publish: true,
  consent: { version: '2026-11' },
};

/** Returns a body as sent over the network, where `undefined` is absent. */
const asSent = (body: object): unknown => JSON.parse(JSON.stringify(body));

/** Returns the pointers of a pledge's faults; none where it fits. */
function faultPointers(more: object): string[] {
  return read(PledgeRequest, asSent({ ...pledge, ...more })).faults.map(({ pointer }) => pointer);
}

const contact = (more: object): object => ({ contact: { ...pledge.contact, ...more } });
const organization = (more: object): object => ({ organization: { ...pledge.organization, ...more } });

describe('a pledge', () => {
  it('is read as it was sent', () => {
    expect(read(PledgeRequest, pledge)).to.deep.equal({ ok: true, value: pledge, faults: [] });
  });

  it('is read without the spaces around its lines', () => {
    const spaced = {
      ...pledge,
      organization: { name: ' 中信泰富广场\u3000', creditCode: ' 91350100M000100Y43 ' },
      contact: { name: '\t张三\n', telephone: ' 021-6289 5678 ', email: ' zhangsan@example.org ' },
    };
    const reading = read(PledgeRequest, spaced);
    expect(reading.ok && reading.value.organization).to.deep.equal({
      name: '中信泰富广场',
      creditCode: '91350100M000100Y43',
    });
    expect(reading.ok && reading.value.contact).to.deep.equal({
      name: '张三',
      telephone: '021-6289 5678',
      email: 'zhangsan@example.org',
    });
  });

  it('keeps the spaces within a message', () => {
    const message = '  一起行动\n\n  共建家园';
    const reading = read(PledgeRequest, { ...pledge, message });
    expect(reading.ok && reading.value.message).to.equal(message);
  });

  it('is reported with each required member that it lacks', () => {
    for (const member of ['organization', 'contact', 'roles', 'publish', 'consent']) {
      expect(faultPointers({ [member]: undefined }), member).to.deep.equal([`/${member}`]);
      expect(faultPointers({ [member]: null }), member).to.deep.equal([`/${member}`]);
    }
    expect(faultPointers({ message: undefined })).to.deep.equal([]);
  });

  it('has no blank lines', () => {
    for (const blank of ['', ' ', '\u3000\t']) {
      expect(faultPointers(organization({ name: blank }))).to.deep.equal(['/organization/name']);
      expect(faultPointers(contact({ name: blank }))).to.deep.equal(['/contact/name']);
      expect(faultPointers(contact({ telephone: blank }))).to.deep.equal(['/contact/telephone']);
      expect(faultPointers(organization({ creditCode: blank }))).to.deep.equal(['/organization/creditCode']);
    }
  });

  const LIMITS: readonly (readonly [pointer: string, max: number, (text: string) => object])[] = [
    ['/organization/name', 200, (name) => organization({ name })],
    ['/organization/creditCode', 40, (creditCode) => organization({ creditCode })],
    ['/contact/name', 100, (name) => contact({ name })],
    ['/contact/telephone', 40, (telephone) => contact({ telephone })],
    ['/message', 1000, (message) => ({ message })],
  ];
  for (const [pointer, max, withText] of LIMITS) {
    it(`has at most ${String(max)} characters at ${pointer}`, () => {
      expect(faultPointers(withText('9'.repeat(max)))).to.deep.equal([]);
      expect(faultPointers(withText('9'.repeat(max + 1)))).to.deep.equal([pointer]);
    });
  }

  it('has no invisible characters that change its text', () => {
    for (const hidden of ['\0', '\u0007', '\u202e', '\u2066', '\ud800']) {
      const text = `甲${hidden}乙`;
      expect(faultPointers(organization({ name: text }))).to.deep.equal(['/organization/name']);
      expect(faultPointers(contact({ name: text }))).to.deep.equal(['/contact/name']);
      expect(faultPointers({ message: text })).to.deep.equal(['/message']);
    }
    expect(faultPointers({ message: 'one\r\n\ttwo' })).to.deep.equal([]);
  });

  it('has an e-mail address of at most 254 characters', () => {
    const emailOf = (length: number): string => `${'a'.repeat(length - '@example.org'.length)}@example.org`;
    expect(faultPointers(contact({ email: emailOf(254) }))).to.deep.equal([]);
    expect(faultPointers(contact({ email: emailOf(255) }))).to.deep.equal(['/contact/email']);
  });

  it('takes on at least one role, each once, by its id', () => {
    expect(faultPointers({ roles: ['guide'] })).to.deep.equal([]);
    expect(faultPointers({ roles: [] })).to.deep.equal(['/roles']);
    expect(faultPointers({ roles: ['guide', 'guide'] })).to.deep.equal(['/roles']);
    expect(faultPointers({ roles: 'guide' })).to.deep.equal(['/roles']);
    expect(faultPointers({ roles: ['guide', '引导员'] })).to.deep.equal(['/roles/1']);
  });

  it('takes on at most a hundred roles', () => {
    const roles = Array.from({ length: 101 }, (_, index) => `role-${String(index)}`);
    expect(faultPointers({ roles: roles.slice(1) })).to.deep.equal([]);
    expect(faultPointers({ roles })).to.deep.equal(['/roles']);
  });

  it('states explicitly whether it may be published', () => {
    expect(faultPointers({ publish: false })).to.deep.equal([]);
    for (const publish of ['true', 1, 'on']) expect(faultPointers({ publish })).to.deep.equal(['/publish']);
  });

  it('names the notice agreed to; null where there is none', () => {
    expect(faultPointers({ consent: { version: null } })).to.deep.equal([]);
    expect(faultPointers({ consent: {} })).to.deep.equal(['/consent/version']);
    expect(faultPointers({ consent: true })).to.deep.equal(['/consent']);
  });

  it('is refused as a whole where an item is broken', () => {
    expect(read(PledgeRequest, { ...pledge, roles: ['guide', 'B A D'] }).ok).to.equal(false);
  });
});

describe('a contact person', () => {
  it('has a telephone number, an e-mail address, or both', () => {
    expect(faultPointers(contact({ telephone: '021-6289 5678', email: null }))).to.deep.equal([]);
    expect(faultPointers(contact({ telephone: null, email: 'a@example.org' }))).to.deep.equal([]);
    expect(faultPointers(contact({ telephone: '021-6289 5678', email: 'a@example.org' }))).to.deep.equal([]);
  });

  it('has at least one of them, or the e-mail address is reported', () => {
    expect(faultPointers({ contact: { name: '张三' } })).to.deep.equal(['/contact/email']);
    expect(faultPointers(contact({ telephone: null, email: null }))).to.deep.equal(['/contact/email']);
  });

  it('has a valid e-mail address', () => {
    for (const email of ['zhangsan', '@example.org', 'a@', 'a b@example.org', 'a@example', 'a@b@example.org', 5]) {
      expect(faultPointers(contact({ email })), String(email)).to.deep.equal(['/contact/email']);
    }
    for (const email of ['zhang.san+fumin@sub.example.com.cn', 'Z@EXAMPLE.ORG', "o'neill@example.org"]) {
      expect(faultPointers(contact({ email })), email).to.deep.equal([]);
    }
  });
});

describe('a receipt', () => {
  const receipt = {
    number: 17,
    initiative: 'economic-community',
    organization: { name: '中信泰富广场' },
    roles: ['guide', 'service'],
    initiativeVersion: '1',
    received: '2026-11-22T10:00:00+08:00',
    state: 'received',
    withdrawalToken: 'mF_9.B5f-4.1JqM',
  };

  it('is read as the endpoint sent it', () => {
    expect(read(Receipt, receipt)).to.deep.equal({ ok: true, value: receipt, faults: [] });
  });

  it('may lack a version and a token', () => {
    for (const nothing of [undefined, null]) {
      const less = asSent({ ...receipt, initiativeVersion: nothing, withdrawalToken: nothing });
      expect(read(Receipt, less).ok).to.equal(true);
    }
  });

  it('has a number from 1', () => {
    for (const number of [0, -1, 1.5, '17', null]) {
      expect(read(Receipt, { ...receipt, number }).faults.map(({ pointer }) => pointer)).to.deep.equal(['/number']);
    }
  });

  it('keeps no contact data, even if an endpoint sends some', () => {
    const reading = read(Receipt, { ...receipt, contact: pledge.contact, organization: { name: 'A', contact: 'B' } });
    expect(reading.ok && reading.value).to.deep.equal({ ...receipt, organization: { name: 'A' } });
  });
});

describe('text that was pasted into a pledge', () => {
  it('is cleaned of what nobody sees around it, and of links', () => {
    const reading = read(PledgeRequest, {
      ...pledge,
      organization: { name: '\u202a示例\u200b公司\u202c', creditCode: '91350100M000100Y43\u202c' },
      contact: {
        name: '某\t某',
        telephone: '\u2066tel:138\u202d0013\u202c8000\ufeff',
        email: 'mailto:a@example.com?subject=1',
      },
      message: '\u202a你好\n\u202c',
    });
    expect(reading.faults).to.deep.equal([]);
    if (!reading.ok) return;
    expect(reading.value.organization).to.deep.equal({ name: '示例公司', creditCode: '91350100M000100Y43' });
    expect(reading.value.contact).to.deep.equal({ name: '某 某', telephone: '13800138000', email: 'a@example.com' });
    expect(reading.value.message).to.equal('你好\n');
  });

  it('is as long as it has characters, not units of UTF-16', () => {
    expect(faultPointers(organization({ name: '𠮷'.repeat(200) }))).to.deep.equal([]);
    expect(faultPointers(organization({ name: '𠮷'.repeat(201) }))).to.deep.equal(['/organization/name']);
  });
});
