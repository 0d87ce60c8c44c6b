import { checkFolder, lacksDistrict } from '../content/check/check-folder.js';
import { createEndpoint, type EndpointOptions } from '../endpoint.js';
import { openLogFile } from '../http/log.js';
import { printFaults } from './check.js';

export interface ServeOptions extends EndpointOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Path of the file that the log goes to; standard error by default. */
  readonly logFile?: string | undefined;
}

/** Reason why the service does not start, in words for whoever started it. */
export class StartupError extends Error {}

/**
 * Serves a folder until the process receives SIGTERM or SIGINT; SIGHUP opens the file of the log anew. When it is ready, it prints one line with its address to
 * standard output.
 *
 * @throws a {@link StartupError} if the folder has no district.json, or the port cannot be used
 */
export async function serve({ logFile: logPath, ...options }: ServeOptions): Promise<void> {
  const findings = await checkFolder(options.folder);
  printFaults(findings);
  // What is broken is not served, and the rest is: a service that starts again at night must not depend on every file.
  if (lacksDistrict(findings)) {
    throw new StartupError('not serving: this is no folder of a district');
  }

  const logFile = logPath === undefined ? null : openLogFile(logPath);
  const { app, close } = await createEndpoint({ ...options, writeLog: logFile?.write });
  try {
    await app.listen({ host: options.host, port: options.port });
  } catch (error) {
    await close();
    throw new StartupError(describeListenError(error as NodeJS.ErrnoException, options));
  }
  stopOnSignals(close, () => logFile?.reopen());
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  console.log(`listening on http://${host}:${port}`);
}

/** Stops at the first signal but SIGHUP, which a rotation of logs sends, or a terminal that closes. Signals often arrive twice, from the terminal and from npm, say: the second is ignored. */
function stopOnSignals(close: () => Promise<void>, hangUp: () => void): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  process.on('SIGHUP', hangUp);
}

function describeListenError({ code, message }: NodeJS.ErrnoException, { host, port }: ServeOptions): string {
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is in use: choose another with --port, or 0 for any`;
  if (code === 'EACCES') return `port ${port} on ${host} may not be used by this user: choose another with --port`;
  return message;
}
