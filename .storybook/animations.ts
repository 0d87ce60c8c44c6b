/** Frames without an animation after which a story rests: one may begin in the frame after what it belongs to came. */
const FRAMES_AT_REST = 3;

/** Waits until nothing fades or moves in, so that a story is looked at as a reader gets to see it; not for what never ends. */
export async function animationsFinished(): Promise<void> {
  for (let framesAtRest = 0; framesAtRest < FRAMES_AT_REST; framesAtRest++) {
    await new Promise(requestAnimationFrame);
    const running = [document, ...shadowRoots(document)].flatMap((root) => root.getAnimations()).filter(willEnd);
    if (running.length > 0) framesAtRest = -1;
    await Promise.allSettled(running.map(({ finished }) => finished));
  }
}

const willEnd = ({ effect, playState }: Animation): boolean =>
  playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime ?? 0);

/** Lists the shadow trees below a node: a document tells of its own animations alone. */
function shadowRoots(node: ParentNode): readonly ShadowRoot[] {
  const roots = [...node.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots.flatMap((root) => [root, ...shadowRoots(root)]);
}
