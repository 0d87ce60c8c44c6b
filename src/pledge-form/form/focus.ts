import type { LitElement } from 'lit';

/** Moves the focus within a widget once it is drawn, unless the reader has gone elsewhere in the page meanwhile. */
export async function moveFocus(host: LitElement, id: string): Promise<void> {
  await host.updateComplete;
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body && !host.matches(':focus-within')) return;
  const target =
    host.renderRoot.querySelector<HTMLElement>(`#${id}`) ?? host.renderRoot.querySelector<HTMLElement>('.frame');
  target?.focus();
}

/**
 * Tracks the pointer: pressing a button leaves a field, and an error that appears there must not move the button away under
 * the pointer, or there is no click.
 */
export class PointerTracker {
  /** Resolves once no pointer is down any more, and its click is over. */
  released: Promise<unknown> = Promise.resolve();

  readonly onPointerDown = (): void => {
    this.released = new Promise((resolve) => {
      const release = (): void => void setTimeout(resolve);
      for (const type of ['pointerup', 'pointercancel']) addEventListener(type, release, { once: true });
    });
  };
}
