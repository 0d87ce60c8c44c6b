import * as v from 'valibot';

import { DateText, Id } from './common-schemas.js';

/**
 * What no text of a pledge may hold: control characters and half of a surrogate pair, which a database may keep as
 * something else, and marks that turn the direction of text, with which a name on the wall could pass for another.
 */
const FORBIDDEN_CHARACTERS = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const FORBIDDEN_CHARACTERS_MESSAGE = 'Expected no control characters';

const singleLine = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(),
    v.maxLength(most),
    v.check((text) => !FORBIDDEN_CHARACTERS.test(text), FORBIDDEN_CHARACTERS_MESSAGE),
  );

/** Several lines: line breaks and tabs are no control characters here. */
const multipleLines = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((text) => !FORBIDDEN_CHARACTERS.test(text.replace(/[\t\n\r]/g, '')), FORBIDDEN_CHARACTERS_MESSAGE),
  );

/** Whom to write to about a pledge: a name, and a telephone number or an e-mail address. */
export const Contact = v.pipe(
  v.object({
    name: singleLine(100),
    telephone: v.nullish(singleLine(40)),
    email: v.nullish(
      v.config(
        v.pipe(
          singleLine(254),
          v.rfcEmail(),
          v.check((email) => /@.+\./.test(email), 'Expected an e-mail address of a domain'),
        ),
        { abortPipeEarly: true },
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ telephone, email }) => Boolean(telephone) || Boolean(email),
      'Expected a telephone number or an e-mail address',
    ),
    ['email'],
  ),
);
export type Contact = v.InferOutput<typeof Contact>;

/**
 * What tells a person from a program: a field that no person sees (`website`), how long ago the form was opened
 * (`elapsed`, in milliseconds), and where the initiative names a challenge, its solution (`altcha`, ALTCHA's payload). It
 * is no part of the pledge: the same key may come with another one.
 */
export const Proof = v.object({
  website: v.nullish(v.pipe(v.string(), v.maxLength(1000))),
  elapsed: v.nullish(v.pipe(v.number(), v.minValue(0))),
  altcha: v.nullish(v.pipe(v.string(), v.maxLength(4000))),
});
export type Proof = v.InferOutput<typeof Proof>;

/**
 * The body of `POST initiatives/{id}/pledges`. `consent.version` is the version of the privacy notice agreed to, `null`
 * where the initiative has none. `creditCode` is a unified social credit code (GB 32100-2015) as typed: spaces, hyphens,
 * full-width characters and lower case are forgiven.
 */
export const PledgeRequest = v.object({
  organization: v.object({ name: singleLine(200), creditCode: v.nullish(singleLine(40)) }),
  contact: Contact,
  roles: v.pipe(
    v.array(Id),
    v.minLength(1),
    v.maxLength(100),
    v.check((roles) => new Set(roles).size === roles.length, 'Expected each role once'),
  ),
  message: v.nullish(multipleLines(1000)),
  publish: v.boolean(),
  consent: v.object({ version: v.nullable(v.string()) }),
  proof: v.nullish(Proof),
});
export type PledgeRequest = v.InferOutput<typeof PledgeRequest>;

export const PledgeState = v.picklist(['received', 'published', 'withdrawn']);
export type PledgeState = v.InferOutput<typeof PledgeState>;

/**
 * What the sender of a pledge gets and keeps. `withdrawalToken` lets whoever holds it withdraw the pledge. Whatever a
 * newer endpoint may call its state, a pledge with a receipt was received.
 */
export const Receipt = v.object({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  initiative: Id,
  organization: v.object({ name: v.string() }),
  roles: v.array(Id),
  initiativeVersion: v.nullish(v.string()),
  received: DateText,
  state: v.fallback(PledgeState, 'received'),
  withdrawalToken: v.nullish(v.string()),
  checkCode: v.nullish(v.string()),
});
export type Receipt = v.InferOutput<typeof Receipt>;
