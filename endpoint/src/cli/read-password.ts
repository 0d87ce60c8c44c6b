import { read } from 'read';

/**
 * Reads a new password: from the terminal, twice and without showing it, or else the first line of standard input. It is no
 * argument of a command, which every user of a machine can see.
 *
 * @throws if there is none, or the two differ
 */
export async function readNewPassword(): Promise<string> {
  if (!process.stdin.isTTY) return readLine();
  const ask = (prompt: string): Promise<string> => read({ prompt, silent: true, output: process.stderr });
  const password = await ask('New password: ');
  if ((await ask('The same again: ')) !== password) throw new Error('the two passwords differ');
  return password;
}

/** Maximum length, in bytes, of what is read to find the end of a line. */
const MAX_LINE_LENGTH = 10_000;

async function readLine(): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (chunk.includes('\n') || length > MAX_LINE_LENGTH) break;
  }
  const [line = ''] = Buffer.concat(chunks).toString('utf8').split(/\r?\n/);
  if (line === '') throw new Error('there is no password on standard input');
  return line;
}
