import { REGISTER_STATES, type RegisterState } from '../../../src/storage/pledge-state.js';

/** Views of one initiative. */
export type InitiativeView = 'register' | 'numbers' | 'codes';

/** Views of the office as a whole. */
export type OfficeView = 'acts' | 'health' | 'account';

/** Place in the office's page, which its URL names after `#`. No text that a clerk typed is in it: that may be contact data. */
export type OfficeRoute =
  | {
      readonly view: 'register';
      readonly initiative: string;
      readonly state: RegisterState | null;
      readonly role: string | null;
      /** From 1. */
      readonly page: number;
    }
  | { readonly view: 'pledge'; readonly initiative: string; readonly number: number }
  | { readonly view: 'numbers' | 'codes'; readonly initiative: string }
  | { readonly view: OfficeView };

const INITIATIVE_PATH = /^#\/initiatives\/([a-z0-9][a-z0-9-]{0,63})\/(register|numbers|codes)(?:\/([1-9]\d{0,8}))?$/;
const OFFICE_PATH = /^#\/(acts|health|account)$/;

/** Parses the fragment of a URL; `null` where it names no place. */
export function parseOfficeRoute(fragment: string): OfficeRoute | null {
  const [path = '', query = ''] = fragment.split('?');
  const office = OFFICE_PATH.exec(path)?.[1];
  if (office) return { view: office as OfficeView };
  const match = INITIATIVE_PATH.exec(path);
  if (!match) return null;
  const [, initiative = '', view, number] = match;
  if (view !== 'register') return { view: view as 'numbers' | 'codes', initiative };
  if (number !== undefined) return { view: 'pledge', initiative, number: Number(number) };
  const parameters = new URLSearchParams(query);
  const page = Number(parameters.get('page') ?? 1);
  return {
    view: 'register',
    initiative,
    state: REGISTER_STATES.find((state) => state === parameters.get('state')) ?? null,
    role: parameters.get('role'),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Formats a place as the fragment of a URL. */
export function formatOfficeRoute(route: OfficeRoute): string {
  if (!('initiative' in route)) return `#/${route.view}`;
  const base = `#/initiatives/${route.initiative}`;
  if (route.view === 'pledge') return `${base}/register/${route.number}`;
  if (route.view !== 'register') return `${base}/${route.view}`;
  const parameters = new URLSearchParams({
    ...(route.state && { state: route.state }),
    ...(route.role && { role: route.role }),
    ...(route.page > 1 && { page: String(route.page) }),
  });
  const query = parameters.toString();
  return `${base}/register${query === '' ? '' : `?${query}`}`;
}

/** Place in which the register of an initiative begins: what waits, where anything does. */
export const registerRoute = (initiative: string, waiting = 0): OfficeRoute => ({
  view: 'register',
  initiative,
  state: waiting > 0 ? 'waiting' : null,
  role: null,
  page: 1,
});
