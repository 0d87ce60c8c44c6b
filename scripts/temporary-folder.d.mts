export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}
export function createTemporaryFolder(prefix: string): Promise<TemporaryFolder>;
export function withTemporaryFolder<T>(prefix: string, work: (path: string) => Promise<T>): Promise<T>;
