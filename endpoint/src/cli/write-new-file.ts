import { writeFile } from 'node:fs/promises';

/**
 * Writes a file that only its owner can read. An existing file would keep its permissions, and lose its content.
 *
 * @throws if there is such a file already
 */
export async function writeNewFile(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`there is a file ${file} already`) : error;
  }
}
