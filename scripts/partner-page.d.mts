export const PAGES: string;
export const PAGE_ENDPOINT: string;
export function servePartnerPage(options: {
  readonly port: number;
  readonly endpoint: string;
  readonly pages?: Readonly<Record<string, string>>;
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
