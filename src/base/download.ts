/** Saves a text as a file; `type` is the media type, without its charset. */
export const saveText = (text: string, name: string, type = 'text/plain'): void =>
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);

/** Has the browser save a file, under a name without what a file system has no place for. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, '-');
  link.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
