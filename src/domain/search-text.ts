/** Normalizes a text for search: full-width and half-width forms, case and white space make no difference. */
export const normalizeForSearch = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
