import { expect } from '@open-wc/testing';

import type { Field } from '../../../src/pledge-form/session/draft.js';
import { fieldOfPointer } from '../../../src/pledge-form/session/pledge-request.js';

describe('a JSON Pointer into a pledge', () => {
  it('leads to the field that it points at, or into', () => {
    const fields: [string, Field | null][] = [
      ['/contact/email', 'email'],
      ['#/contact/email', 'email'],
      ['/roles/0', 'roles'],
      ['/consent/version', 'consent'],
      ['/organization/name', 'organization'],
      ['/organization/creditCode', 'creditCode'],
      ['/contact/telephone', 'telephone'],
      ['/contact', 'telephone'],
      ['/code', 'code'],
      ['', null],
      ['/', null],
      ['/toString', null],
      ['nonsense', null],
    ];
    for (const [pointer, field] of fields) expect(fieldOfPointer(pointer), pointer).to.equal(field);
  });
});
