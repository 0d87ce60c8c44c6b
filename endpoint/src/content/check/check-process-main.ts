/** Process that checks the folder of its argument, and sends the result to the process that started it. */
import { checkContent } from './check-folder.js';
import type { CheckMessage } from './check-process.js';

const message: CheckMessage = await checkContent(process.argv[2] ?? '').then(
  (result) => ({ result }),
  (error: unknown) => ({ error: (error as Error).message }),
);
process.send?.(message, () => process.disconnect());
