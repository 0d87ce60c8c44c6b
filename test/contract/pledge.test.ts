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

/** As it comes over the network, where `undefined` is absent. */
const sent = (body: object): unknown => JSON.parse(JSON.stringify(body));

/** Where a pledge is wrong; nowhere where it fits. */
function wrong(more: object): string[] {
  return read(PledgeRequest, sent({ ...pledge, ...more })).faults.map(({ pointer }) => pointer);
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

  it('has all that it needs, and says what it lacks', () => {
    for (const member of ['organization', 'contact', 'roles', 'publish', 'consent']) {
      expect(wrong({ [member]: undefined }), member).to.deep.equal([`/${member}`]);
      expect(wrong({ [member]: null }), member).to.deep.equal([`/${member}`]);
    }
    expect(wrong({ message: undefined })).to.deep.equal([]);
  });

  it('has lines that are not blank', () => {
    for (const blank of ['', ' ', '\u3000\t']) {
      expect(wrong(organization({ name: blank }))).to.deep.equal(['/organization/name']);
      expect(wrong(contact({ name: blank }))).to.deep.equal(['/contact/name']);
      expect(wrong(contact({ telephone: blank }))).to.deep.equal(['/contact/telephone']);
      expect(wrong(organization({ creditCode: blank }))).to.deep.equal(['/organization/creditCode']);
    }
  });

  const LIMITS: readonly (readonly [pointer: string, most: number, (text: string) => object])[] = [
    ['/organization/name', 200, (name) => organization({ name })],
    ['/organization/creditCode', 40, (creditCode) => organization({ creditCode })],
    ['/contact/name', 100, (name) => contact({ name })],
    ['/contact/telephone', 40, (telephone) => contact({ telephone })],
    ['/message', 1000, (message) => ({ message })],
  ];
  for (const [pointer, most, having] of LIMITS) {
    it(`has at most ${String(most)} characters at ${pointer}`, () => {
      expect(wrong(having('9'.repeat(most)))).to.deep.equal([]);
      expect(wrong(having('9'.repeat(most + 1)))).to.deep.equal([pointer]);
    });
  }

  it('has no characters that are not seen and change what is', () => {
    for (const hidden of ['\0', '\u0007', '\u202e', '\u2066', '\ud800']) {
      const text = `甲${hidden}乙`;
      expect(wrong(organization({ name: text }))).to.deep.equal(['/organization/name']);
      expect(wrong(contact({ name: text }))).to.deep.equal(['/contact/name']);
      expect(wrong({ message: text })).to.deep.equal(['/message']);
    }
    expect(wrong({ message: 'one\r\n\ttwo' })).to.deep.equal([]);
  });

  it('has an e-mail address of at most 254 characters', () => {
    const of = (length: number): string => `${'a'.repeat(length - '@example.org'.length)}@example.org`;
    expect(wrong(contact({ email: of(254) }))).to.deep.equal([]);
    expect(wrong(contact({ email: of(255) }))).to.deep.equal(['/contact/email']);
  });

  it('takes on at least one role, each once, by its id', () => {
    expect(wrong({ roles: ['guide'] })).to.deep.equal([]);
    expect(wrong({ roles: [] })).to.deep.equal(['/roles']);
    expect(wrong({ roles: ['guide', 'guide'] })).to.deep.equal(['/roles']);
    expect(wrong({ roles: 'guide' })).to.deep.equal(['/roles']);
    expect(wrong({ roles: ['guide', '引导员'] })).to.deep.equal(['/roles/1']);
  });

  it('takes on at most a hundred roles', () => {
    const roles = Array.from({ length: 101 }, (_, index) => `role-${String(index)}`);
    expect(wrong({ roles: roles.slice(1) })).to.deep.equal([]);
    expect(wrong({ roles })).to.deep.equal(['/roles']);
  });

  it('says whether to publish it in so many words', () => {
    expect(wrong({ publish: false })).to.deep.equal([]);
    for (const publish of ['true', 1, 'on']) expect(wrong({ publish })).to.deep.equal(['/publish']);
  });

  it('says which notice was agreed to, null where there is none', () => {
    expect(wrong({ consent: { version: null } })).to.deep.equal([]);
    expect(wrong({ consent: {} })).to.deep.equal(['/consent/version']);
    expect(wrong({ consent: true })).to.deep.equal(['/consent']);
  });

  it('is not forgiven a broken item, as a read is: it is refused whole', () => {
    expect(read(PledgeRequest, { ...pledge, roles: ['guide', 'B A D'] }).ok).to.equal(false);
  });
});

describe('whom to write to', () => {
  it('has a telephone number, an e-mail address, or both', () => {
    expect(wrong(contact({ telephone: '021-6289 5678', email: null }))).to.deep.equal([]);
    expect(wrong(contact({ telephone: null, email: 'a@example.org' }))).to.deep.equal([]);
    expect(wrong(contact({ telephone: '021-6289 5678', email: 'a@example.org' }))).to.deep.equal([]);
  });

  it('has one of them, or the e-mail address is asked for', () => {
    expect(wrong({ contact: { name: '张三' } })).to.deep.equal(['/contact/email']);
    expect(wrong(contact({ telephone: null, email: null }))).to.deep.equal(['/contact/email']);
  });

  it('has an e-mail address that is one', () => {
    for (const email of ['zhangsan', '@example.org', 'a@', 'a b@example.org', 'a@example', 'a@b@example.org', 5]) {
      expect(wrong(contact({ email })), String(email)).to.deep.equal(['/contact/email']);
    }
    for (const email of ['zhang.san+fumin@sub.example.com.cn', 'Z@EXAMPLE.ORG', "o'neill@example.org"]) {
      expect(wrong(contact({ email })), email).to.deep.equal([]);
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

  it('is read as it was given', () => {
    expect(read(Receipt, receipt)).to.deep.equal({ ok: true, value: receipt, faults: [] });
  });

  it('may lack a version and a token', () => {
    for (const nothing of [undefined, null]) {
      const less = sent({ ...receipt, initiativeVersion: nothing, withdrawalToken: nothing });
      expect(read(Receipt, less).ok).to.equal(true);
    }
  });

  it('has a number from 1', () => {
    for (const number of [0, -1, 1.5, '17', null]) {
      expect(read(Receipt, { ...receipt, number }).faults.map(({ pointer }) => pointer)).to.deep.equal(['/number']);
    }
  });

  it('keeps no contact data, whatever an endpoint sends along', () => {
    const reading = read(Receipt, { ...receipt, contact: pledge.contact, organization: { name: 'A', contact: 'B' } });
    expect(reading.ok && reading.value).to.deep.equal({ ...receipt, organization: { name: 'A' } });
  });
});
