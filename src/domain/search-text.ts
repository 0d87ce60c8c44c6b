/** A text as it is searched: full-width, case and white space are no difference. */
export const normalizeForSearch = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
