import type { Initiative, Receipt } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import type { FormContext } from '../context/form-context.js';
import { deferredFormMessages } from '../messages/deferred/index.js';

/** What a receipt says, a term and what it is each. Never contact data, which it does not have. */
export function receiptRows(
  receipt: Receipt,
  initiative: Initiative,
  { language, lang }: Pick<FormContext, 'language' | 'lang'>,
): (readonly [term: string, value: string] | null)[] {
  const messages = deferredFormMessages(language);
  const { number, organization, roles, initiativeVersion, received, state, checkCode } = receipt;
  const names = roles.flatMap((id) => {
    const role = initiative.roles.find((one) => one.id === id);
    return role ? [localizeText(role.name, lang)] : [];
  });
  return [
    [messages.number, String(number)],
    [messages.organization, organization.name],
    names.length > 0 ? [messages.roles, names.join(' · ')] : null,
    initiativeVersion ? [messages.version, initiativeVersion] : null,
    [messages.at, formatDate(received, language)],
    [messages.state, messages.states[state]],
    checkCode ? [messages.checkCode, checkCode] : null,
  ];
}

/**
 * A receipt as plain text: to copy, to save, and in its QR code.
 *
 * @param withCode whether the withdrawal code is in it, by which whoever reads it can withdraw the pledge
 */
export function receiptText(
  receipt: Receipt,
  initiative: Initiative,
  context: Pick<FormContext, 'language' | 'lang'>,
  withCode = false,
): string {
  const { language, lang } = context;
  const messages = deferredFormMessages(language);
  const code = withCode && receipt.withdrawalToken ? [[messages.code, receipt.withdrawalToken] as const] : [];
  const rows = [...receiptRows(receipt, initiative, context), ...code];
  const colon = language === 'en' ? ': ' : '：';
  const lines = rows.flatMap((row) => (row ? [row.join(colon)] : []));
  return [localizeText(initiative.title, lang), ...lines].join('\n') + '\n';
}
