/**
 * Saves a text as a UTF-8 file.
 *
 * @param type media type, without its charset
 */
export const saveText = (text: string, name: string, type = 'text/plain'): void =>
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);

/**
 * Saves a file by way of the browser's downloads. Characters that file systems do not allow in a name become hyphens.
 */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, '-');
  link.click();
  // Some browsers read the blob only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
