/** WebKitGTK's driver on a display of its own: both are processes of this run, and end with it. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const DRIVER = process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver';

/** Finds a port that is free on this machine. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts an X server without a screen, on the first number that is free. */
async function startDisplay() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    let text = '';
    child.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display: `:${number}`, child };
}

/**
 * Starts the driver. A session that was cut off blocks the next one, so every run has a driver of its own.
 *
 * @returns {Promise<{port: number, stop: () => Promise<void>}>}
 * @throws where Xvfb or WebKitWebDriver is not installed, or does not answer within 20 seconds
 */
export async function startWebKitDriver() {
  const { display, child: screen } = await startDisplay();
  const port = await freePort();
  // A group of its own: the browsers that the driver starts end with it.
  const driver = spawn(DRIVER, ['--host=127.0.0.1', `--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
    detached: true,
  });
  let failure;
  driver.once('error', (error) => (failure = error));
  const stop = async () => {
    const ended = [driver, screen].map(
      (child) => child.exitCode ?? child.signalCode ?? new Promise((resolve) => child.once('exit', resolve)),
    );
    if (driver.pid && driver.exitCode === null) process.kill(-driver.pid, 'SIGTERM');
    screen.kill();
    await Promise.race([Promise.all(ended), pause(5_000)]);
  };
  for (const end = Date.now() + 20_000; Date.now() < end && !failure; await pause(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return { port, stop };
  }
  await stop();
  throw failure ?? new Error('WebKitWebDriver does not answer');
}
