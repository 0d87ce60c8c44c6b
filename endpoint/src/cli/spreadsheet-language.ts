import type { Language } from '../../../src/base/language.js';
import { describeError } from '../spreadsheets/messages/spreadsheet-messages.js';
import { SpreadsheetError } from '../spreadsheets/problems/spreadsheet-error.js';

/** Runs a command on spreadsheets, whose errors are said in the language of whoever runs it. */
export async function inLanguage(language: Language, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    throw error instanceof SpreadsheetError ? new Error(describeError(error as SpreadsheetError, language)) : error;
  }
}
