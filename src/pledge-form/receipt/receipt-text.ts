import type { Initiative, Receipt } from '../../contract/index.js';
import { formatDate } from '../../domain/dates.js';
import { localizeText } from '../../domain/localize.js';
import type { FormContext } from '../context/form-context.js';
import { deferredFormMessages } from '../messages/deferred/index.js';

/** Lists what a receipt says, as terms with their descriptions. It has no contact data. */
export function receiptFacts(
  receipt: Receipt,
  initiative: Initiative,
  { language, lang }: Pick<FormContext, 'language' | 'lang'>,
): (readonly [term: string, value: string] | null)[] {
  const messages = deferredFormMessages(language);
  const { number, organization, roles, initiativeVersion, received, corrected, state, checkCode } = receipt;
  const names = roles.flatMap((id) => {
    const role = initiative.roles.find(({ id: roleId }) => roleId === id);
    return role ? [localizeText(role.name, lang)] : [];
  });
  return [
    [messages.number, String(number)],
    [messages.organization, organization.name],
    names.length > 0 ? [messages.roles, names.join(' · ')] : null,
    initiativeVersion ? [messages.version, initiativeVersion] : null,
    [messages.at, formatDate(received, language)],
    corrected ? [messages.corrected, formatDate(corrected, language)] : null,
    [messages.state, messages.states[state]],
    checkCode ? [messages.checkCode, checkCode] : null,
  ];
}

/**
 * Formats a receipt as plain text: to copy, to save, and for its QR code.
 *
 * @param withCode whether to include the withdrawal code, with which anyone can withdraw the pledge
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
  const facts = [...receiptFacts(receipt, initiative, context), ...code];
  const colon = language === 'en' ? ': ' : '：';
  const lines = facts.flatMap((fact) => (fact ? [fact.join(colon)] : []));
  return [localizeText(initiative.title, lang), ...lines].join('\n') + '\n';
}
