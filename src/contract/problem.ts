import * as v from 'valibot';

import { lenientNullish, lenientList } from './lenient-schema.js';

/** Entry of `errors` in a rejected pledge: a place in the body, as a JSON Pointer (RFC 6901), and its fault. */
const FieldError = v.object({ pointer: v.string(), detail: v.string() });

/**
 * Problem of RFC 9457, `application/problem+json`. A member of the wrong type counts as absent (section 3.1): a badly
 * formed member must not hide the problem itself.
 */
export const Problem = v.object({
  type: v.fallback(v.nullish(v.string(), 'about:blank'), 'about:blank'),
  title: lenientNullish(v.string()),
  status: lenientNullish(v.number()),
  detail: lenientNullish(v.string()),
  instance: lenientNullish(v.string()),
  errors: lenientNullish(lenientList(FieldError)),
});
export type Problem = v.InferOutput<typeof Problem>;
