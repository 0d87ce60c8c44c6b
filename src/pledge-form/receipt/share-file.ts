import { saveFile } from '../../base/dom/download.js';

/** Whether this browser shares images: phones do, on pages that come over https. */
export function canShareImages(): boolean {
  try {
    const file = new File([], 'image.png', { type: 'image/png' });
    return typeof navigator.share === 'function' && navigator.canShare?.({ files: [file] });
  } catch {
    return false;
  }
}

/** Shares a file as the system does, and saves it where that is not possible; not where the reader changed their mind. */
export async function shareFile(blob: Blob, name: string, title: string): Promise<void> {
  try {
    await navigator.share({ files: [new File([blob], name, { type: blob.type })], title });
  } catch (error) {
    if ((error as Partial<DOMException> | null)?.name !== 'AbortError') saveFile(blob, name);
  }
}
