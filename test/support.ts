import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

import '../src/provider/index.js';
import type { FuminProvider } from '../src/provider/index.js';

/**
 * Reply of the endpoint to a path: a body (200, as JSON), a status, or a function that returns a `Response` or a
 * promise.
 */
export type Reply = Readonly<Record<string, unknown>> | number | (() => Response | Promise<Response>);

/** Endpoint in memory, to which requests go by the provider's `fetch` property. Everything else is real. */
export interface Endpoint {
  /** Replies by path under the endpoint, which a test may change while it runs. Any other path is 404. */
  readonly replies: Record<string, Reply>;
  /** Requested paths, in order. */
  readonly asked: string[];
  readonly url: string;
  readonly fetch: typeof fetch;
}

/** Creates an endpoint in memory. */
export function endpoint(replies: Record<string, Reply>): Endpoint {
  // A unique URL, so that no test finds another's offline copies.
  const url = `https://endpoint.example/${crypto.randomUUID()}/`;
  const asked: string[] = [];
  return {
    replies,
    asked,
    url,
    fetch: async (input, init): Promise<Response> => {
      // Where a page's own `fetch` is this one, widgets of an earlier test may still ask for something of theirs.
      if (!(input as string).startsWith(url)) throw new TypeError('Failed to fetch');
      const path = (input as string).slice(url.length);
      asked.push(path);
      if (init?.signal?.aborted) throw new DOMException('gone', 'AbortError');
      const reply = replies[path] ?? 404;
      if (typeof reply === 'function') return reply();
      if (typeof reply === 'number') return new Response(null, { status: reply });
      return new Response(JSON.stringify(reply), { headers: { 'Content-Type': 'application/json' } });
    },
  };
}

/** Renders widgets inside a provider of an endpoint in memory. */
export async function provided(server: Endpoint, content: TemplateResult): Promise<FuminProvider> {
  return fixture<FuminProvider>(html`
    <fumin-provider .endpoint=${server.url} .fetch=${server.fetch}>${content}</fumin-provider>
  `);
}

/** Returns the text that a reader sees in a widget, with white space collapsed. */
export function textOf(element: Element): string {
  const visibleText = (node: Node): string => {
    if (node instanceof HTMLStyleElement) return '';
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(visibleText).join(' ');
    if (node instanceof Text) return node.data;
    return [...node.childNodes].map(visibleText).join(' ');
  };
  return [...(element.shadowRoot ?? element).childNodes].map(visibleText).join(' ').replace(/\s+/g, ' ').trim();
}

/** How long a change may take, in milliseconds: on a machine that is busy with other tests, or in a slow engine. */
const CHANGE_LIMIT = 10_000;

/** Waits until a condition holds; fails where it has not within {@link CHANGE_LIMIT}. */
export async function until(isMet: () => boolean, description = 'the widget to change'): Promise<void> {
  const end = Date.now() + CHANGE_LIMIT;
  while (!isMet()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${description}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Waits until a widget shows a text. */
export const shows = (element: Element, text: string): Promise<void> =>
  until(() => textOf(element).includes(text), `"${text}" in <${element.localName}>: "${textOf(element)}"`);

/** Silences the console's warnings, and collects them, where a test provokes some. */
export function quiet(): { warnings: string[]; restore: () => void } {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  return { warnings, restore: () => (console.warn = warn) };
}

/** Sets a widget's data to whatever a page may set, which need not be of the contract. */
export function setData(element: { data: unknown }, data: unknown): void {
  element.data = data;
}
