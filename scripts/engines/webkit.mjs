/** Runs a command beside a WebKit driver of its own, whose port it finds in `WEBDRIVER_PORT`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { startWebKitDriver } from './webkit-driver.mjs';

const [command, ...args] = process.argv.slice(2);
const driver = await startWebKitDriver();
try {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ENGINE: 'webkit', WEBDRIVER_PORT: String(driver.port) },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await driver.stop();
}
