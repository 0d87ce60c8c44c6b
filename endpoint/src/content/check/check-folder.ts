import { classifyDocument, type Documents } from '../content-folder.js';
import { describeFinding } from '../messages/describe-finding.js';
import {
  draft,
  severityOf,
  type Finding,
  type FindingDraft,
  type Severity,
  type FindingSubject,
} from '../findings/finding.js';
import { isInsideSync } from '../inside-folder.js';
import { SCHEMAS } from '../read-document.js';
import type { WalkedSchema } from '../schema/schema-walk.js';
import { checkEntries } from './entry-check.js';
import { checkListedStations } from './listed-stations.js';
import { checkLocations } from './location-check.js';
import { checkMembers } from './member-check.js';
import { checkPages } from './page-check.js';
import { readFolder, type AddFinding, type CheckedDocument, type CheckedFolder } from './read-folder.js';
import { checkReferences } from './reference-check.js';
import { removeConsequences } from './remove-consequences.js';
import { checkSchema } from './schema-check.js';
import { findUnnamedFiles } from './unnamed-files.js';
import { checkUrls } from './url-check.js';

/** Result of checking a folder. */
export interface FolderCheck {
  /** Faults and then advice, each by file, and by the place in it. */
  readonly findings: readonly Finding[];
  /** Number of documents that were read. */
  readonly documents: number;
}

export interface CheckOptions {
  /** Is told how many documents have been read, and how many there are. */
  readonly onProgress?: (count: number, total: number) => void;
}

/** Findings by file. */
type FindingsByFile = Map<string, FindingDraft[]>;

/**
 * Checks a folder as a widget would read it: every document against its schema, every page that `next` leads to, every
 * reference from one document to another; and what readers pass over, such as a member that is misspelt.
 *
 * @throws if the folder cannot be read
 */
export async function checkContent(
  folder: string,
  { onProgress = () => undefined }: CheckOptions = {},
): Promise<FolderCheck> {
  const checked = await readFolder(folder, onProgress);
  const documents: Documents = new Map(
    checked.documents.flatMap(({ file, value }) => (value === undefined ? [] : [[file, value] as const])),
  );
  const findings: FindingsByFile = new Map();
  const add = (file: string, ...drafts: readonly FindingDraft[]): void => {
    const known = findings.get(file);
    if (known) known.push(...drafts);
    else findings.set(file, [...drafts]);
  };

  for (const { file, findings: unreadable } of checked.documents) add(file, ...unreadable);
  checkFiles(checked, add);
  const pages = checkPages(checked, documents, add);
  const pictures = checkDocuments(folder, { checked, documents, pages }, add);
  for (const [file, finding] of checkLocations(documents)) add(file, finding);
  removeConsequences(findings);
  // As long as something has to be corrected, it may be the reason why nothing names a file.
  const hasFaults = [...findings.values()].flat().some(({ code }) => severityOf(code) === 'fault');
  if (!hasFaults) {
    const unnamed = findUnnamedFiles({ documents, pages, files: checked.files, pictures });
    for (const [file, finding] of unnamed) add(file, finding);
  }
  const located = locateFindings(findings, checked.documents);
  const bySeverity = (severity: Severity) => located.filter((one) => one.severity === severity);
  return { findings: [...bySeverity('fault'), ...bySeverity('advice')], documents: checked.documents.length };
}

/** {@link checkContent}: the findings alone. */
export const checkFolder = async (folder: string): Promise<readonly Finding[]> => (await checkContent(folder)).findings;

/** Whether a folder has no district, nor a file that seems to be one by another name: it is not the folder that was meant. */
export const lacksDistrict = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => code === 'district-missing');

function checkFiles({ documents, misnamed }: CheckedFolder, add: AddFinding): void {
  for (const [file, suggestion] of misnamed) add(file, draft('name-not-served', { suggestion }));
  const names = new Set([...documents.map(({ file }) => file), ...misnamed.values()]);
  if (!names.has('district.json')) add('district.json', draft('district-missing', {}, { pointer: '', broken: true }));
  const hasStations = [...names].some((name) => name?.startsWith('stations'));
  if (!hasStations) add('stations.json', draft('stations-missing', {}));
}

interface DocumentsToCheck {
  readonly checked: CheckedFolder;
  readonly documents: Documents;
  readonly pages: ReadonlySet<string>;
}

/**
 * Checks each document.
 *
 * @returns the pictures that they name
 */
function checkDocuments(
  folder: string,
  { checked, documents, pages }: DocumentsToCheck,
  add: AddFinding,
): ReadonlySet<string> {
  const named = [...checked.misnamed.values()].flatMap((name) => name ?? []);
  const paths = new Set([...checked.documents.map(({ file }) => file), ...named]);
  const checkReferencesOf = checkReferences({ documents, pages, paths, repeated: listRepeatedMembers(checked) });
  const pictures = new Set<string>();
  const pictureFiles = {
    files: checked.files,
    has: (file: string) => checked.files.has(file) || isInsideSync(folder, file),
    onUse: (file: string) => pictures.add(file),
  };
  for (const { file, value: document, isCertain } of checked.documents) {
    if (!isCertain) continue;
    const kind = classifyDocument(file, pages.has(file));
    const schema = SCHEMAS[kind] as WalkedSchema;
    const listed = kind === 'stations' ? checkListedStations(document, paths) : null;
    add(
      file,
      ...checkSchema(schema, document).findings,
      ...(listed ? listed.findings : checkMembers(schema, document)),
      ...checkUrls(listed?.schema ?? schema, document, file, pictureFiles),
      ...checkReferencesOf(file, document),
      ...checkEntries(file, document, documents),
    );
  }
  return pictures;
}

/** Lists the members that the district has twice. */
function listRepeatedMembers({ documents }: CheckedFolder): ReadonlySet<string> {
  const findings = documents.find(({ file }) => file === 'district.json')?.findings ?? [];
  return new Set(findings.flatMap((one) => (one.code === 'member-twice' ? [one.data.member] : [])));
}

/** Gives findings their lines, and puts them in order. */
function locateFindings(findings: FindingsByFile, documents: readonly CheckedDocument[]): Finding[] {
  const positions = new Map(documents.map((document) => [document.file, document.positions]));
  return [...findings].sort(compareFiles).flatMap(([file, drafts]) =>
    drafts
      .map((one): Finding => {
        const position = positions.get(file)?.locate(one) ?? null;
        return { ...toFinding(one), file, position };
      })
      .sort(comparePlaces),
  );
}

function toFinding(one: FindingDraft) {
  const { code, data, pointer, broken = false } = one;
  const subject = { code, data } as FindingSubject;
  return { ...subject, pointer, broken, severity: severityOf(code), detail: describeFinding(one, 'en') };
}

const compareFiles = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

const comparePlaces = ({ position: one }: Finding, { position: other }: Finding): number =>
  (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
