import { html, nothing, type TemplateResult } from 'lit';
import { createElement } from '../../base/create-element.js';

import type { Person, Text } from '../../contract/index.js';
import { localize } from '../../domain/localize.js';
import type { TimelineContext } from '../context/context.js';
import { createLocalizedNode } from './localized-nodes.js';

/**
 * A person by name, with the post they are named with.
 *
 * @param mark stands right after the name
 */
export function renderPerson(one: Person, context: TimelineContext, mark: unknown = nothing): TemplateResult {
  const post = context.localize(resolvePost(one, context));
  return html`<b>${context.localize(one.name)}</b>${mark}
    ${post === nothing ? nothing : html`<span class="post">${post}</span>`}`;
}

/** The same as elements. */
export function createPersonNodes(one: Person, context: TimelineContext): (Node | string)[] {
  const post = createLocalizedNode(resolvePost(one, context), context);
  const name = createElement('b', '', createLocalizedNode(one.name, context));
  return post ? [name, ' ', createElement('span', 'post', post)] : [name];
}

/** What a person is, and where, in one line: a title that names the body already is not followed by it. */
function resolvePost({ title, organization }: Person, { lang }: TimelineContext): Text | null | undefined {
  const post = localize(title, lang);
  const body = localize(organization, lang);
  if (!post || !body) return title ?? organization;
  const text = joinPost(post.value, body.value);
  return post.lang ? { [post.lang]: text } : text;
}

/**
 * A title and a body as one text, in the order of their language: the longer one alone where it has the other in it, and
 * without saying twice what the one ends and the other begins with (上海国际集团 and 国际集团党委委员 are
 * 上海国际集团党委委员).
 */
export function joinPost(title: string, body: string): string {
  if (title.includes(body)) return title;
  if (body.includes(title)) return body;
  const isChinese = HAN.test(title) && HAN.test(body);
  return isChinese ? body + title.slice(countOverlap(title, body)) : `${title}, ${body}`;
}

const HAN = /\p{Script=Han}/u;

/** How much of a title's beginning the body ends with: two characters or more, or it is a chance likeness. */
function countOverlap(title: string, body: string): number {
  for (let length = Math.min(title.length, body.length); length > 1; length -= 1) {
    if (body.endsWith(title.slice(0, length))) return length;
  }
  return 0;
}
