import type { Person, Text } from '../../contract/index.js';
import { localize } from '../localize.js';

/** Returns a person's title and organization as one text; a title that names the organization already stands alone. */
export function resolvePost({ title, organization }: Person, lang: string): Text | null | undefined {
  const localTitle = localize(title, lang);
  const body = localize(organization, lang);
  if (!localTitle || !body) return title ?? organization;
  const text = joinPost(localTitle.value, body.value);
  return localTitle.lang ? { [localTitle.lang]: text } : text;
}

/**
 * Joins a title and the body it is held in, in the order of their language. Where one contains the other, the longer one
 * stands alone; text that ends the body and begins the title is written once (上海国际集团 and 国际集团党委委员 become
 * 上海国际集团党委委员).
 */
export function joinPost(title: string, body: string): string {
  if (title.includes(body)) return title;
  if (body.includes(title)) return body;
  const isChinese = HAN.test(title) && HAN.test(body);
  return isChinese ? body + title.slice(countOverlap(title, body)) : `${title}, ${body}`;
}

const HAN = /\p{Script=Han}/u;

/** Number of characters that end the body and begin the title; one alone is a coincidence and counts as none. */
function countOverlap(title: string, body: string): number {
  for (let length = Math.min(title.length, body.length); length > 1; length -= 1) {
    if (body.endsWith(title.slice(0, length))) return length;
  }
  return 0;
}
