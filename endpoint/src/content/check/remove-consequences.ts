import type { FindingDraft } from '../findings/finding.js';

/**
 * Removes findings that follow from another one: what is told twice of one place, a member that is missing since its name
 * is misspelt, and a list that differs from a file where one of them is at fault.
 */
export function removeConsequences(findings: Map<string, FindingDraft[]>): void {
  const faultPointers = new Map(
    [...findings].map(([file, drafts]) => [
      file,
      drafts.filter(({ code }) => code !== 'entry-differs').map(({ pointer }) => pointer),
    ]),
  );
  for (const [file, drafts] of findings) {
    const seen = new Set<string>();
    const kept = drafts.filter((one) => {
      const key = one.offset === undefined ? `${one.pointer} ${Boolean(one.atName)}` : `at ${one.offset}`;
      const isFirst = !seen.has(key) || one.pointer === '';
      seen.add(key);
      return isFirst && !isMisspelt(one, drafts) && !isWithin(one, drafts) && !differsByFault(one, file, faultPointers);
    });
    findings.set(
      file,
      kept.map((one) => ({
        ...one,
        broken: one.broken || drafts.some((other) => other.broken && namesMissing(one, other)),
      })),
    );
  }
}

/** Whether a place is in a value that is of another type altogether. */
const isWithin = ({ pointer }: FindingDraft, drafts: readonly FindingDraft[]): boolean =>
  drafts.some((other) => other.code === 'wrong-type' && pointer.startsWith(`${other.pointer}/`));

/** Whether a member is missing that stands there by another name. */
const isMisspelt = (one: FindingDraft, drafts: readonly FindingDraft[]): boolean =>
  drafts.some((other) => namesMissing(other, one));

/** Whether a member's name is misspelt that another finding misses. */
const namesMissing = (misspelt: FindingDraft, missing: FindingDraft): boolean =>
  misspelt.code === 'member-misspelt' &&
  missing.code === 'member-missing' &&
  misspelt.pointer.slice(0, misspelt.pointer.lastIndexOf('/') + 1) + misspelt.data.suggestion === missing.pointer;

function differsByFault(
  finding: FindingDraft,
  file: string,
  faultPointers: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (finding.code !== 'entry-differs') return false;
  const isIn = (pointers: readonly string[] | undefined, place: string): boolean =>
    pointers?.some((pointer) => pointer === place || pointer.startsWith(`${place}/`)) ?? false;
  return (
    isIn(faultPointers.get(file), finding.pointer) ||
    isIn(faultPointers.get(file), `${finding.pointer.slice(0, finding.pointer.lastIndexOf('/'))}/id`) ||
    // A text that is mended may not say what was meant.
    [file, finding.data.file].some((path) => faultPointers.get(path)?.includes('')) ||
    isIn(faultPointers.get(finding.data.file), `/${finding.data.member}`)
  );
}
