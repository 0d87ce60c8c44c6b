import { html, nothing, type TemplateResult } from 'lit';

import { createElement } from '../../base/dom/create-element.js';
import type { Person } from '../../contract/index.js';
import { resolvePost } from '../../domain/labels/person-post.js';
import type { TimelineLocalization } from '../context/context.js';
import { createLocalizedNode } from './localized-nodes.js';

/**
 * Renders a person's name, with the post that goes with it.
 *
 * @param mark stands right after the name
 */
export function renderPerson(person: Person, context: TimelineLocalization, mark: unknown = nothing): TemplateResult {
  const post = context.localize(resolvePost(person, context.lang));
  return html`<b>${context.localize(person.name)}</b>${mark}
    ${post === nothing ? nothing : html`<span class="post">${post}</span>`}`;
}

/** Creates the same as plain nodes. */
export function createPersonNodes(person: Person, context: TimelineLocalization): (Node | string)[] {
  const post = createLocalizedNode(resolvePost(person, context.lang), context);
  const name = createElement('b', '', createLocalizedNode(person.name, context));
  return post ? [name, ' ', createElement('span', 'post', post)] : [name];
}
