/** Scrolls the list within its own box where the selected place is out of sight there. */
export function revealSelected(root: ParentNode): void {
  const box = root.querySelector<HTMLElement>('.scroll');
  const rects = [...(box?.querySelectorAll('[aria-pressed="true"]') ?? [])].map((choice) =>
    choice.getBoundingClientRect(),
  );
  if (!box || !rects[0] || box.scrollHeight <= box.clientHeight) return;
  const { top, bottom, height } = box.getBoundingClientRect();
  if (rects.some((rect) => rect.top >= top && rect.bottom <= bottom)) return;
  // A page may scale or zoom what is around the list.
  const scale = height / box.offsetHeight;
  box.scrollTop += (rects[0].top - top - (height - rects[0].height) / 2) / scale;
}
