import { expect } from '@open-wc/testing';

import { messages as form } from '../../../src/pledge-form/messages/en.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { Initiative, read } from '../../../src/contract/index.js';
import { creditCodeMessage } from '../../../src/pledge-form/session/credit-code-message.js';
import { validate } from '../../../src/pledge-form/session/validate.js';
import { chosenRoles, type Draft, EMPTY_DRAFT, type Field } from '../../../src/pledge-form/session/draft.js';
import { readOnlyReason } from '../../../src/pledge-form/initiative/pledging-window.js';
import { fieldOfPointer, toPledgeRequest } from '../../../src/pledge-form/session/pledge-request.js';
import { roleRange, takenCount, fieldUse } from '../../../src/domain/initiative-rules.js';
import { GREEN } from '../server.js';

const initiative = (change: object = {}): Initiative => {
  const reading = read(Initiative, { ...GREEN, ...change });
  if (!reading.ok) throw new Error('not an initiative');
  return reading.value;
};
const WHOLE: Draft = {
  ...EMPTY_DRAFT,
  roles: ['sorting'],
  organization: 'Example Textiles',
  contactName: 'C. Example',
  email: 'c@example.com',
  consent: '2026-11',
};
const faults = (change: Partial<Draft>, of = initiative()): Partial<Record<Field, string>> =>
  Object.fromEntries(
    Object.entries(validate({ ...WHOLE, ...change }, of)).map(([field, saying]) => [field, saying?.('en')]),
  );

describe('a draft of a pledge', () => {
  it('is whole with an organization, a person, one way to reach them, a role and consent', () => {
    expect(faults({})).to.deep.equal({});
    expect(faults({ email: '', telephone: '021-12345678' })).to.deep.equal({});
  });

  it('says what is missing, each at its field', () => {
    expect(Object.keys(validate(EMPTY_DRAFT, initiative()))).to.have.members([
      'roles',
      'organization',
      'contactName',
      'telephone',
      'consent',
    ]);
    expect(faults({ email: ' ' })).to.deep.equal({ telephone: deferred.needContact });
    expect(faults({ organization: ' \t' })).to.deep.equal({ organization: deferred.needOrganization });
  });

  it('knows an address and a number that cannot be', () => {
    expect(faults({ email: 'c at example.com' })).to.deep.equal({ email: deferred.badEmail });
    expect(faults({ telephone: 'call me' })).to.deep.equal({ telephone: deferred.badTelephone });
    expect(faults({ telephone: '1391234567' })).to.deep.equal({ telephone: deferred.mobileLength(10) });
    expect(faults({ telephone: '5555 0000' })).to.deep.equal({ telephone: deferred.needAreaCode });
    for (const telephone of ['０２１－１２３４５６７８', '+49 30 123456', '400-820-8820 转 3']) {
      expect(faults({ telephone })).to.deep.equal({});
    }
    expect(faults({ email: 'ｃ＠example.com' }), 'full-width forgiven').to.deep.equal({});
  });

  it('takes as many roles as the initiative asks for', () => {
    expect(faults({ roles: ['energy', 'sorting', 'host'] })).to.deep.equal({ roles: 'Choose 1 to 2 roles.' });
    expect(faults({ roles: [] }, initiative({ choose: { min: 2, max: 2 } }))).to.deep.equal({
      roles: 'Choose 2 roles.',
    });
    expect(faults({ roles: [] }, initiative({ choose: null }))).to.deep.equal({ roles: 'Choose one or more roles.' });
    expect(faults({ roles: [] }, initiative({ choose: { min: 0, max: 1 } }))).to.deep.equal({
      roles: 'Choose one role.',
    });
  });

  it('leaves out a role that has become full', () => {
    expect(chosenRoles({ ...WHOLE, roles: ['tram', 'sorting'] }, initiative())).to.deep.equal(['sorting']);
  });

  it('agrees to one version of the notice, and to no other', () => {
    const newer = initiative({ privacy: { ...GREEN.privacy, version: '2027-01' } });
    expect(faults({}, newer)).to.deep.equal({ consent: deferred.needConsentAnew });
    expect(faults({ consent: undefined })).to.deep.equal({ consent: deferred.needConsent });
    expect(faults({ consent: null }, initiative({ privacy: null }))).to.deep.equal({});
  });

  it('is sent as the contract says', () => {
    const draft: Draft = { ...WHOLE, organization: ' Example ', creditCode: '91310000 mac 3mugt01', message: ' ' };
    expect(toPledgeRequest(draft, initiative())).to.deep.equal({
      organization: { name: 'Example', creditCode: '91310000MAC3MUGT01' },
      contact: { name: 'C. Example', telephone: null, email: 'c@example.com' },
      roles: ['sorting'],
      message: null,
      publish: false,
      consent: { version: '2026-11' },
    });
  });
});

describe('the fields of an initiative', () => {
  const asks = (fields: object): Initiative => initiative({ fields });

  it('are all optional where it does not say, but for one way to reach a person', () => {
    expect(faults({}, asks({}))).to.deep.equal({});
    expect(faults({ email: '' }, initiative({ fields: null }))).to.deep.equal({ telephone: deferred.needContact });
  });

  it('are required where it says so', () => {
    const all = asks({ creditCode: 'required', telephone: 'required', email: 'required', message: 'required' });
    expect(faults({ email: '' }, all)).to.deep.equal({
      creditCode: deferred.needCreditCode,
      telephone: deferred.needTelephone,
      email: deferred.needEmail,
      message: deferred.needMessage,
    });
  });

  it('never leave a person without a way to be reached', () => {
    expect(fieldUse('email', asks({ telephone: 'none' }))).to.equal('required');
    expect(fieldUse('telephone', asks({ email: 'none' }))).to.equal('required');
    const neither = asks({ telephone: 'none', email: 'none' });
    expect([fieldUse('telephone', neither), fieldUse('email', neither)]).to.deep.equal(['optional', 'optional']);
  });

  it('are not sent where it does not ask for them, whatever was typed', () => {
    const draft: Draft = { ...WHOLE, creditCode: '91350100M000100Y43', telephone: '021-12345678', message: 'Hello' };
    const none = asks({ creditCode: 'none', telephone: 'none', message: 'none' });
    const { organization, contact, message } = toPledgeRequest(draft, none);
    expect([organization.creditCode, contact.telephone, message]).to.deep.equal([null, null, null]);
  });
});

describe('a credit code that is wrong', () => {
  const said = (code: string): string | undefined => creditCodeMessage(code)?.('en');

  it('is told from one that is right, however that is typed', () => {
    for (const code of [
      '91350100M000100Y43',
      '91350100m000100y43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '9135 0100 M000 100Y 43',
    ]) {
      expect(said(code), code).to.equal(undefined);
    }
  });

  it('is said with how to mend it', () => {
    expect(said('91350100M000100Y4')).to.equal(deferred.codeLength(17));
    expect(said('9135O100M0O0I00Y43')).to.equal(deferred.codeMeant('O I', '91350100M000100Y43'));
    expect(said('9135O100M0O0I00Y44')).to.equal(deferred.codeCharacters('O I'));
    expect(said('91350100M000100Y34')).to.equal(deferred.codeCheck);
    expect(said('号')).to.equal(deferred.codeCharacters('号'));
  });
});

describe('a pointer into a pledge', () => {
  it('leads to the field it is about, or is in', () => {
    const places: [string, Field | null][] = [
      ['/contact/email', 'email'],
      ['#/contact/email', 'email'],
      ['/roles/0', 'roles'],
      ['/consent/version', 'consent'],
      ['/organization/name', 'organization'],
      ['/organization/creditCode', 'creditCode'],
      ['/contact/telephone', 'telephone'],
      ['/contact', 'telephone'],
      ['', null],
      ['/', null],
      ['/toString', null],
      ['nonsense', null],
    ];
    for (const [pointer, field] of places) expect(fieldOfPointer(pointer), pointer).to.equal(field);
  });
});

describe('an initiative', () => {
  const now = new Date('2026-11-23T12:00:00+08:00');
  const why = (change: object, url: string | null = 'https://endpoint.example/x'): string | undefined =>
    readOnlyReason(initiative(change), url, now, 'en')?.(form);

  it('takes pledges from the day it opens to the day it closes, both included', () => {
    expect(why({ opens: '2026-11-23', closes: '2026-11-23' })).to.equal(undefined);
    expect(why({ opens: '2026-11-24' })).to.equal(form.ahead('November 24, 2026'));
    expect(why({ closes: '2026-11-22' })).to.equal(form.closed('November 22, 2026'));
  });

  it('takes none where there is nowhere to send one, or no role to take on', () => {
    expect(why({}, null)).to.equal(form.unlinked);
    expect(why({ roles: [] })).to.equal(form.allFull);
    expect(why({ roles: [{ id: 'tram', name: 'Tram', limit: 1 }] })).to.equal(form.allFull);
  });

  it('never asks for fewer than one role, nor for more than there are', () => {
    expect(roleRange(initiative({ choose: { min: 0, max: 99 } }))).to.deep.equal({ min: 1, max: 4 });
    expect(roleRange(initiative({ choose: { min: 3, max: 2 } }))).to.deep.equal({ min: 3, max: 3 });
  });

  it('does not take a member of every object for a count', () => {
    const role = { id: 'constructor', name: 'Builder', limit: 1 };
    expect(takenCount(role, initiative({ roles: [role] })) === null).to.equal(true);
    expect(why({ roles: [role] })).to.equal(undefined);
  });
});
