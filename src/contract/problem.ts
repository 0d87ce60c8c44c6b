import * as v from 'valibot';

import { forgiving, list } from './lenient-schema.js';

/** `errors[]` of a rejected pledge: where in the body (JSON Pointer, RFC 6901) and what is wrong there. */
const FieldError = v.object({ pointer: v.string(), detail: v.string() });

/**
 * A problem of RFC 9457, `application/problem+json`. A member of the wrong type is as good as absent (section 3.1): what
 * went wrong must not get lost over how it is told.
 */
export const Problem = v.object({
  type: v.fallback(v.nullish(v.string(), 'about:blank'), 'about:blank'),
  title: forgiving(v.string()),
  status: forgiving(v.number()),
  detail: forgiving(v.string()),
  instance: forgiving(v.string()),
  errors: forgiving(list(FieldError)),
});
export type Problem = v.InferOutput<typeof Problem>;
