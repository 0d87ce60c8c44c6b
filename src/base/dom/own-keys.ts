const FIELD = 'input, textarea, select, [contenteditable]';

/** Events of typing that leave a shadow root. */
const TYPING = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

/** Keys by which a page closes or leaves a box around a field, and which type nothing. */
const LEAVING = ['Escape', 'Tab'];

/** Keys that press what has the focus. */
const PRESSING = ['Enter', ' '];

/**
 * Keeps what is typed into a root's fields, and the keys that press something in it, from the page's listeners: outside they
 * seem to come from the element as a whole, so that a page takes them for its shortcuts or for its own form's Enter. Listeners
 * of the window that capture come before, and cannot be kept from it.
 */
export function keepKeys(root: Node): void {
  for (const type of TYPING) root.addEventListener(type, keep);
}

function keep(event: Event): void {
  const { target, currentTarget } = event;
  // Content of the page that is slotted in is the page's.
  if (!(target instanceof Element) || target.getRootNode() !== currentTarget) return;
  const { key, isComposing } = event as Partial<KeyboardEvent>;
  const isTyped = target.matches(FIELD) && (isComposing || !LEAVING.includes(key ?? ''));
  if (isTyped || PRESSING.includes(key ?? '')) event.stopPropagation();
}

/** Whether a field's text is still being composed by an input method: what it says so far is no word yet. */
export const isComposing = (event: Event): boolean => (event as InputEvent).isComposing && event.type === 'input';
