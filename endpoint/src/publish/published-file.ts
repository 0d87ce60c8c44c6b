/** Endings of the compressed copies that stand beside a text file. */
export const COPY_ENDINGS = ['.br', '.gz'] as const;
export type CopyEnding = (typeof COPY_ENDINGS)[number];

/** Compressed copy of a file, by its ending. */
export type MakeCopy = (ending: CopyEnding) => Promise<Uint8Array>;

/** File to publish. */
export interface PublishedFile {
  /** Path below the folder that is published to, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** `null` where no copies stand beside the file. */
  readonly makeCopy: MakeCopy | null;
}
