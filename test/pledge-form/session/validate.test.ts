import { expect } from '@open-wc/testing';

import '../../../src/messages/en.js';
import type { Initiative } from '../../../src/contract/index.js';
import { fieldUse } from '../../../src/domain/initiative-rules.js';
import { messages as deferred } from '../../../src/pledge-form/messages/deferred/en.js';
import { chosenRoles, type Draft, EMPTY_DRAFT, type Field } from '../../../src/pledge-form/session/draft.js';
import { toPledgeRequest } from '../../../src/pledge-form/session/pledge-request.js';
import { validate } from '../../../src/pledge-form/session/validate.js';
import { GREEN, initiativeWith } from '../server.js';

const WHOLE: Draft = {
  ...EMPTY_DRAFT,
  roles: ['sorting'],
  organization: 'Example Textiles',
  contactName: 'C. Example',
  email: 'c@example.com',
  consent: '2026-11',
};
const errors = (change: Partial<Draft>, rules = initiativeWith()): Partial<Record<Field, string>> =>
  Object.fromEntries(
    Object.entries(validate({ ...WHOLE, ...change }, rules)).map(([field, error]) => [field, error?.('en')]),
  );

describe('a draft of a pledge', () => {
  it('is valid with an organization, a person, one way to reach them, a role and consent', () => {
    expect(errors({})).to.deep.equal({});
    expect(errors({ email: '', telephone: '021-12345678' })).to.deep.equal({});
  });

  it('has an error at each field that is missing', () => {
    expect(Object.keys(validate(EMPTY_DRAFT, initiativeWith()))).to.have.members([
      'roles',
      'organization',
      'contactName',
      'telephone',
      'consent',
    ]);
    expect(errors({ email: ' ' })).to.deep.equal({ telephone: deferred.needContact });
    expect(errors({ organization: ' \t' })).to.deep.equal({ organization: deferred.needOrganization });
  });

  it('needs an invitation code where the initiative asks for one, and sends it only there', () => {
    const withCodes = initiativeWith({ pledges: { ...GREEN.pledges, codes: true } });
    expect(errors({}, withCodes)).to.deep.equal({ code: deferred.needCode });
    expect(errors({ code: ' \t' }, withCodes)).to.deep.equal({ code: deferred.needCode });
    expect(errors({ code: ' 7k3q m0xz-4p9d ' }, withCodes)).to.deep.equal({});
    expect(toPledgeRequest({ ...WHOLE, code: ' 7k3q m0xz-4p9d ' }, withCodes).code).to.equal('7k3q m0xz-4p9d');
    expect('code' in toPledgeRequest({ ...WHOLE, code: '7K3Q-M0XZ-4P9D' }, initiativeWith())).to.equal(false);
  });

  it('has an error for an impossible address or number', () => {
    expect(errors({ email: 'c at example.com' })).to.deep.equal({ email: deferred.badEmail });
    expect(errors({ telephone: 'call me' })).to.deep.equal({ telephone: deferred.badTelephone });
    expect(errors({ telephone: '1391234567' })).to.deep.equal({ telephone: deferred.mobileLength(10) });
    expect(errors({ telephone: '5555 0000' })).to.deep.equal({ telephone: deferred.needAreaCode });
    for (const telephone of ['０２１－１２３４５６７８', '+49 30 123456', '400-820-8820 转 3']) {
      expect(errors({ telephone })).to.deep.equal({});
    }
    expect(errors({ email: 'ｃ＠example.com' }), 'full-width forgiven').to.deep.equal({});
  });

  it('needs as many roles as the initiative asks for', () => {
    expect(errors({ roles: ['energy', 'sorting', 'host'] })).to.deep.equal({ roles: 'Choose 1 to 2 roles.' });
    expect(errors({ roles: [] }, initiativeWith({ choose: { min: 2, max: 2 } }))).to.deep.equal({
      roles: 'Choose 2 roles.',
    });
    expect(errors({ roles: [] }, initiativeWith({ choose: null }))).to.deep.equal({
      roles: 'Choose at least one role.',
    });
    expect(errors({ roles: [] }, initiativeWith({ choose: { min: 0, max: 1 } }))).to.deep.equal({
      roles: 'Choose one role.',
    });
  });

  it('leaves out a role that has become full', () => {
    expect(chosenRoles({ ...WHOLE, roles: ['tram', 'sorting'] }, initiativeWith())).to.deep.equal(['sorting']);
  });

  it('agrees to one version of the notice, and to no other', () => {
    const newer = initiativeWith({ privacy: { ...GREEN.privacy, version: '2027-01' } });
    expect(errors({}, newer)).to.deep.equal({ consent: deferred.needConsentAnew });
    expect(errors({ consent: undefined })).to.deep.equal({ consent: deferred.needConsent });
    expect(errors({ consent: null }, initiativeWith({ privacy: null }))).to.deep.equal({});
  });

  it('is sent as the contract says', () => {
    const draft: Draft = { ...WHOLE, organization: ' Example ', creditCode: '91310000 mac 3mugt01', message: ' ' };
    expect(toPledgeRequest(draft, initiativeWith())).to.deep.equal({
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
  const asks = (fields: object): Initiative => initiativeWith({ fields });

  it('are optional by default, but for one way to reach a person', () => {
    expect(errors({}, asks({}))).to.deep.equal({});
    expect(errors({ email: '' }, initiativeWith({ fields: null }))).to.deep.equal({ telephone: deferred.needContact });
  });

  it('are required where it says so', () => {
    const all = asks({ creditCode: 'required', telephone: 'required', email: 'required', message: 'required' });
    expect(errors({ email: '' }, all)).to.deep.equal({
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
