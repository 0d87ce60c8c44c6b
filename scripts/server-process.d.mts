import type { ChildProcess } from 'node:child_process';

export interface ServerProcess {
  /** Address of the server, without a slash at its end. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Resolves, once the process has ended, with its exit code or the signal that ended it. */
  readonly exited: Promise<number | NodeJS.Signals>;
  /** Returns what the process has printed so far. */
  readonly log: () => string;
  /** Ends the process and waits for it; resolves with its exit code, `null` where a signal ended it. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface ProcessOptions {
  readonly cwd?: string;
  /** Has the address that the program prints as its first group. */
  readonly address?: RegExp;
  readonly env?: Readonly<Record<string, string>>;
  readonly stderr?: 'pipe' | 'inherit' | 'ignore';
}

export function startServerProcess(args: readonly string[], options?: ProcessOptions): Promise<ServerProcess>;
export function startEndpointProcess(
  options: ProcessOptions & {
    readonly folder: string;
    readonly args?: readonly string[];
    readonly fromSource?: boolean;
  },
): Promise<ServerProcess>;
