/** Where a key leads in a list of so many, from one of them; `null` where it is no key for that. As in a listbox. */
export function nextRovingIndex(key: string, at: number, count: number): number | null {
  const all: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: count - 1,
  };
  const to = all[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
