import * as v from 'valibot';

import { lenientNullish, lenientList } from './lenient-schema.js';

/** `errors[]` of a rejected pledge: where in the body (JSON Pointer, RFC 6901) and what is wrong there. */
const FieldError = v.object({ pointer: v.string(), detail: v.string() });

/**
 * A problem of RFC 9457, `application/problem+json`. A member of the wrong type is as good as absent (section 3.1): what
 * went wrong must not get lost over how it is told.
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
