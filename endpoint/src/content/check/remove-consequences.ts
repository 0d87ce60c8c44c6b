import type { FindingDraft } from '../findings/finding.js';

/**
 * Removes findings that follow from another one: what is told twice of one place, a member that is missing since its name
 * is misspelt, what is in a value of another type, and a list that differs from a file where one of them is at fault.
 */
export function removeConsequences(findings: Map<string, FindingDraft[]>): void {
  const faultPlaces = new Map([...findings].map(([file, drafts]) => [file, listFaultPlaces(drafts)]));
  for (const [file, drafts] of findings) {
    const seen = new Set<string>();
    const misspelt = new Set(drafts.flatMap((one) => findMeantPlace(one) ?? []));
    const missing = new Set(drafts.flatMap((one) => (isMissing(one) && one.broken ? one.pointer : [])));
    const wrongTypes = new Set(drafts.flatMap((one) => (one.code === 'wrong-type' ? one.pointer : [])));
    const kept = drafts.filter((one) => {
      const key = one.offset === undefined ? `${one.pointer} ${Boolean(one.atName)}` : `at ${one.offset}`;
      const isFirst = !seen.has(key) || one.pointer === '';
      seen.add(key);
      if (!isFirst || (isMissing(one) && misspelt.has(one.pointer))) return false;
      return (
        !listParents(one.pointer).some((place) => wrongTypes.has(place)) && !differsByFault(one, file, faultPlaces)
      );
    });
    // A document is as broken by a member that is misspelt as by one that is missing.
    const isBroken = (one: FindingDraft): boolean => one.broken === true || missing.has(findMeantPlace(one) ?? '-');
    findings.set(
      file,
      kept.map((one) => ({ ...one, broken: isBroken(one) })),
    );
  }
}

const isMissing = ({ code }: FindingDraft): boolean => code === 'member-missing';

/** Returns the place of the member that a misspelt one is meant to be. */
const findMeantPlace = (one: FindingDraft): string | null =>
  one.code === 'member-misspelt' ? one.pointer.slice(0, one.pointer.lastIndexOf('/') + 1) + one.data.suggestion : null;

/** Lists the places of faults, and all places that they are in. */
const listFaultPlaces = (drafts: readonly FindingDraft[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap(({ code, pointer }) =>
      code === 'entry-differs' ? [] : [pointer, ...listParents(pointer).slice(1)],
    ),
  );

/** Lists the places that a place is in, the document as `''` first. */
const listParents = (pointer: string): readonly string[] =>
  Array.from(pointer.matchAll(/\//g), ({ index }) => pointer.slice(0, index));

function differsByFault(
  finding: FindingDraft,
  file: string,
  faultPlaces: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (finding.code !== 'entry-differs') return false;
  const here = faultPlaces.get(file);
  const there = faultPlaces.get(finding.data.file);
  const id = `${finding.pointer.slice(0, finding.pointer.lastIndexOf('/'))}/id`;
  // `''` is a fault of the whole: a text that is mended may not say what was meant.
  return Boolean(
    here?.has(finding.pointer) ||
    here?.has(id) ||
    here?.has('') ||
    there?.has('') ||
    there?.has(`/${finding.data.member}`),
  );
}
