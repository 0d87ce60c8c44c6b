import { formatSelection, parseSelectionOf, PLACE_TYPES, type Selection } from '../base/selection.js';

/** Part of the page's URL that keeps a selection. */
export type AddressPart = 'query' | 'hash';

/** Kinds of things that an address can name. */
const SELECTION_TYPES = [...PLACE_TYPES, 'initiative'] as const;

/** Name of the member that keeps it. */
const MEMBER = 'fumin';

/**
 * Returns the selection that a URL names; `null` where it names none.
 *
 * @param href absolute URL
 */
export function selectionIn(href: string, part: AddressPart): Selection | null {
  return parseSelectionOf(SELECTION_TYPES, new URLSearchParams(splitUrl(href, part).query).get(MEMBER));
}

/**
 * Returns a URL with a selection in it, and everything else of it as it was.
 *
 * @param selection `null` for a URL that names none
 */
export function withSelection(href: string, part: AddressPart, selection: Selection | null): string {
  const { before, query, after } = splitUrl(href, part);
  // Not by `URLSearchParams`, which would write the page's own members anew.
  const members = query.split('&').filter((member) => member && member.split('=')[0] !== MEMBER);
  if (selection) members.push(`${MEMBER}=${formatSelection(selection)}`);
  const [mark, text] = [
    before.includes(part === 'hash' ? '#' : '?') ? '' : part === 'hash' ? '#' : '?',
    members.join('&'),
  ];
  if (text) return `${before}${mark}${text}${after}`;
  return `${before.replace(/[?#]$/, '')}${after}`;
}

/**
 * Splits a URL around the members of its query or its hash. A hash router keeps a path in the hash, and its members after a
 * `?` in there: `#/about?page=2`.
 */
function splitUrl(href: string, part: AddressPart): { before: string; query: string; after: string } {
  const hashAt = href.indexOf('#');
  const [url, hash] = hashAt < 0 ? [href, ''] : [href.slice(0, hashAt), href.slice(hashAt)];
  if (part === 'query') {
    const at = url.indexOf('?');
    return at < 0
      ? { before: url, query: '', after: hash }
      : { before: url.slice(0, at + 1), query: url.slice(at + 1), after: hash };
  }
  if (!/^#!?\//.test(hash)) return { before: url + hash.slice(0, 1), query: hash.slice(1), after: '' };
  const at = hash.indexOf('?');
  return at < 0
    ? { before: `${url}${hash}?`, query: '', after: '' }
    : { before: url + hash.slice(0, at + 1), query: hash.slice(at + 1), after: '' };
}

/** Keeps a provider's selection in the page's URL, with an entry of the history for each. */
export class SelectionAddress {
  readonly part: AddressPart;
  readonly onChange: (selection: Selection | null) => void;

  /** @param onChange is told the selection of the URL that the page has, and of each that the reader goes back or forward to */
  constructor(part: AddressPart, onChange: (selection: Selection | null) => void) {
    this.part = part;
    this.onChange = onChange;
    addEventListener('popstate', this.#read);
    addEventListener('hashchange', this.#read);
    // A page whose URL names none may have chosen something itself.
    const selection = selectionIn(location.href, part);
    if (selection) onChange(selection);
  }

  /** Ends following the URL. */
  disconnect(): void {
    removeEventListener('popstate', this.#read);
    removeEventListener('hashchange', this.#read);
  }

  /** Writes a selection into the URL. The state that a router of the page keeps with its entry goes into the new one. */
  write(selection: Selection | null): void {
    const url = withSelection(location.href, this.part, selection);
    if (url === location.href) return;
    try {
      history.pushState(history.state, '', url);
    } catch {
      // Not in a document without a URL of its own, such as `srcdoc`.
    }
  }

  readonly #read = (): void => this.onChange(selectionIn(location.href, this.part));
}
