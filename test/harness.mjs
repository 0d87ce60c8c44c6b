/** What the tests outside of a page start, and end again: an endpoint, and a browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import puppeteer from 'puppeteer-core';

import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const launchBrowser = async () => puppeteer.launch({ executablePath: await findBrowser(), args: BROWSER_ARGS });

/**
 * Starts the endpoint as its command does, as a process of its own.
 *
 * @param {{folder: string, database: string, origins: string}} options
 */
export async function startEndpoint({ folder, database, origins, env = {} }) {
  const child = spawn(
    process.execPath,
    [
      'endpoint/bin/fumin-endpoint.js',
      ...['serve', folder, '--port', '0', '--database', `file:${database}`, '--origins', origins],
    ],
    { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([first]) => first),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The endpoint stopped with ${code}: ${said}`);
    }),
  ]);
  const url = `${/listening on (http:\S+)/.exec(line)[1]}/`;
  const stop = async (signal = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = await exited;
    return code;
  };
  return { url, stop };
}

/** Everything that a page shows, in its shadow trees too, in the order of the page: runs in the page. */
export function shownText() {
  const shown = (node) => {
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(shown).join(' ');
    if (node instanceof Text) return node.data;
    return [...(node.shadowRoot ?? node).childNodes].map(shown).join('');
  };
  return shown(document.body).replace(/\s+/g, ' ');
}

/** Waits until a page shows a text. */
export const shows = (page, text) =>
  page.waitForFunction(`(${shownText})().includes(${JSON.stringify(text)})`, { timeout: 10_000 });
