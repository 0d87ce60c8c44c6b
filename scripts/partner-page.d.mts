export const PAGES: string;
export const PAGE_ENDPOINT: string;
export function servePartnerPage(options: {
  readonly port: number;
  readonly endpoint: string;
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
