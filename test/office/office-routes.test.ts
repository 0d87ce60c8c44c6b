import { expect } from '@open-wc/testing';

import { formatOfficeRoute, parseOfficeRoute, registerRoute } from '../../endpoint/pages/office/data/office-routes.js';

describe('places of the office’s page', () => {
  const fragments = [
    '#/initiatives/open-call/register',
    '#/initiatives/open-call/register?state=waiting&role=guide&page=3',
    '#/initiatives/open-call/register/17',
    '#/initiatives/open-call/numbers',
    '#/initiatives/open-call/codes',
    '#/acts',
    '#/health',
    '#/account',
  ];
  for (const fragment of fragments) {
    it(`leads back to ${fragment}`, () => {
      const route = parseOfficeRoute(fragment);
      expect(route).not.to.equal(null);
      expect(route && formatOfficeRoute(route)).to.equal(fragment);
    });
  }

  it('names no place by what is not one', () => {
    for (const fragment of [
      '',
      '#',
      '#/',
      '#/numbers',
      '#/initiatives/Open_Call/register',
      '#/initiatives/open-call/register/0',
      '#/initiatives/open-call/register/-1',
      '#/initiatives/../acts',
      '#//example.com/register',
    ]) {
      expect(parseOfficeRoute(fragment), fragment).to.equal(null);
    }
  });

  it('shows the first page, and every state, where what is asked for is none', () => {
    const register = { view: 'register', initiative: 'open-call', state: null, role: null, page: 1 };
    for (const query of ['page=0', 'page=-2', 'page=1.5', 'page=many', 'state=any', 'state=toString']) {
      expect(parseOfficeRoute(`#/initiatives/open-call/register?${query}`), query).to.deep.equal(register);
    }
  });

  it('begins with what waits, where anything does', () => {
    expect(formatOfficeRoute(registerRoute('open-call', 3))).to.equal('#/initiatives/open-call/register?state=waiting');
    expect(formatOfficeRoute(registerRoute('open-call'))).to.equal('#/initiatives/open-call/register');
  });
});
