import { getNodePath, parseTree, type Node } from 'jsonc-parser';

import { draft, type FindingDraft, type TextPosition } from '../findings/finding.js';
import { createLineMap, type LocateOffset } from './line-map.js';

/** Places in the text of a document. */
export interface JsonPositions {
  /** Finds the place of a finding; that of the innermost thing that there is, where a pointer leads to what is missing. */
  readonly locate: (finding: Pick<FindingDraft, 'pointer' | 'atName' | 'offset'>) => TextPosition | null;
  /** Finds members that an object has twice: a parser keeps the last. */
  readonly findDuplicates: () => readonly FindingDraft[];
}

/** Reads the places in a text, once they are asked for. */
export function createJsonPositions(text: string): JsonPositions {
  let root: Node | undefined | null = null;
  let toPosition: LocateOffset | null = null;
  const parse = (): Node | undefined => (root ??= parseTree(text));
  const locateOffset = (offset: number): TextPosition => (toPosition ??= createLineMap(text))(offset);

  return {
    locate: ({ pointer, atName = false, offset }) => {
      if (offset !== undefined) return locateOffset(offset);
      if (pointer === '') return null;
      const node = findNode(parse(), parsePointer(pointer));
      if (!node) return null;
      const name = atName && node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
      return locateOffset((name ?? node).offset);
    },
    findDuplicates: () => findDuplicates(parse(), (offset) => locateOffset(offset).line),
  };
}

/** Parses a JSON Pointer (RFC 6901) to the names that it is made of. */
export const parsePointer = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Formats a name for a JSON Pointer. */
export const pointerStep = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

function findNode(root: Node | undefined, names: readonly string[]): Node | undefined {
  let node = root;
  for (const name of names) {
    const child = node && stepInto(node, name);
    if (!child) break;
    node = child;
  }
  return node;
}

function stepInto(node: Node, name: string): Node | undefined {
  if (node.type === 'array') return node.children?.[Number(name)];
  // Of members with one name the last counts.
  const properties = node.children?.filter(({ children }) => children?.[0]?.value === name) ?? [];
  return properties.at(-1)?.children?.[1];
}

function findDuplicates(root: Node | undefined, lineOf: (offset: number) => number): readonly FindingDraft[] {
  const findings: FindingDraft[] = [];
  const nodes = root ? [root] : [];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    for (const child of node.children ?? []) nodes.push(child);
    if (node.type !== 'object') continue;
    const first = new Map<unknown, Node>();
    for (const { children } of node.children ?? []) {
      const name = children?.[0];
      if (!name) continue;
      const earlier = first.get(name.value);
      if (!earlier) first.set(name.value, name);
      else {
        const data = { member: String(name.value), line: lineOf(earlier.offset) };
        const pointer = [...getNodePath(node), String(name.value)].map(pointerStep).join('');
        findings.push(draft('member-twice', data, { pointer, offset: name.offset }));
      }
    }
  }
  return findings;
}
