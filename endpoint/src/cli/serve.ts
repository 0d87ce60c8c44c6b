import { checkFolder, lacksDistrict } from '../content/check/check-folder.js';
import { createEndpoint, type EndpointOptions } from '../endpoint.js';
import { openLogFile, type LogFile } from '../http/log.js';
import { DEFAULT_LOG_KEEP, openRotatingLog } from '../http/rotating-log.js';
import { printFaults } from './print-faults.js';

export interface ServeOptions extends EndpointOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Path of the file that the log goes to; standard error by default. */
  readonly logFile?: string | undefined;
  /** Size at which the log goes on in another file, such as `50m`; never by default. */
  readonly logMaxSize?: string | undefined;
  /** Number of files of the log that stay, with the one that is written. */
  readonly logKeep?: number | undefined;
}

/** Reason why the service does not start, in words for whoever started it. */
export class StartupError extends Error {}

/**
 * Serves a folder until the process receives SIGTERM or SIGINT; SIGHUP opens the file of the log anew. When it is ready,
 * it prints one line with its address to standard output.
 *
 * @throws a {@link StartupError} if the folder has no district.json, or the log or the port cannot be used
 */
export async function serve(options: ServeOptions): Promise<void> {
  const findings = await checkFolder(options.folder);
  printFaults(findings);
  // What is broken is not served, and the rest is: a service that starts again at night must not depend on every file.
  if (lacksDistrict(findings)) {
    throw new StartupError('not serving: this is no folder of a district');
  }

  const logFile = await openLog(options);
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

/** Opens the file of the log; `null` where it goes to standard error. */
async function openLog({ logFile: path, logMaxSize: maxSize, logKeep }: ServeOptions): Promise<LogFile | null> {
  if (maxSize !== undefined && path === undefined) {
    throw new StartupError('--log-max-size is the size of a file: name one with --log-file');
  }
  if (logKeep !== undefined && maxSize === undefined) {
    throw new StartupError('--log-keep counts the files of a rotation: say when they rotate with --log-max-size');
  }
  if (path === undefined) return null;
  try {
    if (maxSize === undefined) return openLogFile(path);
    return await openRotatingLog(path, { maxSize, keep: logKeep ?? DEFAULT_LOG_KEEP });
  } catch (error) {
    throw new StartupError(`the log cannot be written: ${(error as Error).message}`);
  }
}

/**
 * Stops at the first signal but SIGHUP, which a rotation of logs sends, or a terminal that closes. Signals often arrive
 * twice, from the terminal and from npm, say: the second is ignored.
 */
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
