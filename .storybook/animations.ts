/** Waits for what fades or moves in, so that a story is looked at as a reader gets to see it; not for what never ends. */
export async function animationsFinished(): Promise<void> {
  const isFinite = ({ effect }: Animation): boolean => Number.isFinite(effect?.getComputedTiming().endTime ?? 0);
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(isFinite)
      .map(({ finished }) => finished),
  );
}
