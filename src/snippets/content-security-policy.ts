import { sha256 } from '@noble/hashes/sha2';

/** Sources that a widget needs in a page's Content-Security-Policy, by directive. */
export type PolicySources = Readonly<Record<string, readonly string[]>>;

/** Formats sources as a policy, in one line. */
export const formatPolicy = (sources: PolicySources): string =>
  Object.entries(sources)
    .map(([directive, values]) => [directive, ...new Set(values)].join(' '))
    .join('; ');

/** Source that allows one `<style>` element by its text; plain http pages have no `crypto.subtle` to compute it by. */
export function styleHash(text: string): string {
  const digest = sha256(new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}
