import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

import '../src/provider/index.js';
import type { FuminProvider } from '../src/provider/index.js';

/** What a path of the endpoint answers: a body (200, as JSON), a status, a `Response`, or a promise of one. */
export type Reply = Readonly<Record<string, unknown>> | number | (() => Response | Promise<Response>);

/** A server in memory, asked through the provider's own `fetch`: everything else is the real thing. */
export interface Endpoint {
  /** By path under the endpoint. What is not here is 404. May be changed while a test runs. */
  readonly replies: Record<string, Reply>;
  /** The paths asked for, in order. */
  readonly asked: string[];
  readonly url: string;
  readonly fetch: typeof fetch;
}

export function endpoint(replies: Record<string, Reply>): Endpoint {
  // An address of its own, so that no test meets another's last-good copies.
  const url = `https://endpoint.example/${crypto.randomUUID()}/`;
  const asked: string[] = [];
  return {
    replies,
    asked,
    url,
    fetch: async (input, init): Promise<Response> => {
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

/** Widgets under a provider that asks an endpoint in memory. */
export async function provided(server: Endpoint, content: TemplateResult): Promise<FuminProvider> {
  return fixture<FuminProvider>(html`
    <fumin-provider .endpoint=${server.url} .fetch=${server.fetch}>${content}</fumin-provider>
  `);
}

/** The text that a reader sees in a widget, with white space folded. */
export function textOf(element: Element): string {
  const shown = (node: Node): string => {
    if (node instanceof HTMLStyleElement) return '';
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(shown).join(' ');
    if (node instanceof Text) return node.data;
    return [...node.childNodes].map(shown).join(' ');
  };
  return [...(element.shadowRoot ?? element).childNodes].map(shown).join(' ').replace(/\s+/g, ' ').trim();
}

/** Waits until a widget shows something. */
export async function until(met: () => boolean, what = 'the widget to change'): Promise<void> {
  const end = Date.now() + 3_000;
  while (!met()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Waits until a widget shows a text. */
export const shows = (element: Element, text: string): Promise<void> =>
  until(() => textOf(element).includes(text), `"${text}" in <${element.localName}>: "${textOf(element)}"`);

/** Keeps the console quiet where a test means a warning to be given; what was warned of. */
export function quiet(): { warnings: string[]; restore: () => void } {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  return { warnings, restore: () => (console.warn = warn) };
}
