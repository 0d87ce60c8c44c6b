/** Servers as processes of their own: the endpoint as its command starts it, or any program that prints its address. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { ENDPOINT_ENTRIES } from './entries.mjs';
import { ROOT } from './root.mjs';

/**
 * Starts a Node program and waits until it prints its address.
 *
 * @param {string[]} args arguments of Node
 * @param {{cwd?: string, address?: RegExp, env?: Record<string, string>, stderr?: 'pipe' | 'inherit' | 'ignore'}} [options]
 *   `address` has the address as its first group, "listening on <address>" by default; with `pipe` (the default) the log
 *   has the standard error too
 * @throws where the program ends before it listens, with its log
 */
export async function startServerProcess(args, options = {}) {
  const { cwd = ROOT, address = /listening on (http:\S+)\n/, env = {}, stderr = 'pipe' } = options;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', stderr],
  });
  let log = '';
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  child.stderr?.setEncoding('utf8').on('data', (text) => (log += text));
  const url = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      log += text;
      const found = address.exec(log)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    void exited.then((code) => reject(new Error(`The server ended with ${code}: ${log}`)));
  });
  const stop = async (signal = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code] = await exit;
    return code;
  };
  return { url, child, exited, log: () => log, stop };
}

/**
 * Starts `fumin-endpoint serve`: the one that is built or, with `fromSource`, the source as it is.
 *
 * @param {{folder: string, args?: string[], fromSource?: boolean, env?: Record<string, string>,
 *   stderr?: 'pipe' | 'inherit' | 'ignore'}} options
 */
export function startEndpointProcess({ folder, args = [], fromSource = false, ...options }) {
  const program = fromSource ? ['--import', 'tsx', ENDPOINT_ENTRIES.cli] : ['endpoint/bin/fumin-endpoint.js'];
  return startServerProcess([...program, 'serve', folder, ...args], options);
}
