import * as v from 'valibot';

import { DateText, Id } from './common-schemas.js';
import { cleanEmail, cleanLine, cleanLines, cleanTelephone } from './pasted-text.js';

/**
 * Characters that no text of a pledge may contain: control characters and unpaired surrogates, which a database may
 * alter, and bidirectional formatting characters, by which a name on the wall could pass for another. Those around a text
 * are removed before.
 */
const FORBIDDEN_CHARACTERS = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const FORBIDDEN_CHARACTERS_MESSAGE = 'Expected no control characters';

/** Limits the length in characters (code points), as JSON Schema counts it, and not in units of UTF-16. */
const maxCharacters = (max: number) =>
  v.check<string, string>(
    (text) => text.length <= max || Array.from(text).length <= max,
    `Expected at most ${max} characters`,
  );

const singleLine = (maxLength: number, clean: (text: string) => string = cleanLine) =>
  v.pipe(
    v.string(),
    v.transform(clean),
    v.nonEmpty(),
    maxCharacters(maxLength),
    v.check((text) => !FORBIDDEN_CHARACTERS.test(text), FORBIDDEN_CHARACTERS_MESSAGE),
  );

/** Text of several lines: line breaks and tabs are allowed. */
const multipleLines = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.transform(cleanLines),
    maxCharacters(maxLength),
    v.check((text) => !FORBIDDEN_CHARACTERS.test(text.replace(/[\t\n\r]/g, '')), FORBIDDEN_CHARACTERS_MESSAGE),
  );

/** Contact person for a pledge: a name, and a telephone number or an e-mail address. */
export const Contact = v.pipe(
  v.object({
    name: singleLine(100),
    telephone: v.nullish(singleLine(40, cleanTelephone)),
    email: v.nullish(
      v.config(
        v.pipe(
          singleLine(254, cleanEmail),
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
 * Evidence that a person, not a program, sends a pledge: a honeypot field that no person sees (`website`), the time
 * since the form was opened (`elapsed`, in milliseconds), and the solution of the initiative's challenge, where it has
 * one (`altcha`, ALTCHA's payload). It is not part of the pledge: the same idempotency key may come with different
 * evidence.
 */
export const Proof = v.object({
  website: v.nullish(v.pipe(v.string(), v.maxLength(1000))),
  elapsed: v.nullish(v.pipe(v.number(), v.minValue(0))),
  altcha: v.nullish(v.pipe(v.string(), v.maxLength(4000))),
});
export type Proof = v.InferOutput<typeof Proof>;

/**
 * Body of `POST initiatives/{id}/pledges`. `consent.version` is the version of the privacy notice agreed to, `null`
 * where the initiative has none. `creditCode` is a unified social credit code (GB 32100-2015) as typed: spaces,
 * hyphens, full-width characters and lower case are accepted.
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
  code: v.nullish(singleLine(40)),
  proof: v.nullish(Proof),
});
export type PledgeRequest = v.InferOutput<typeof PledgeRequest>;

/** State of a pledge. */
export const PledgeState = v.picklist(['received', 'published', 'withdrawn']);
export type PledgeState = v.InferOutput<typeof PledgeState>;

/**
 * Receipt for the sender of a pledge. `withdrawalToken` lets its holder withdraw the pledge. `corrected` is when the office
 * corrected the organization or the roles. An unknown `state` of a
 * newer endpoint reads as `received`, as any pledge with a receipt has been.
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
  corrected: v.nullish(DateText),
});
export type Receipt = v.InferOutput<typeof Receipt>;
